/** What the conversation asks of whatever draws it. */

import type { BotEvent, Outgoing } from "./protocol.ts";

export interface View {
  /** Show an utterance of Mica, behind everything that is shown. */
  readonly bot: (event: BotEvent) => void;
  /** Show what was said in another window. */
  readonly user: (message: Outgoing) => void;
  /** Show an older part of the talk before everything else. */
  readonly earlier: (shown: readonly Shown[]) => void;
  /** Take back a message that was not sent. */
  readonly remove: (id: string) => void;
  /** Let the buttons of an utterance be pressed no more. */
  readonly close: (seq: number, used?: string) => void;
  readonly typing: (on: boolean) => void;
  /** Throw away everything that is shown. */
  readonly clear: () => Promise<void>;
}

/** A part of the talk in its order. */
export type Shown =
  | { readonly kind: "greeting" }
  | { readonly kind: "user"; readonly at: string; readonly message: Outgoing }
  | { readonly kind: "bot"; readonly event: BotEvent };
