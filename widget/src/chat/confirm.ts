/** A question that must be answered before something that cannot be undone. */

import { button, element } from "./build.ts";

export function confirm(
  within: ParentNode & Node,
  words: { title: string; text: string; yes: string; no: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (said: boolean) => (): void => {
      box.close();
      resolve(said);
    };
    const no = button(words.no, answer(false), { autofocus: true });
    const box = element(
      "dialog",
      { class: "confirm", role: "alertdialog", "aria-labelledby": "mica-confirm-title", "aria-describedby": "mica-confirm-text" },
      element("h2", { id: "mica-confirm-title" }, words.title),
      element("p", { id: "mica-confirm-text" }, words.text),
      element("div", { class: "confirm-actions" }, no, button(words.yes, answer(true), { class: "danger" })),
    );
    box.addEventListener("close", () => {
      box.remove();
      resolve(false);
    });
    // Escape answers no, and closes nothing but the question.
    box.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
    within.append(box);
    box.showModal();
  });
}
