/** The talk with the server: begins it, sends, listens, and says in the notices what is the matter. */

import type { Texts } from "../texts/texts.ts";
import { Api, Refused } from "./api.ts";
import type { Notices } from "./notices.ts";
import type { Config, KeptEvent, Outgoing, SessionEvent, StreamEvent } from "./protocol.ts";
import { Session } from "./session.ts";
import { Stream } from "./stream.ts";
import { Talk, type Change } from "./talk.ts";
import { Unsent } from "./unsent.ts";
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
  readonly #unsent: Unsent;
  readonly api: Api;
  #talk = new Talk();
  #heard: Promise<void> = Promise.resolve();
  #view: View | undefined;
  #began: Promise<void> | undefined;
  #ended = false;

  constructor(about: Circumstances) {
    this.#about = about;
    this.#session = new Session(about.server);
    this.api = new Api(about.server, () => this.#session.token);
    this.#unsent = new Unsent({
      texts: about.texts,
      notices: about.notices,
      send: about.resend,
      takeBack: (id) => this.#takeBack(id),
      again: (message) => this.api.send(message),
    });
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
      this.#unsent.delivered(message.id);
    } catch (error) {
      if (this.#unsent.arrived(message.id)) return;
      this.#fail(message, error);
      throw error;
    }
  }

  /** Erase everything on the server. Returns whether that is done; if not, the notices say so, and offer to `retry`. */
  async erase(retry?: () => void): Promise<boolean> {
    const { texts, notices } = this.#about;
    try {
      await this.#eraseHeld();
    } catch {
      const actions = retry ? [{ label: texts.retry, press: retry }] : [];
      notices.set("undone", { text: texts.notErased, tone: "error", actions });
      return false;
    }
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
      this.#about.notices.set("undone", { text: this.#about.texts.unreachable, tone: "error" });
    }
  }

  async #begin(): Promise<Part> {
    try {
      return await this.#join();
    } catch (error) {
      if (!(error instanceof Refused && error.ended)) throw error;
    }
    // The talk of this tab came to its end while nobody looked. It cannot be shown any more: it goes, and a new one begins.
    await this.#eraseHeld();
    const part = await this.#join();
    this.#about.notices.set("told", { text: this.#about.texts.endedBefore, tone: "warning" });
    return part;
  }

  /** Take up the talk that is held, or begin one. */
  async #join(): Promise<Part> {
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
    if (error instanceof Refused && error.ended) return this.#end();
    const { texts, notices } = this.#about;
    const retry = (): void => void this.#ready().catch(() => undefined);
    notices.set("unreachable", { text: texts.unreachable, tone: "error", actions: [{ label: texts.retry, press: retry }] });
  }

  #connected(open: boolean): void {
    const { texts, notices } = this.#about;
    this.#unsent.connected(open);
    if (!open) {
      notices.set("offline", { text: navigator.onLine ? texts.reconnecting : texts.offline, tone: "warning" });
      return;
    }
    notices.set("offline");
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
        if (state === "forgotten") this.#unsent.clear();
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
    if (change.delivered) this.#unsent.delivered(change.delivered);
    if (change.unfinished) this.#unsent.unfinished(change.unfinished);
    if (change.show?.kind === "user") this.#view?.user(change.show.message);
    if (change.show?.kind === "bot") await this.#view?.bot(change.show.event);
  }

  #fail(message: Outgoing, error: unknown): void {
    const { texts, notices } = this.#about;
    if (error instanceof Refused) {
      if (error.ended) {
        // A button of a talk that is over answers nothing any more; words can be said in a new one.
        if (!message.choice) this.#unsent.add(message, error);
        return this.#end();
      }
      if (error.status === 409 || (error.status < 500 && error.status !== 429)) {
        this.#takeBack(message.id);
        notices.set("undone", { text: error.status === 409 ? texts.staleChoice : texts.refused, tone: "error" });
        return;
      }
    }
    this.#unsent.add(message, error);
  }

  #takeBack(id: string): void {
    this.#talk.discard(id);
    this.#view?.remove(id);
  }

  /** The session is over: what was said stays in sight until a new one begins, and what was not sent goes out in that. */
  #end(): void {
    const { texts, notices } = this.#about;
    this.#ended = true;
    this.#stream.stop();
    this.#view?.typing(false);
    const label = this.#unsent.all.length ? texts.beginWithUnsent : texts.begin;
    notices.set("ended", { text: texts.ended, tone: "warning", actions: [{ label, press: () => void this.#beginAnew() }] });
  }

  async #beginAnew(): Promise<void> {
    const unsent = this.#unsent.all;
    this.#about.notices.set("undone");
    if (!(await this.erase(() => void this.#beginAnew()))) return;
    // If the server cannot be reached, the notices say so, and of these messages too.
    await this.restart().catch(() => undefined);
    for (const { text } of unsent) this.#about.resend({ id: crypto.randomUUID(), text });
  }

  /** Erase what the held token stands for, and let go of it. One that the server refuses has nothing behind it. */
  async #eraseHeld(): Promise<void> {
    try {
      if (this.#session.token) await this.api.erase();
    } catch (error) {
      if (!(error instanceof Refused && error.ended)) throw error;
    }
    this.#session.drop(true);
  }

  /** Nothing of the talk is left here; the next message begins another one. */
  async #empty(told: string): Promise<void> {
    this.#stream.stop();
    this.#session.drop(false);
    this.#talk = new Talk();
    this.#unsent.clear();
    this.#began = undefined;
    this.#ended = false;
    this.#about.more(false);
    this.#about.notices.clear();
    await this.#view?.clear();
    this.#view?.typing(false);
    this.#about.notices.set("told", { text: told });
  }
}
