/** Light, dark, or as the page is; colours that a page may set as custom properties. */

import type { Theme } from "../page.ts";

/**
 * Carbon's tokens (`--cds-...`), with the page's own ones before them. Carbon wants a hexadecimal colour in each,
 * which the default is.
 */
export function carbonTokens(dark: boolean): Record<string, string> {
  const token = (name: string, light: string, night: string): string => `var(--mica-${name}, ${dark ? night : light})`;
  const surface = token("surface", "#ffffff", "#17191c");
  const text = token("text", "#1b1f23", "#f1f3f4");
  return {
    height: "100%",
    width: "100%",
    "max-height": "none",
    "max-width": "none",
    $background: surface,
    "$chat-shell-background": surface,
    "$chat-header-background": surface,
    "$layer-01": token("raised", "#eef3f4", "#25292d"),
    "$text-primary": text,
    "$text-secondary": token("muted", "#4a5258", "#c2c9ce"),
    "$focus": token("focus", "#0b5a6f", "#7fd3e8"),
    "$chat-bubble-user": token("raised", "#e1eef1", "#23434c"),
    "$chat-bubble-user-text": text,
  };
}

/** Whether the panel is dark now. */
export function isDark(theme: Theme): boolean {
  if (theme === "host") return pageIsDark();
  if (theme === "auto") return matchMedia("(prefers-color-scheme: dark)").matches;
  return theme === "dark";
}

/** Call `changed` whenever `isDark` may have another answer. */
export function watchTheme(theme: Theme, changed: () => void): void {
  if (theme === "light" || theme === "dark") return;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  if (theme !== "host") return;
  const observer = new MutationObserver(changed);
  for (const part of [document.documentElement, document.body]) {
    observer.observe(part, { attributes: true, attributeFilter: ["class", "style", "data-theme", "data-color-scheme"] });
  }
}

/** A page is dark if its ground is; a page without one is as its colour scheme says. */
function pageIsDark(): boolean {
  for (const part of [document.body, document.documentElement]) {
    const ground = getComputedStyle(part).backgroundColor;
    const [red, green, blue, alpha = 1] = (ground.match(/[\d.]+/g) ?? []).map(Number);
    if (red !== undefined && green !== undefined && blue !== undefined && alpha > 0.5) {
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
    }
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (scheme.includes("dark") && !scheme.includes("light")) return true;
  return scheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches;
}
