/** The protocol between the widget and the server; channels/web/openapi.yml says what each thing means. */

export interface Config {
  readonly longest_text: number;
  readonly greeting: readonly string[];
  readonly starters: readonly string[];
  readonly emergency_numbers: readonly EmergencyNumber[];
}

export interface SessionReply {
  readonly token: string;
  readonly expires_at: string;
  readonly config: Config;
}

export interface EmergencyNumber {
  readonly label: string;
  readonly tel: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly grade: "A" | "B" | "C" | "D" | "article" | "mica";
  readonly url?: string;
}

export type Verdict = "avoid" | "wait" | "ask" | "local" | "none_matched";

export interface Finding {
  readonly condition: string;
  readonly label: string;
  readonly sentence?: string;
  readonly verdict: Verdict;
  readonly word: string;
  readonly until?: string;
  readonly sources: readonly Source[];
}

export interface VerdictCard {
  readonly type: "verdict";
  readonly verdict: Verdict;
  readonly word: string;
  readonly subject: "user" | "other";
  readonly findings: readonly Finding[];
  readonly summary?: boolean;
}

export interface PlanCard {
  readonly type: "plan";
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly calendar: boolean;
  readonly sources: readonly Source[];
}

export interface QuestionCard {
  readonly type: "question";
  readonly asks: string;
  readonly step?: number;
  readonly of?: number;
}

export interface EmergencyCard {
  readonly type: "emergency";
  readonly red_flag: string;
  readonly title: string;
  readonly call: "emergency" | "urgent" | "crisis";
  readonly numbers: readonly EmergencyNumber[];
  readonly sources: readonly Source[];
}

export interface AnswerCard {
  readonly type: "answer";
  readonly topics: readonly string[];
  readonly sources: readonly Source[];
}

export type Card = VerdictCard | PlanCard | QuestionCard | EmergencyCard | AnswerCard;

export interface Button {
  readonly id: string;
  readonly title: string;
}

export interface UserEvent {
  readonly seq: number;
  readonly at: string;
  readonly id: string;
  readonly text: string;
  readonly choice?: string;
}

export interface BotEvent {
  readonly seq: number;
  readonly at: string;
  readonly id?: string;
  readonly kind: "answer" | "verdict" | "plan" | "question" | "emergency" | "fallback" | "smalltalk" | "privacy";
  readonly texts: readonly string[];
  readonly buttons: readonly Button[];
  readonly images?: readonly { readonly url: string; readonly alt: string }[];
  readonly card?: Card;
}

export interface ErrorEvent {
  readonly seq: number;
  readonly at: string;
  readonly code: string;
  readonly id: string;
}

export interface SessionEvent {
  readonly state: "open" | "reset" | "forgotten" | "erased" | "expired";
  readonly busy?: boolean;
}

/** What is kept, and shown again after a reload. */
export type KeptEvent =
  | { readonly id: string; readonly event: "user"; readonly data: UserEvent }
  | { readonly id: string; readonly event: "bot"; readonly data: BotEvent }
  | { readonly id: string; readonly event: "error"; readonly data: ErrorEvent };

export type StreamEvent =
  | KeptEvent
  | { readonly event: "session"; readonly data: SessionEvent }
  | { readonly event: "typing"; readonly data: { readonly on: boolean } };

export interface History {
  readonly events: readonly KeptEvent[];
  readonly more: boolean;
  readonly last_event_id: string;
}

/** A message on its way: words, or a button that was pressed. `text` is what is shown either way. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  readonly choice?: string;
}
