/** The talk with the server: begins it, sends, listens, and says in the notices what is the matter. */

import type { Texts } from "../texts/texts.ts";
import { Api, Refused } from "./api.ts";
import type { Notices } from "./notices.ts";
import type { Config, KeptEvent, Outgoing, SessionEvent, StreamEvent } from "./protocol.ts";
import { Session } from "./session.ts";
import { Stream } from "./stream.ts";
import { Talk, type Change } from "./talk.ts";
import type { Part, View } from "./view.ts";

export interface Circumstances {
  readonly server: string;
  /** BCP 47, with a region where one is known. */
  readonly locale: string;
  readonly texts: Texts;
  readonly notices: Notices;
  /** A message that failed, or was not finished, goes out again from here. */
  readonly resend: (message: Outgoing) => void;
  readonly configured: (config: Config) => void;
  /** Older messages are there, or are no more. */
  readonly more: (there: boolean) => void;
}

export class Conversation {
  readonly #about: Circumstances;
  readonly #session: Session;
  readonly #stream: Stream;
  readonly #failed = new Map<string, Outgoing>();
  readonly api: Api;
  readonly #arrived = new Set<string>();
  #talk = new Talk();
  #heard: Promise<void> = Promise.resolve();
  /** The server said no to the last message: it is not tried again unasked. */
  #refusedLately = false;
  #view: View | undefined;
  #began: Promise<void> | undefined;
  #ended = false;

