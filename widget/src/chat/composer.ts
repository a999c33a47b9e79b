/** Where a person writes: one field with its name, its limit and its error. Enter sends, Shift+Enter is a new line. */

import type { Texts } from "../texts/texts.ts";
import { element, icon } from "./build.ts";

/** The limit is shown when less than this many characters are left. */
const NEARLY = 100;

export interface Composer {
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly longest: (characters: number) => void;
  readonly clear: () => void;
}

export function drawComposer(texts: Texts, send: (text: string) => void): Composer {
  let longest = 1000;
  const field = element("textarea", {
    id: "mica-message", rows: "1", "aria-describedby": "mica-message-hint", placeholder: texts.placeholder,
    enterkeyhint: "send", autocomplete: "off", dir: "auto",
  });
  const label = element("label", { for: "mica-message", class: "hidden" }, texts.message);
  const hint = element("p", { id: "mica-message-hint", class: "hint", role: "status" });
  const button = element("button", { type: "submit", class: "send", "aria-label": texts.send }, icon("send"));
  const form = element("form", { class: "composer", novalidate: true }, hint, label, field, button);

  // What is counted is what the server counts: code points.
  const length = (): number => [...field.value.trim()].length;

  function review(): void {
    const left = longest - length();
    const error = left < 0;
    field.toggleAttribute("aria-invalid", false);
    if (error) field.setAttribute("aria-invalid", "true");
    hint.classList.toggle("error", error);
    hint.textContent = error ? texts.tooLong(-left) : left < NEARLY ? texts.left(left) : "";
    field.style.blockSize = "auto";
    field.style.blockSize = `${Math.min(field.scrollHeight + 2, 132)}px`;
  }

  function submit(): void {
    const text = field.value.trim();
    if (!text) {
      field.setAttribute("aria-invalid", "true");
      hint.classList.add("error");
      hint.textContent = texts.empty;
      field.focus();
      return;
    }
    if (length() > longest) {
      review();
      field.focus();
      return;
    }
    field.value = "";
    review();
    field.focus();
    send(text);
  }

  field.addEventListener("input", review);
  field.addEventListener("keydown", (event) => {
    // Enter that ends a composition (Japanese, Chinese, Korean) sends nothing.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });

  return {
    element: form,
    field,
    longest: (characters) => {
      longest = characters;
    },
    clear: () => {
      field.value = "";
      review();
    },
  };
}
