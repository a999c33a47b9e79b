/** One utterance of Mica as an element: what she says, drawn by its kind. Texts are shown as they stand. */

import type { Texts } from "../texts/texts.ts";
import { button, element, icon } from "./build.ts";
import type { BotEvent, Button, EmergencyCard, Finding, PlanCard, Source, VerdictCard } from "./protocol.ts";

export interface Drawing {
  readonly texts: Texts;
  readonly locale: string;
  /** Pictures are shown from here only. */
  readonly server: string;
  readonly choose: (button: Button) => void;
  readonly download: (name: "calendar" | "summary") => void;
  /** Notes a score; rejects if it could not be noted. */
  readonly rate: (score: Score) => Promise<void>;
}

type Score = -1 | 0 | 1;

export interface Utterance {
  readonly element: HTMLElement;
  /** Let no button be pressed any more; `used` is the one that was. */
  readonly close: (used?: string) => void;
}

/** Utterances that can be rated: those that answer something. */
const RATED: readonly BotEvent["kind"][] = ["answer", "verdict", "plan", "fallback"];

/** What Mica says is English whatever the interface speaks, so that it is read out as English. */
const ENGLISH = { lang: "en", dir: "ltr" };

export function drawUtterance(event: BotEvent, drawing: Drawing): Utterance {
  const { card } = event;
  const choices = drawChoices(event.buttons, drawing);
  const made = element("div", { class: `utterance ${event.kind}` }, ...body(event, drawing));
  if (card?.type === "question" && card.step && card.of) made.prepend(progress(card.step, card.of, drawing.texts));
  if (choices) made.append(choices.element);
  if (RATED.includes(event.kind)) made.append(thumbs(drawing));
  return { element: made, close: (used) => choices?.close(used) };
}

function body(event: BotEvent, drawing: Drawing): Node[] {
  const { card } = event;
  const said = [...event.texts.map((text) => element("p", ENGLISH, text)), ...pictures(event, drawing)];
  switch (card?.type) {
    case "verdict":
      return [verdict(card, said, drawing)];
    case "plan":
      return [plan(card, said, drawing)];
    case "emergency":
      return [emergency(card, said, drawing)];
    case "answer":
      return [...said, ...sources(card.sources, drawing)];
    default:
      return said;
  }
}

function verdict(card: VerdictCard, said: Node[], drawing: Drawing): HTMLElement {
  const found = card.findings.map((finding) => drawFinding(finding, card.findings.length > 1, drawing));
  return element(
    "div",
    { class: `card verdict-${card.verdict}` },
    element("h3", ENGLISH, icon(card.verdict), element("span", {}, card.word)),
    ...said,
    found.length > 0 && element("ul", { class: "findings" }, ...found),
    card.summary === true &&
      button(drawing.texts.summary, () => drawing.download("summary"), { class: "action" }, icon("download")),
    ...sources(card.findings.flatMap((finding) => finding.sources), drawing),
  );
}

function drawFinding(finding: Finding, several: boolean, { texts, locale }: Drawing): HTMLElement {
  return element(
    "li",
    {},
    element("strong", ENGLISH, finding.label),
    several && element("span", { class: `tag verdict-${finding.verdict}`, ...ENGLISH }, icon(finding.verdict), finding.word),
    finding.until !== undefined &&
      element("span", { class: "until" }, `${texts.until} `, element("time", { datetime: finding.until }, day(finding.until, locale))),
  );
}

function plan(card: PlanCard, said: Node[], drawing: Drawing): HTMLElement {
  const rows = card.rows.map(({ label, value }) =>
    element("tr", {}, element("th", { scope: "row" }, label), element("td", {}, value)),
  );
  return element(
    "div",
    { class: "card plan" },
    // The first paragraph says for whom the plan is; what it comes to is not to be searched for below the others.
    said[0],
    element("table", ENGLISH, element("caption", { lang: drawing.texts.language }, drawing.texts.plan), element("tbody", {}, ...rows)),
    card.calendar &&
      button(drawing.texts.calendar, () => drawing.download("calendar"), { class: "action" }, icon("calendar")),
    ...said.slice(1),
    ...sources(card.sources, drawing),
  );
}

function emergency(card: EmergencyCard, said: Node[], drawing: Drawing): HTMLElement {
  const calls = card.numbers.map(({ label, tel }) =>
    element(
      "a",
      { class: "call", href: `tel:${tel}` },
      icon("phone"),
      element("span", {}, element("b", {}, `${drawing.texts.call} ${tel}`), element("small", { lang: "en" }, label)),
    ),
  );
  return element(
    "div",
    { class: "card emergency-card" },
    element("h3", ENGLISH, icon("emergency"), element("span", {}, card.title)),
    calls.length > 0 && element("div", { class: "calls" }, ...calls),
    ...said,
    ...sources(card.sources, drawing),
  );
}