  constructor(about: Circumstances) {
    this.#about = about;
    this.#session = new Session(about.server);
    this.api = new Api(about.server, () => this.#session.token);
    this.#session.onErased = () => void this.#empty(about.texts.erasedElsewhere);
    this.#stream = new Stream(this.api, {
      // One after the other: throwing away what is shown takes some time, and the next event is shown after it.
      event: (event) => {
        this.#heard = this.#heard.then(() => this.#hear(event));
      },
      connected: (open) => this.#connected(open),
      ended: () => this.#end(),
    });
  }

  get empty(): boolean {
    return this.#talk.empty;
  }

  /** What was said so far, for the first drawing. If the server does not answer, nothing and a notice that says so. */
  async load(): Promise<Part> {
    try {
      const part = await this.#begin();
      this.#began = Promise.resolve();
      return part;
    } catch (error) {
      this.#cannotBegin(error);
      return { shown: [], closed: [] };
    }
  }

  /** From now on everything is drawn here. */
  drawnBy(view: View): void {
    this.#view = view;
  }

  /** Send a message. Rejects if it was not taken in; the notices say why. */
  async deliver(message: Outgoing): Promise<void> {
    void this.#apply(this.#talk.sending(message));
    try {
      await this.#ready();
      await this.api.send(message);
      this.#delivered(message.id);
    } catch (error) {
      if (this.#arrived.has(message.id)) return;
      this.#fail(message, error);
      throw error;
    }
  }

  /** Erase everything on the server. Returns whether that is done; if not, the notices say so. */
  async erase(): Promise<boolean> {
    const { texts, notices } = this.#about;
    try {
      if (this.#session.token) await this.api.erase();
    } catch (error) {
      // A token that was erased, or is older than the server remembers, has nothing behind it.
      if (!(error instanceof Refused && error.ended)) {
        notices.set("told", { text: texts.notErased, tone: "error" });
        return false;
      }
    }
    this.#session.drop(true);
    await this.#empty(texts.erased);
    return true;
  }

  /** Begin with an empty page, and show the greeting. */
  async restart(): Promise<void> {
    this.#about.notices.clear();
    await this.#ready();
  }

  async loadEarlier(): Promise<void> {
    try {
      const history = await this.api.history(this.#talk.oldest);
      await this.#view?.earlier(this.#talk.acceptPart(history.events));
      this.#about.more(history.more);
    } catch {
      this.#about.notices.set("told", { text: this.#about.texts.unreachable, tone: "error" });
    }
  }

  async #begin(): Promise<Part> {
    const { locale, configured, more } = this.#about;
    const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone || undefined;
    configured(await this.#session.ensure(this.api, () => this.api.begin(locale, timezone)));
    const history = await this.api.history();
    more(history.more);
    const { shown, closed } = this.#talk.acceptPart(history.events);
    this.#stream.start(history.last_event_id);
    return { shown: history.more ? shown : [{ kind: "greeting" }, ...shown], closed };
  }

  /** Resolves once there is a session; begins one if there is none. */
  #ready(): Promise<void> {
    if (this.#ended) return Promise.reject(new Refused(401, "token_expired"));
    this.#began ??= this.#begin().then(
      (part) => {
        this.#about.notices.set("unreachable");
        return this.#view?.earlier(part);
      },
      (error: unknown) => {
        this.#began = undefined;
        this.#cannotBegin(error);
        throw error;
      },
    );
    return this.#began;
  }

  #cannotBegin(error: unknown): void {
    if (error instanceof Refused && error.ended) {
      this.#end();
      return;
    }
    const { texts, notices } = this.#about;
    const retry = (): void => void this.#ready().catch(() => undefined);
    notices.set("unreachable", { text: texts.unreachable, tone: "error", actions: [{ label: texts.retry, press: retry }] });
  }

  #connected(open: boolean): void {
    const { texts, notices } = this.#about;
    if (!open) {
      notices.set("offline", { text: navigator.onLine ? texts.reconnecting : texts.offline, tone: "warning" });
      return;
    }
    notices.set("offline");
    // What could not be sent goes out as soon as there is a line again, each with the id that it had.
    const waiting = [...this.#failed.values()];
    if (waiting.length && !this.#refusedLately) this.#resendAll(waiting);
  }

  async #hear(event: StreamEvent): Promise<void> {
    switch (event.event) {
      case "session":
        return this.#hearSession(event.data);
      case "typing":
        return this.#view?.typing(event.data.on);
      default:
        return this.#hearKept(event);
    }
  }

  #hearKept(event: KeptEvent): Promise<void> {
    if (event.event === "bot") {
      this.#view?.typing(false);
      this.#about.notices.set("unfinished");
    }
    return this.#apply(this.#talk.accept(event));
  }

  async #hearSession({ state, busy }: SessionEvent): Promise<void> {
    switch (state) {
      case "open":
        return this.#view?.typing(busy === true);
      case "reset":
      case "forgotten":
        this.#talk = new Talk();
        this.#failed.clear();
        this.#about.more(false);
        await this.#view?.clear();
        if (state === "reset") await this.#view?.earlier({ shown: [{ kind: "greeting" }], closed: [] });
        return this.#view?.typing(busy === true);
      case "erased":
        this.#session.drop(false);
        return this.#empty(this.#about.texts.erasedElsewhere);
      case "expired":
        return this.#end();
    }
  }

  async #apply(change: Change): Promise<void> {
    if (change.close) this.#view?.close(change.close);
    if (change.delivered) this.#delivered(change.delivered);
    if (change.unfinished) this.#unfinished(change.unfinished);
    if (change.show?.kind === "user") this.#view?.user(change.show.message);
    if (change.show?.kind === "bot") await this.#view?.bot(change.show.event);
  }

  #delivered(id: string): void {
    this.#arrived.add(id);
    this.#refusedLately = false;
    if (this.#failed.delete(id)) this.#tellFailed();
  }

  #fail(message: Outgoing, error: unknown): void {
    const { texts, notices } = this.#about;
    if (error instanceof Refused) {
      if (error.ended) return this.#end();
      if (error.status === 409 || (error.status < 500 && error.status !== 429)) {
        this.#talk.discard(message.id);
        this.#view?.remove(message.id);
        notices.set("told", { text: error.status === 409 ? texts.staleChoice : texts.refused, tone: "error" });
        return;
      }
    }
    this.#failed.set(message.id, message);
    this.#refusedLately = error instanceof Refused;
    this.#tellFailed(error instanceof Refused && error.status === 429 ? texts.tooMany(error.retryAfter ?? 10) : undefined);
  }

  #tellFailed(because?: string): void {
    const { texts, notices } = this.#about;
    const waiting = [...this.#failed.values()];
    if (!waiting.length) return notices.set("failed");
    const text = because ?? (waiting.length === 1 ? texts.notSent : texts.severalNotSent(waiting.length));
    const discard = (): void => {
      for (const { id } of waiting) {
        this.#failed.delete(id);
        this.#talk.discard(id);
        this.#view?.remove(id);
      }
      this.#tellFailed();
    };
    notices.set("failed", {
      text,
      tone: "error",
      actions: [{ label: texts.retry, press: () => this.#resendAll(waiting) }, { label: texts.discard, press: discard }],
    });
  }

  #resendAll(waiting: readonly Outgoing[]): void {
    this.#failed.clear();
    this.#tellFailed();
    for (const message of waiting) {
      this.#view?.remove(message.id);
      this.#about.resend(message);
    }
  }

  #unfinished(message: Outgoing): void {
    const { texts, notices } = this.#about;
    const again = (): void => {
      notices.set("unfinished");
      this.api.send(message).catch((error: unknown) => {
        if (error instanceof Refused && error.ended) this.#end();
        else this.#unfinished(message);
      });
    };
    notices.set("unfinished", { text: texts.unfinished, tone: "warning", actions: [{ label: texts.retry, press: again }] });
  }

  /** The session is over; what was said can still be erased with its token. */
  #end(): void {
    const { texts, notices } = this.#about;
    this.#ended = true;
    this.#stream.stop();
    this.#view?.typing(false);
    const begin = (): void => void this.erase().then((done) => (done ? this.restart() : undefined)).catch(() => undefined);
    notices.set("ended", { text: texts.ended, tone: "warning", actions: [{ label: texts.begin, press: begin }] });
  }

  /** Nothing of the talk is left here; the next message begins another one. */
  async #empty(told: string): Promise<void> {
    this.#stream.stop();
    this.#session.drop(false);
    this.#talk = new Talk();
    this.#failed.clear();
    this.#arrived.clear();
    this.#began = undefined;
    this.#ended = false;
    this.#about.more(false);
    this.#about.notices.clear();
    await this.#view?.clear();
    this.#view?.typing(false);
    this.#about.notices.set("told", { text: told });
  }
}
