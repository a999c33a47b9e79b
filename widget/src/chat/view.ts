/** What the conversation asks of whatever draws it. What returns a promise is to be waited for before the next thing. */

import type { BotEvent, Outgoing } from "./protocol.ts";

export interface View {
  /** Show an utterance of Mica, behind everything that is shown. */
  readonly bot: (event: BotEvent) => Promise<void>;
  /** Show what was said in another window. */
  readonly user: (message: Outgoing) => void;
  /** Show an older part of the talk before everything else. */
  readonly earlier: (part: Part) => Promise<void>;
  /** Take back a message that was not sent. */
  readonly remove: (id: string) => void;
  /** Let the buttons of an utterance be pressed no more. */
  readonly close: (closed: Closed) => void;
  readonly typing: (on: boolean) => void;
  /** Throw away everything that is shown. */
  readonly clear: () => Promise<void>;
}

/** A part of the talk, in its order, with the buttons in it that can no longer be pressed. */
export interface Part {
  readonly shown: readonly Shown[];
  readonly closed: readonly Closed[];
}

export interface Closed {
  /** Of the utterance. */
  readonly seq: number;
  /** The id of the button that was pressed. */
  readonly used?: string;
}

/** One thing that is shown. */
export type Shown =
  | { readonly kind: "greeting" }
  | { readonly kind: "user"; readonly at: string; readonly message: Outgoing }
  | { readonly kind: "bot"; readonly event: BotEvent };
