/**
 * Keeps the end of the talk in sight, from when the talk is opened until the person moves in it or something new is
 * said. Carbon gives what was loaded its places one after the other, on a busy machine late, and puts the list where
 * the end was before they grew: one jump to the end may come too early.
 */

/** What the person does in the talk. From then on it stays where they put it. */
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown", "focusin"];

export class End {
  readonly #show: () => void;
  readonly #sizes = new ResizeObserver(() => {
    if (this.#held) this.#show();
  });
  #held = false;

  /** `show` brings the end of the talk in `chat` into sight. */
  constructor(chat: HTMLElement, show: () => void) {
    this.#show = show;
    for (const move of MOVES) chat.addEventListener(move, () => this.release(), { capture: true, passive: true });
  }

  /** What may still find its place or its size. */
  watch(said: HTMLElement): void {
    this.#sizes.observe(said);
  }

  hold(): void {
    this.#held = true;
    this.#show();
  }

  release(): void {
    this.#held = false;
  }

  /** Nothing is said any more. */
  clear(): void {
    this.release();
    this.#sizes.disconnect();
  }
}
