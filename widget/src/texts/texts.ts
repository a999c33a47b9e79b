/** The words of the interface. What Mica says comes from the server and is English. */

import type { Source } from "../chat/protocol.ts";

export interface Texts {
  /** BCP 47 */
  readonly language: string;
  /** Stands beside Mica's name, always in sight. */
  readonly about: string;
  readonly close: string;
  readonly menu: string;
  readonly newTalk: string;
  readonly transcript: string;
  readonly erase: string;
  readonly message: string;
  readonly placeholder: string;
  readonly send: string;
  readonly empty: string;
  readonly left: (characters: number) => string;
  readonly tooLong: (characters: number) => string;
  readonly you: string;
  readonly typing: string;
  readonly notSent: string;
  readonly severalNotSent: (messages: number) => string;
  /** Follows the two above while there is no connection. */
  readonly goesOutLater: string;
  readonly tooMany: (seconds: number) => string;
  readonly staleChoice: string;
  readonly refused: string;
  readonly retry: string;
  readonly discard: string;
  readonly unfinished: string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly unreachable: string;
  readonly ended: string;
  /** The talk before this one. */
  readonly endedBefore: string;
  readonly begin: string;
  readonly beginWithUnsent: string;
  readonly eraseTitle: string;
  readonly eraseText: string;
  readonly eraseYes: string;
  readonly newTitle: string;
  readonly newText: string;
  readonly newYes: string;
  readonly cancel: string;
  readonly erased: string;
  readonly erasedElsewhere: string;
  readonly notErased: string;
  readonly notFetched: string;
  readonly fetched: (file: string) => string;
  readonly starters: string;
  readonly answers: string;
  readonly earlier: string;
  readonly sources: (count: number) => string;
  readonly newTab: string;
  readonly grades: Readonly<Record<Source["grade"], string>>;
  readonly until: string;
  readonly plan: string;
  readonly calendar: string;
  readonly summary: string;
  readonly question: (step: number, of: number) => string;
  readonly call: string;
  readonly rate: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly messages: string;
  readonly newest: string;
}
