/** One line above the field that says what is the matter, with what can be done about it. */

import { button, element } from "./build.ts";

export interface Notice {
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly press: () => void }[];
  readonly tone?: "plain" | "warning" | "error";
}

/** Worst first: of several notices the first one is shown. */
const ORDER = ["ended", "unreachable", "failed", "offline", "unfinished", "told"] as const;
export type Topic = (typeof ORDER)[number];

export interface Notices {
  readonly element: HTMLElement;
  readonly set: (topic: Topic, notice?: Notice) => void;
  readonly clear: () => void;
}

export function drawNotices(): Notices {
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
    actions.replaceChildren(...(notice?.actions ?? []).map(({ label, press }) => button(label, press)));
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
