/** The stream of events: opened again whenever it breaks, behind the last event that was seen. */

import { createParser } from "eventsource-parser";
import type { Api } from "./api.ts";
import { Refused } from "./api.ts";
import type { StreamEvent } from "./protocol.ts";

/** Nothing for this long, not even a ping, means that the line is dead. In milliseconds. */
const SILENCE = 40_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

export interface Listener {
  readonly event: (event: StreamEvent) => void;
  /** The stream is open, or is being opened again. */
  readonly connected: (open: boolean) => void;
  /** The token holds no more. */
  readonly ended: () => void;
}

export class Stream {
  readonly #api: Api;
  readonly #listener: Listener;
  #lastEventId = "";
  #stop: AbortController | undefined;
  #wake: () => void = () => undefined;

  constructor(api: Api, listener: Listener) {
    this.#api = api;
    this.#listener = listener;
    addEventListener("online", () => this.#wake());
    addEventListener("offline", () => this.#stop && this.#listener.connected(false));
  }

  /** Begin behind `lastEventId`. */
  start(lastEventId: string): void {
    this.stop();
    this.#lastEventId = lastEventId;
    const stop = new AbortController();
    this.#stop = stop;
    void this.#run(stop.signal);
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  async #run(stopped: AbortSignal): Promise<void> {
    let wait = FIRST_WAIT;
    while (!stopped.aborted) {
      try {
        await this.#read(stopped, () => {
          wait = FIRST_WAIT;
        });
      } catch (error) {
        if (stopped.aborted) return;
        if (error instanceof Refused && error.ended) {
          this.#listener.ended();
          return;
        }
        if (error instanceof Refused && error.retryAfter) wait = Math.max(wait, error.retryAfter * 1000);
      }
      if (stopped.aborted) return;
      this.#listener.connected(false);
      await this.#pause(wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  async #read(stopped: AbortSignal, opened: () => void): Promise<void> {
    const line = new AbortController();
    const giveUp = (): void => line.abort();
    stopped.addEventListener("abort", giveUp);
    addEventListener("offline", giveUp);
    let silence = setTimeout(giveUp, SILENCE);
    try {
      const reader = (await this.#api.events(this.#lastEventId, line.signal)).getReader();
      opened();
      this.#listener.connected(true);
      const decoder = new TextDecoder();
      const parser = createParser({
        onEvent: ({ id, event, data }) => {
          if (stopped.aborted || !event) return;
          if (id) this.#lastEventId = id;
          this.#listener.event({ id: id ?? "", event, data: JSON.parse(data) as unknown } as StreamEvent);
        },
      });
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(giveUp, SILENCE);
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(silence);
      stopped.removeEventListener("abort", giveUp);
      removeEventListener("offline", giveUp);
    }
  }

  /** Wait, but not longer than until the browser is back on line. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
