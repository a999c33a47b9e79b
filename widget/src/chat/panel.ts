/**
 * The panel as a dialog: beside the page where there is room, over all of it where there is not. Over the page it
 * is modal, so that the focus never goes to what cannot be seen; beside it, the page stays usable.
 */

import type { Page } from "../page.ts";
import type { Texts } from "../texts/texts.ts";
import { element } from "./build.ts";

/** Where the panel covers the page: chat.css has the same. 200 % zoom of a small window comes here too. */
const COVERS = "(max-width: 600px), (max-height: 480px)";

export class Panel {
  readonly element: HTMLDialogElement;
  readonly #page: Page;
  readonly #covers = matchMedia(COVERS);

  constructor(page: Page, texts: Texts, dark: boolean) {
    this.#page = page;
    this.element = element("dialog", {
      class: `panel ${page.options.side}`, "aria-label": "Mica", lang: texts.language,
      dir: texts.language === "ar" ? "rtl" : "ltr", tabindex: "-1", autofocus: true,
    });
    this.dark(dark);
    page.root.append(this.element);
    this.element.addEventListener("keydown", (event) => {
      // What is open inside the panel closes first: the menu and a question keep Escape to themselves.
      if (event.key === "Escape" && !event.defaultPrevented) {
        event.preventDefault();
        this.close();
      }
    });
    this.element.addEventListener("cancel", (event) => event.preventDefault());
    this.#covers.addEventListener("change", () => {
      if (!this.isOpen) return;
      this.element.close();
      this.#show();
    });
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  dark(dark: boolean): void {
    this.element.classList.toggle("dark", dark);
  }

  /** Show the panel. The focus goes into the field, but not on a phone, where a keyboard would cover the talk. */
  open(field: HTMLElement): void {
    if (!this.isOpen) this.#show();
    if (!matchMedia("(pointer: coarse)").matches) this.#focusWhenDrawn(field);
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.close();
    const { launcher } = this.#page;
    launcher.hidden = false;
    launcher.setAttribute("aria-expanded", "false");
    launcher.focus();
  }

  /** The field is there some frames after the panel, when Carbon has drawn itself for the first time. */
  #focusWhenDrawn(field: HTMLElement, frames = 120): void {
    field.focus();
    if (field.matches(":focus") || !this.isOpen || frames === 0) return;
    requestAnimationFrame(() => this.#focusWhenDrawn(field, frames - 1));
  }

  #show(): void {
    const { launcher } = this.#page;
    launcher.setAttribute("aria-expanded", "true");
    launcher.hidden = true;
    if (this.#covers.matches) this.element.showModal();
    else this.element.show();
  }
}
