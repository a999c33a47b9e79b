/** The panel: what the loader starts when somebody opens the chat for the first time. */

import type { Chat, Page } from "../page.ts";
import { loadTexts } from "../texts/load.ts";
import { button, element } from "./build.ts";
import { drawWithCarbon, type CarbonView } from "./carbon.ts";
import css from "./chat.css";
import { drawComposer } from "./composer.ts";
import { confirm } from "./confirm.ts";
import { Conversation } from "./conversation.ts";
import { save } from "./download.ts";
import { drawHeader } from "./header.ts";
import { drawNotices } from "./notices.ts";
import { Panel } from "./panel.ts";
import type { BotEvent, Config } from "./protocol.ts";
import { isDark, watchTheme } from "./theme.ts";
import { drawQuickReplies, drawUtterance, type Utterance } from "./utterance.ts";

export async function start(page: Page): Promise<Chat> {
  const { options, root } = page;
  const texts = await loadTexts(options.locale);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  // Dates are written as the region does it, in the language of the interface.
  const fitting = [options.locale, ...navigator.languages].filter((tag) => tag.split("-")[0] === texts.language);
  const formats = fitting.find((tag) => tag.includes("-")) ?? texts.language;
  let config: Config | undefined;
  let view: CarbonView | undefined;
  let unread = 0;
  const notices = drawNotices(() => composer.field.focus());
  const panel = new Panel(page, texts, isDark(options.theme));
  const composer = drawComposer(texts, say);
  const earlier = button(texts.earlier, () => void conversation.loadEarlier(), { class: "earlier", hidden: true });
  const alarm = element("div", { class: "hidden", role: "alert" });

  const conversation = new Conversation({
    server: options.server,
    locale: [options.locale, navigator.language].find((tag) => /-[A-Za-z]{2}\b/.test(tag)) ?? options.locale,
    texts,
    notices,
    resend: (message) => view?.send(message),
    configured(found) {
      config = found;
      composer.longest(found.longest_text);
    },
    more(there) {
      const focused = earlier.matches(":focus-visible");
      earlier.hidden = !there;
      if (focused && !there) composer.field.focus();
    },
  });

  /** Whoever goes on has seen what was told. */
  function forgetTold(): void {
    notices.set("told");
    notices.set("undone");
  }

  function say(text: string): void {
    forgetTold();
    view?.send({ id: crypto.randomUUID(), text });
  }

  function draw(event: BotEvent | undefined): Utterance {
    if (event === undefined) return greeting();
    if (event.card?.type === "emergency" && view) alarm.textContent = [event.card.title, ...event.texts].join(". ");
    return drawUtterance(event, {
      texts,
      locale: formats,
      server: options.server,
      choose({ id, title }) {
        forgetTold();
        view?.send({ id: crypto.randomUUID(), text: title, choice: id });
      },
      download: (name) => void fetchFile(name, name === "calendar" ? "mica-plan.ics" : "mica-summary.html"),
      rate: (score) => conversation.api.feedback(event.seq, score).catch((error: unknown) => {
        notices.set("undone", { text: texts.unreachable, tone: "error" });
        throw error;
      }),
    });
  }

  function greeting(): Utterance {
    const said = (config?.greeting ?? []).map((text) => element("p", { lang: "en", dir: "ltr" }, text));
    const starters = (config?.starters ?? []).map((title) => ({ id: title, title }));
    const replies = drawQuickReplies(starters, texts.starters, ({ title }) => say(title), true);
    const made = element("div", { class: "utterance greeting" }, ...said, replies.element);
    // A talk that has begun needs no beginning.
    if (!conversation.empty) replies.close();
    return { element: made, close: replies.close };
  }

  async function fetchFile(name: "transcript" | "calendar" | "summary", file: string): Promise<void> {
    forgetTold();
    try {
      save(await conversation.api.document(name), file);
      notices.set("told", { text: texts.fetched(file) });
    } catch {
      notices.set("undone", { text: texts.notFetched, tone: "error" });
    }
  }

  async function erase(again: boolean): Promise<void> {
    const words = again
      ? { title: texts.newTitle, text: texts.newText, yes: texts.newYes, no: texts.cancel }
      : { title: texts.eraseTitle, text: texts.eraseText, yes: texts.eraseYes, no: texts.cancel };
    const sure = await confirm(panel.element, words);
    // Not after the server's answer: by then somebody may be writing elsewhere.
    composer.field.focus();
    if (!sure) return;
    composer.clear();
    forgetTold();
    if ((await conversation.erase()) && again) await conversation.restart().catch(() => undefined);
  }

  const header = drawHeader(
    texts,
    [
      { text: texts.newTalk, press: () => void erase(true) },
      { text: texts.transcript, press: () => void fetchFile("transcript", "mica-chat.txt") },
      { text: texts.erase, press: () => void erase(false) },
    ],
    () => panel.close(),
  );
  const foot = element("div", { class: "foot" }, notices.element, composer.element);

  view = await drawWithCarbon({
    texts,
    locale: formats,
    dark: isDark(options.theme),
    draw,
    deliver: (message) => conversation.deliver(message),
    load: () => conversation.load(),
    mount: (chat) => panel.element.append(header, earlier, chat, foot, alarm),
  });
  const drawn = view;
  conversation.drawnBy({
    ...drawn,
    bot(event) {
      if (!panel.isOpen) page.unread((unread += 1));
      return drawn.bot(event);
    },
    async clear() {
      const focused = drawn.element.querySelector(":focus-visible") !== null;
      await drawn.clear();
      if (focused && !root.activeElement) composer.field.focus();
    },
  });
  watchTheme(options.theme, () => {
    const dark = isDark(options.theme);
    panel.dark(dark);
    drawn.dark(dark);
  });

  return {
    open() {
      unread = 0;
      page.unread(0);
      panel.open(composer.field);
      drawn.scroll();
    },
  };
}
