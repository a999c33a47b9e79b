/**
 * What is known of the talk: which events were seen, which messages are on their way, which buttons are open.
 * It draws nothing and asks the server for nothing, so that it can be tested alone.
 */

import type { BotEvent, KeptEvent, Outgoing, UserEvent } from "./protocol.ts";
import type { Closed, Part, Shown } from "./view.ts";

/** Stands for the greeting where an utterance's `seq` stands; the first message closes its buttons. */
export const GREETING = 0;

/** What an event changes in what is shown. */
export interface Change {
  readonly show?: Shown;
  /** Buttons of this utterance can no longer be pressed. */
  readonly close?: Closed;
  /** This message of ours arrived, whatever became of the call that sent it. */
  readonly delivered?: string;
  /** The answer to this message was not finished. */
  readonly unfinished?: Outgoing;
}

export class Talk {
  readonly #seen = new Set<number>();
  readonly #messages = new Map<string, Outgoing>();
  #open: BotEvent | undefined;
  #oldest: number | undefined;

  /** The `seq` of the oldest event that was taken in. */
  get oldest(): number | undefined {
    return this.#oldest;
  }

  /** Whether anything was said yet. */
  get empty(): boolean {
    return this.#messages.size === 0;
  }

  /** A message of this window, shown before the server knows of it. */
  sending(message: Outgoing): Change {
    const first = this.empty;
    this.#messages.set(message.id, message);
    return first ? { close: { seq: GREETING } } : this.#closeOpen(message.choice);
  }

  /** A message that will not be sent after all. */
  discard(id: string): void {
    this.#messages.delete(id);
  }

  /** Take in an event of the stream; one that was seen before changes nothing. */
  accept(kept: KeptEvent): Change {
    const { seq } = kept.data;
    if (this.#seen.has(seq)) return {};
    this.#seen.add(seq);
    this.#oldest = Math.min(this.#oldest ?? seq, seq);
    switch (kept.event) {
      case "user":
        return this.#user(kept.data);
      case "bot":
        return this.#bot(kept.data);
      case "error": {
        const message = this.#messages.get(kept.data.id);
        return message ? { unfinished: message } : {};
      }
    }
  }

  /** Take in a part of the history: the newest one, or one from before everything that was taken in so far. */
  acceptPart(events: readonly KeptEvent[]): Part {
    const open = this.#open;
    this.#open = undefined;
    const shown: Shown[] = [];
    const closed: Closed[] = [];
    for (const event of events) {
      const change = this.accept(event);
      if (change.show) shown.push(change.show);
      if (change.close) closed.push(change.close);
    }
    if (open) {
      // Something newer is open, so that nothing in this part is.
      const { close } = this.#closeOpen();
      if (close) closed.push(close);
      this.#open = open;
    }
    return { shown, closed };
  }

  #user(event: UserEvent): Change {
    const { id, text, choice } = event;
    const message: Outgoing = choice ? { id, text, choice } : { id, text };
    if (this.#messages.has(id)) return { delivered: id };
    const closed = this.empty ? { close: { seq: GREETING } } : this.#closeOpen(choice);
    this.#messages.set(id, message);
    return { show: { kind: "user", at: event.at, message }, ...closed };
  }

  #bot(event: BotEvent): Change {
    const change = this.#closeOpen();
    this.#open = event;
    return { show: { kind: "bot", event }, ...change };
  }

  #closeOpen(used?: string): Change {
    const open = this.#open;
    this.#open = undefined;
    if (!open?.buttons.length) return {};
    return { close: used && open.buttons.some(({ id }) => id === used) ? { seq: open.seq, used } : { seq: open.seq } };
  }
}