function progress(step: number, of: number, texts: Texts): HTMLElement {
  const label = texts.question(step, of);
  return element(
    "div",
    { class: "progress" },
    element("span", { class: "step" }, label),
    element("progress", { max: String(of), value: String(step), "aria-hidden": "true" }),
  );
}

function pictures(event: BotEvent, { server }: Drawing): HTMLElement[] {
  return (event.images ?? []).map(({ url, alt }) => {
    const address = URL.canParse(url, server) ? new URL(url, server) : undefined;
    if (address?.origin !== new URL(server).origin) return element("p", ENGLISH, alt);
    return element("img", { src: address.href, alt, loading: "lazy", ...ENGLISH });
  });
}

function sources(all: readonly Source[], { texts }: Drawing): HTMLElement[] {
  const known = [...new Map(all.map((source) => [source.id, source])).values()];
  if (!known.length) return [];
  const items = known.map((source) =>
    element(
      "li",
      {},
      source.url?.startsWith("https://")
        ? element(
            "a",
            { href: source.url, target: "_blank", rel: "noopener noreferrer", ...ENGLISH },
            source.title,
            element("span", { class: "hidden", lang: texts.language }, ` (${texts.newTab})`),
          )
        : element("span", ENGLISH, source.title),
      element("small", {}, texts.grades[source.grade]),
    ),
  );
  return [
    element("details", { class: "sources", "data-cds-aichat-exclude-node-read": true },
      element("summary", {}, texts.sources(known.length)), element("ul", {}, ...items)),
  ];
}

/** Two buttons of which at most one is pressed; pressed once more it is taken back. */
function thumbs({ texts, rate }: Drawing): HTMLElement {
  const up = element("button", { type: "button", "aria-label": texts.helpful, "aria-pressed": "false" }, icon("up"));
  const down = element("button", { type: "button", "aria-label": texts.notHelpful, "aria-pressed": "false" }, icon("down"));
  const show = (score: Score): void => {
    up.setAttribute("aria-pressed", String(score === 1));
    down.setAttribute("aria-pressed", String(score === -1));
  };
  let noted: Score = 0;
  const press = async (score: Score): Promise<void> => {
    const wanted = noted === score ? 0 : score;
    show(wanted);
    await rate(wanted).then(() => { noted = wanted; }, () => show(noted));
  };
  up.addEventListener("click", () => void press(1));
  down.addEventListener("click", () => void press(-1));
  return element("div", { class: "thumbs", role: "group", "aria-label": texts.rate }, up, down);
}

interface Choices {
  readonly element: HTMLElement;
  readonly close: (used?: string) => void;
}

function drawChoices(buttons: readonly Button[], drawing: Drawing): Choices | undefined {
  if (!buttons.length) return undefined;
  return drawQuickReplies(buttons, drawing.texts.answers, drawing.choose, true);
}

/** Buttons of which one can be pressed once. Answers of a questionnaire and the starters of a talk. */
export function drawQuickReplies<Choice extends { readonly id: string; readonly title: string }>(
  all: readonly Choice[],
  label: string,
  choose: (choice: Choice) => void,
  english: boolean,
): Choices {
  let open = true;
  const made = new Map<string, HTMLButtonElement>();
  for (const choice of all) {
    const press = (): void => {
      if (!open) return;
      close(choice.id);
      choose(choice);
    };
    made.set(choice.id, button(choice.title, press, english ? ENGLISH : {}));
  }
  function close(used?: string): void {
    if (!open && used === undefined) return;
    open = false;
    for (const [id, one] of made) {
      if (id === used) one.setAttribute("aria-pressed", "true");
      disableGently(one);
    }
  }
  return { element: element("div", { class: "choices", role: "group", "aria-label": label }, ...made.values()), close };
}

/** A button that has the focus keeps it: who goes on with the keyboard goes on from there. */
function disableGently(one: HTMLButtonElement): void {
  if (!one.matches(":focus")) {
    one.disabled = true;
    return;
  }
  one.setAttribute("aria-disabled", "true");
  one.addEventListener("blur", () => {
    one.disabled = true;
    one.removeAttribute("aria-disabled");
  }, { once: true });
}

/** "2026-12-02" as people write it; a date has no hour and so no time zone. */
export function day(date: string, locale: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(parsed);
}
