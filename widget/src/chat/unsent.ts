/** Messages that did not get through, or whose answer did not: what the notices say, and how they go out again with their id. */

import type { Texts } from "../texts/texts.ts";
import { Refused } from "./api.ts";
import type { Notices } from "./notices.ts";
import type { Outgoing } from "./protocol.ts";

export interface Ways {
  readonly texts: Texts;
  readonly notices: Notices;
  readonly send: (message: Outgoing) => void;
  /** Takes back what is shown of a message. */
  readonly takeBack: (id: string) => void;
  /** Asks once more for the answer to a message that arrived. */
  readonly again: (message: Outgoing) => Promise<void>;
}

export class Unsent {
  readonly #ways: Ways;
  readonly #waiting = new Map<string, Outgoing>();
  readonly #arrived = new Set<string>();
  /** The server said no to the last message: it is not tried again unasked. */
  #refused: Refused | undefined;
  #connected = true;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  get all(): readonly Outgoing[] {
    return [...this.#waiting.values()];
  }

  add(message: Outgoing, error: unknown): void {
    this.#waiting.set(message.id, message);
    this.#refused = error instanceof Refused ? error : undefined;
    this.#tell();
  }

  /** Whether the server has told that it has a message, whatever became of the call that sent it. */
  arrived(id: string): boolean {
    return this.#arrived.has(id);
  }

  delivered(id: string): void {
    this.#arrived.add(id);
    this.#refused = undefined;
    if (this.#waiting.delete(id)) this.#tell();
  }

  /** What could not be sent goes out as soon as there is a line again. */
  connected(open: boolean): void {
    this.#connected = open;
    if (open && !this.#refused) this.#sendAll();
    else this.#tell();
  }

  /** The answer to a message that arrived was not finished. */
  unfinished(message: Outgoing): void {
    const { texts, notices, again } = this.#ways;
    const press = (): void => {
      notices.set("unfinished");
      again(message).catch(() => this.unfinished(message));
    };
    notices.set("unfinished", { text: texts.unfinished, tone: "warning", actions: [{ label: texts.retry, press }] });
  }

  clear(): void {
    this.#waiting.clear();
    this.#arrived.clear();
    this.#refused = undefined;
    this.#tell();
  }

  #tell(): void {
    const { texts, notices } = this.#ways;
    const { all } = this;
    if (!all.length) return notices.set("failed");
    const many = all.length === 1 ? texts.notSent : texts.severalNotSent(all.length);
    const text = this.#refused?.status === 429 ? texts.tooMany(this.#refused.retryAfter ?? 10)
      : this.#connected || this.#refused ? many : `${many} ${texts.goesOutLater}`;
    notices.set("failed", {
      text,
      tone: "error",
      actions: [{ label: texts.retry, press: () => this.#sendAll() }, { label: texts.discard, press: () => this.#discard() }],
    });
  }

  #sendAll(): void {
    const { all } = this;
    this.#waiting.clear();
    this.#tell();
    for (const message of all) {
      this.#ways.takeBack(message.id);
      this.#ways.send(message);
    }
  }

  #discard(): void {
    for (const { id } of this.all) this.#ways.takeBack(id);
    this.#waiting.clear();
    this.#tell();
  }
}
