/** The top of the panel: who this is, what else can be done, and the way out. */

import type { Texts } from "../texts/texts.ts";
import { button, element, icon } from "./build.ts";

export interface Entry {
  readonly text: string;
  readonly press: () => void;
}

export function drawHeader(texts: Texts, entries: readonly Entry[], close: () => void): HTMLElement {
  const menu = element("div", { id: "mica-menu", class: "menu", hidden: true });
  const opener = element(
    "button",
    { type: "button", class: "icon-button", "aria-label": texts.menu, "aria-expanded": "false", "aria-controls": menu.id },
    icon("more"),
  );
  const show = (open: boolean): void => {
    menu.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) menu.querySelector("button")?.focus();
  };
  for (const { text, press } of entries) {
    menu.append(button(text, () => {
      show(false);
      opener.focus();
      press();
    }));
  }
  opener.addEventListener("click", () => show(menu.hidden === true));
  const head = element("div", { class: "head" });
  head.addEventListener("keydown", (event) => {
    if (menu.hidden) return;
    const all = [...menu.querySelectorAll("button")];
    const at = all.findIndex((one) => one.matches(":focus"));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      // It closes the menu and nothing else.
      event.stopPropagation();
      event.preventDefault();
      show(false);
      opener.focus();
    } else if (step !== undefined) {
      event.preventDefault();
      all[(Math.max(at, step > 0 ? -1 : 0) + step + all.length) % all.length]?.focus();
    }
  });
  head.addEventListener("focusout", ({ relatedTarget }) => {
    if (!menu.hidden && !(relatedTarget instanceof Node && head.contains(relatedTarget))) show(false);
  });
  const closer = element("button", { type: "button", class: "icon-button", "aria-label": texts.close }, icon("close"));
  closer.addEventListener("click", close);
  head.append(
    element("h2", {}, element("span", { class: "name" }, "Mica"), element("span", { class: "about" }, texts.about)),
    opener,
    menu,
    closer,
  );
  return head;
}
