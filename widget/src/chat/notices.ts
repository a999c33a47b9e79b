/** One line above the field that says what is the matter, with what can be done about it. */

import { button, element } from "./build.ts";

export interface Notice {
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly press: () => void }[];
  readonly tone?: "plain" | "warning" | "error";
}

/** Of several notices the first one is shown: what could not be done at the last press, then the worst. */
const ORDER = ["undone", "ended", "unreachable", "failed", "offline", "unfinished", "told"] as const;
export type Topic = (typeof ORDER)[number];

export interface Notices {
  readonly element: HTMLElement;
  readonly set: (topic: Topic, notice?: Notice) => void;
  readonly clear: () => void;
}

/** `unfocused` is called when a button that had the focus of a keyboard is gone. */
export function drawNotices(unfocused: () => void): Notices {
  const standing = new Map<Topic, Notice>();
  const line = element("p", { role: "status" });
  const actions = element("div", { class: "notice-actions" });
  const box = element("div", { class: "notice" }, line, actions);
  let shown: Notice | undefined;

  function show(): void {
    const notice = ORDER.map((topic) => standing.get(topic)).find(Boolean);
    if (notice === shown) return;
    shown = notice;
    box.dataset["tone"] = notice?.tone ?? "";
    line.textContent = notice?.text ?? "";
    const focused = actions.querySelector(":focus-visible") !== null;
    actions.replaceChildren(...(notice?.actions ?? []).map(({ label, press }) => button(label, press)));
    if (!focused) return;
    const next = actions.querySelector("button");
    if (next) next.focus();
    else unfocused();
  }
  show();
  return {
    element: box,
    set(topic, notice) {
      if (notice) standing.set(topic, notice);
      else standing.delete(topic);
      show();
    },
    clear() {
      standing.clear();
      show();
    },
  };
}
