/**
 * Whose talk this is. The token is in sessionStorage: it outlives a reload and ends with the tab, so that on a
 * shared computer nobody finds the talk of somebody else. A second tab of the same origin asks the tabs that are
 * open for it over a BroadcastChannel; nothing is written that outlives the last of them.
 */

import type { Api } from "./api.ts";
import { Refused } from "./api.ts";
import type { Config, SessionReply } from "./protocol.ts";

type Spoken = { ask: true } | { session: SessionReply } | { erased: string };

/** How long another tab has to answer, in milliseconds. */
const PATIENCE = 250;
/** A token is renewed when it has less than this left, in milliseconds. */
const EARLY = 10 * 60 * 1000;
const CHECK_EVERY = 60 * 1000;

export class Session {
  readonly #key: string;
  readonly #channel: BroadcastChannel | undefined;
  #held: SessionReply | undefined;
  #asked: ((session: SessionReply) => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Called when another tab erased the talk that this one shows. */
  onErased: () => void = () => undefined;

  constructor(server: string) {
    this.#key = `mica ${server}`;
    this.#held = this.#stored();
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(this.#key);
    this.#channel.onmessage = ({ data }: MessageEvent<Spoken>) => this.#hear(data);
  }

  get token(): string {
    return this.#held?.token ?? "";
  }

  get config(): Config | undefined {
    return this.#held?.config;
  }

  /** The session of this tab, else that of another tab, else a new one. */
  async ensure(api: Api, begin: () => Promise<SessionReply>): Promise<Config> {
    // A tab that slept may have missed that another one renewed the token. If none has, the server is to judge.
    const session = (this.#holds ? this.#held : await this.#ask()) ?? this.#held ?? (await begin());
    this.#hold(session);
    this.#timer ??= setInterval(() => void this.#renew(api), CHECK_EVERY);
    return session.config;
  }

  /** Whether the token of this tab still holds, by the clock of this machine. */
  get #holds(): boolean {
    return this.#held !== undefined && Date.parse(this.#held.expires_at) > Date.now();
  }

  /** Forget the token; the other tabs are told that its talk is gone. */
  drop(erased: boolean): void {
    const token = this.#held?.token;
    this.#held = undefined;
    clearInterval(this.#timer);
    this.#timer = undefined;
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // There is no storage, so nothing is left in it.
    }
    if (erased && token) this.#channel?.postMessage({ erased: subject(token) } satisfies Spoken);
  }

  async #renew(api: Api): Promise<void> {
    if (!this.#held || Date.parse(this.#held.expires_at) - Date.now() > EARLY) return;
    try {
      this.#hold(await api.refresh());
      this.#channel?.postMessage({ session: this.#held } satisfies Spoken);
    } catch (error) {
      // A session that has come to its end is noticed by the stream; anything else is tried again.
      if (error instanceof Refused && error.ended) clearInterval(this.#timer);
    }
  }

  #hold(session: SessionReply): void {
    this.#held = session;
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(session));
    } catch {
      // Without storage the talk lasts as long as the page.
    }
  }

  #stored(): SessionReply | undefined {
    try {
      const found = JSON.parse(sessionStorage.getItem(this.#key) ?? "null") as SessionReply | null;
      return found && typeof found.token === "string" && found.config ? found : undefined;
    } catch {
      return undefined;
    }
  }

  #ask(): Promise<SessionReply | undefined> {
    const channel = this.#channel;
    if (!channel) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), PATIENCE);
      this.#asked = (session) => {
        clearTimeout(timer);
        resolve(session);
      };
      channel.postMessage({ ask: true } satisfies Spoken);
    });
  }

  #hear(said: Spoken): void {
    if ("ask" in said) {
      if (this.#held && this.#holds) this.#channel?.postMessage({ session: this.#held } satisfies Spoken);
    } else if ("session" in said) {
      this.#asked?.(said.session);
      this.#asked = undefined;
      if (this.#held && subject(this.#held.token) === subject(said.session.token)) this.#hold(said.session);
    } else if (this.#held && subject(this.#held.token) === said.erased) {
      this.onErased();
    }
  }
}

/** Which session a token is for: a renewed one is another string with the same subject. "" if it cannot be read. */
export function subject(token: string): string {
  try {
    const part = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const claims = JSON.parse(atob(part)) as { sub?: unknown };
    return typeof claims.sub === "string" ? claims.sub : token;
  } catch {
    return token;
  }
}
