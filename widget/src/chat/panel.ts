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
      dir: texts.language === "ar" ? "rtl" : "ltr", tabindex: "-1",
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
    this.#covers.addEventListener("change", () => this.#fit());
    // A question in the panel was answered.
    this.element.addEventListener("close", () => this.#fit(), true);
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
    (matchMedia("(pointer: coarse)").matches ? this.element : field).focus();
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.close();
    const { launcher } = this.#page;
    launcher.hidden = false;
    launcher.setAttribute("aria-expanded", "false");
    launcher.focus();
  }

  /** Be modal just where the panel covers the page. It would come to lie above an open question, and so waits for the answer. */
  #fit(): void {
    if (!this.isOpen || this.element.matches(":modal") === this.#covers.matches) return;
    if (this.element.querySelector("dialog[open]")) return;
    const focused = this.#focused();
    this.element.close();
    this.#show();
    (focused ?? this.element).focus();
  }

  /** What has the focus in the panel, whatever shadow it is in. */
  #focused(): HTMLElement | undefined {
    let found = this.#page.root.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return found instanceof HTMLElement ? found : undefined;
  }

  #show(): void {
    const { launcher } = this.#page;
    launcher.setAttribute("aria-expanded", "true");
    launcher.hidden = true;
    if (this.#covers.matches) this.element.showModal();
    else this.element.show();
  }
}
