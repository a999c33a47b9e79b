/**
 * Names for Carbon's buttons that are only a picture, as the one that jumps to the newest message. Carbon 1.9.1 puts
 * `aria-label` on the element around the button, where no screen reader finds it; the button's own name is `tooltipText`.
 */

interface CarbonsButton extends HTMLElement {
  tooltipText: string;
  willUpdate: (changed: Map<PropertyKey, unknown>) => void;
}

const named = new WeakSet<CustomElementConstructor>();

/** From now on each of Carbon's buttons passes its label on to what is pressed. */
export function nameCarbonsButtons(): void {
  void customElements.whenDefined("cds-aichat-button").then((made) => {
    if (named.has(made)) return;
    named.add(made);
    const prototype = made.prototype as CarbonsButton;
    const { willUpdate } = prototype;
    prototype.willUpdate = function (this: CarbonsButton, changed): void {
      const label = this.getAttribute("aria-label");
      if (label && !this.tooltipText) this.tooltipText = label;
      willUpdate.call(this, changed);
    };
  });
}
