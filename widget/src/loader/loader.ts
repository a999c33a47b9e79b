/**
 * The one script that a page names. It shows a button; the chat itself is loaded when somebody presses it.
 *
 *     <script src="https://SERVER/widget/loader.js" async
 *             data-locale="en-GB" data-theme="auto" data-side="end" data-server="https://SERVER/"></script>
 *
 * Every attribute may be left out. Any element of the page with `data-mica-open` opens the chat too.
 */

import css from "./loader.css";
import { WORDS } from "./words.ts";
import type { Chat, ChatModule, Options, Page, Theme } from "../page.ts";

declare const CHAT_MODULE: string;

const NAME = "mica-widget";
const script = document.currentScript as HTMLScriptElement | null;
const THEMES: readonly string[] = ["light", "dark", "host"];

function read(source: HTMLScriptElement): Options {
  const given = source.dataset;
  const server = new URL(given["server"] ?? "/", source.src).href;
  return {
    server: server.endsWith("/") ? server : `${server}/`,
    locale: given["locale"] || document.documentElement.lang || navigator.language || "en",
    theme: (THEMES.includes(given["theme"] ?? "") ? given["theme"] : "auto") as Theme,
    side: given["side"] === "start" ? "start" : "end",
  };
}

/** An element whose style no rule of the page reaches: an important declaration of its own beats them all. */
function shield(host: HTMLElement): void {
  host.style.setProperty("all", "initial", "important");
  host.style.setProperty("display", "block", "important");
  host.style.setProperty("position", "fixed", "important");
  host.style.setProperty("z-index", "2147483646", "important");
  host.style.setProperty("inset", "auto 0 0 auto", "important");
}

function icon(): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2zm3 6v2h10V9zm0 4v2h6v-2z");
  svg.append(path);
  return svg;
}

function begin(source: HTMLScriptElement): void {
  const options = read(source);
  const language = options.locale.slice(0, 2).toLowerCase();
  const known = language in WORDS ? language : "en";
  const words = WORDS[known]!;

  const host = document.createElement(NAME);
  host.lang = known;
  host.dir = known === "ar" ? "rtl" : "ltr";
  shield(host);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const launcher = document.createElement("button");
  launcher.type = "button";
  launcher.className = `launcher ${options.side}`;
  launcher.setAttribute("aria-haspopup", "dialog");
  launcher.setAttribute("aria-expanded", "false");
  const label = document.createElement("span");
  label.textContent = words.open;
  const badge = document.createElement("b");
  badge.className = "badge";
  badge.setAttribute("aria-hidden", "true");
  const spoken = document.createElement("i");
  spoken.className = "spoken";
  spoken.setAttribute("role", "status");
  launcher.append(icon(), label, badge);
  root.append(launcher, spoken);

  const page: Page = {
    options,
    root,
    launcher,
    unread(count) {
      badge.textContent = count ? (count > 9 ? "9+" : String(count)) : "";
      spoken.textContent = count ? `Mica, ${words.unread}: ${count}` : "";
      if (count) launcher.setAttribute("aria-label", `${words.open}, ${words.unread}: ${count}`);
      else launcher.removeAttribute("aria-label");
    },
  };

  let chat: Promise<Chat> | undefined;

  async function open(): Promise<void> {
    if (launcher.ariaBusy === "true") return;
    launcher.ariaBusy = "true";
    label.textContent = words.loading;
    try {
      // A failed import is remembered by its address, so that another try has another one.
      chat ??= (import(new URL(CHAT_MODULE, source.src).href + retry()) as Promise<ChatModule>).then((module) => module.start(page));
      (await chat).open();
      label.textContent = words.open;
    } catch {
      chat = undefined;
      failures += 1;
      label.textContent = spoken.textContent = words.failed;
    }
    launcher.ariaBusy = "false";
  }

  let failures = 0;
  const retry = (): string => (failures ? `?${failures}` : "");

  launcher.addEventListener("click", () => void open());
  document.addEventListener("click", (event) => {
    const opener = event.target instanceof Element && event.target.closest("[data-mica-open]");
    if (!opener) return;
    event.preventDefault();
    void open();
  });
  document.documentElement.append(host);
}

if (script && !document.querySelector(NAME)) begin(script);
