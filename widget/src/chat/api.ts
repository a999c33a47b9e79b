/** The calls to the server. A call ends in its answer, in `Refused` or in `Unreachable`. */

import type { History, Outgoing, SessionReply } from "./protocol.ts";

/** The server said no. `code` is of openapi.yml, "" if it was not Mica's server that answered. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds until it may be tried again, if the server said so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, retryAfter?: number) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Whether the token is of no more use. */
  get ended(): boolean {
    return this.status === 401;
  }
}

/** No answer came. */
export class Unreachable extends Error {}

const SECONDS = 20;

export class Api {
  readonly #base: string;
  readonly #token: () => string;

  /** `server` ends in a slash; `token` gives the token of the moment. */
  constructor(server: string, token: () => string) {
    this.#base = new URL("webhooks/web/", server).href;
    this.#token = token;
  }

  async begin(locale: string, timezone: string | undefined): Promise<SessionReply> {
    const body = timezone ? { locale, timezone } : { locale };
    return (await this.#call("POST", "session", { body, open: true })).json() as Promise<SessionReply>;
  }

  async refresh(): Promise<SessionReply> {
    return (await this.#call("POST", "session/refresh")).json() as Promise<SessionReply>;
  }

  async send(message: Outgoing): Promise<void> {
    const { id, text, choice } = message;
    await this.#call("POST", "messages", { body: choice ? { id, choice } : { id, text } });
  }

  async history(before?: number): Promise<History> {
    return (await this.#call("GET", before ? `history?before=${before}` : "history")).json() as Promise<History>;
  }

  async feedback(seq: number, score: -1 | 0 | 1): Promise<void> {
    await this.#call("POST", "feedback", { body: { seq, score } });
  }

  async erase(): Promise<void> {
    // A running turn is waited for, so that it takes longer than other calls may.
    await this.#call("DELETE", "session", { seconds: 60 });
  }

  async document(name: "transcript" | "calendar" | "summary"): Promise<Blob> {
    return (await this.#call("GET", name)).blob();
  }

  /** The stream of events; it lasts until `signal` ends it. */
  async events(lastEventId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const headers = { Accept: "text/event-stream", "Last-Event-ID": lastEventId };
    const response = await this.#call("GET", "events", { headers, signal });
    if (!response.body) throw new Unreachable();
    return response.body;
  }

  async #call(
    method: string,
    path: string,
    { body, headers = {}, signal, seconds = SECONDS, open = false }: {
      body?: object; headers?: Record<string, string>; signal?: AbortSignal; seconds?: number; open?: boolean;
    } = {},
  ): Promise<Response> {
    if (!open) headers = { ...headers, Authorization: `Bearer ${this.#token()}` };
    if (body) headers = { ...headers, "Content-Type": "application/json" };
    let response: Response;
    try {
      response = await fetch(this.#base + path, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
        signal: signal ?? AbortSignal.timeout(seconds * 1000),
        cache: "no-store",
        credentials: "omit",
        mode: "cors",
        referrerPolicy: "no-referrer",
      });
    } catch {
      throw new Unreachable();
    }
    if (response.ok) return response;
    const code = await response.json().then((said: { error?: { code?: string } }) => said.error?.code ?? "", () => "");
    const wait = Number(response.headers.get("Retry-After"));
    throw new Refused(response.status, code, wait > 0 ? wait : undefined);
  }
}
