/** The words for a locale; languages that are not prepared get English. Each is a file of its own. */

import { texts as english } from "./en.ts";
import type { Texts } from "./texts.ts";

const OTHERS: Readonly<Record<string, () => Promise<{ texts: Texts }>>> = {
  ar: () => import("./ar.ts"),
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  it: () => import("./it.ts"),
  pt: () => import("./pt.ts"),
};

export async function loadTexts(locale: string): Promise<Texts> {
  const load = OTHERS[locale.split("-")[0]!.toLowerCase()];
  try {
    return load ? (await load()).texts : english;
  } catch {
    return english;
  }
}
