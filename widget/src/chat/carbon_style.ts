/** Looks that Carbon has no setting for, set behind its own rules in the shadow where it draws the talk. */

/**
 * The way to the newest message stands at the end of the line: in the middle it covered the answers to choose from.
 * What a person said is as large as what Mica said, and who said it when is large enough to be read.
 */
const CSS = `
:host .cds-aichat__scroll-to-bottom { inset-inline-start: calc(100% - 48px); transform: scale(1.25) }
:host .cds-aichat--message__avatar--assistant .cds-aichat--image-with-fallback .cds-aichat--icon-holder { background: var(--cds-focus) }
:host .cds-aichat--message__avatar--assistant svg { fill: var(--cds-background) }
:host .cds-aichat--processing-component { --cds-interactive: var(--cds-focus) }
:host .cds-aichat--sent--text { --cds-body-01-font-size: 16px; --cds-body-01-line-height: 1.5; --cds-body-01-letter-spacing: normal; font-size: 16px }
:host .cds-aichat--message__label, :host .cds-aichat--message__label * { font-size: 14px; letter-spacing: normal }
:host :is(.cds-aichat--processing-component, .cds-aichat--processing-label) { font-style: normal }
`;

/** `chat` is drawn already. */
export function styleCarbon(chat: HTMLElement): void {
  const container = chat.shadowRoot?.querySelector("cds-aichat-container");
  const inner = container?.shadowRoot?.querySelector("cds-aichat-internal")?.shadowRoot;
  if (!inner) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  inner.adoptedStyleSheets = [...inner.adoptedStyleSheets, sheet];
}
