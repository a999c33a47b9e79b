/** Elements, made without ever reading text as HTML. */

type Attributes = Record<string, string | boolean | undefined>;
type Child = Node | string | undefined | false;

/** `element("p", {class: "note"}, "text")`; a false or missing attribute is left out, a true one is empty. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

export function button(label: string, press: () => void, attributes: Attributes = {}, ...before: Node[]): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, ...before, element("span", {}, label));
  made.addEventListener("click", press);
  return made;
}

/** Shapes of 24 by 24; they are never the only carrier of a meaning. */
const SHAPES = {
  // a barred circle
  avoid: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 0 1 4.9 1.7L5.7 16.9A8 8 0 0 1 12 4zm0 16a8 8 0 0 1-4.9-1.7L18.3 7.1A8 8 0 0 1 12 20z",
  // a clock
  wait: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm-1 2.5v6.1l4.6 2.7 1-1.7-3.6-2.1v-5z",
  // a speech bubble with a question mark
  ask: "M4 2h16a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-6l-5 4v-4H4a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2zm7 11v2h2v-2zm1-8a3.5 3.5 0 0 0-3.5 3.3h2c0-.8.7-1.4 1.5-1.4s1.5.6 1.5 1.4c0 1.4-2.5 1.6-2.5 3.9h2c0-1.4 2.5-1.7 2.5-3.9C15.5 6.4 13.9 5 12 5z",
  // a pin on a map
  local: "M12 2a7 7 0 0 0-7 7c0 5.2 7 13 7 13s7-7.8 7-13a7 7 0 0 0-7-7zm0 2a5 5 0 0 1 5 5c0 2.9-3 7.4-5 9.9-2-2.5-5-7-5-9.900a5 5 0 0 1 5-5zm0 2.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  // a list that was gone through
  none_matched: "M4 3h16a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2zm0 2v14h16V5zm2.5 2.500h2v2h-2zm4 0h7v2h-7zm-4 4h2v2h-2zm4 0h7v2h-7zm-4 4h2v2h-2zm4 0h7v2h-7z",
  emergency: "M12 1.5 23.5 21.500H.5zm0 4L4 19.500h16zm-1 5h2v5h-2zm0 6h2v2h-2z",
  phone: "M6.6 2 10 2.800l1 5-2.4 2a13 13 0 0 0 5.6 5.600l2-2.4 5 1 .8 3.400c0 2.6-2 4.6-4.4 4.600C9.6 22 2 14.4 2 6.4 2 4 4 2 6.6 2z",
  calendar: "M7 1h2v2h6V1h2v2h3a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5c0-1.1.9-2 2-2h3zm13 8H4v11h16z",
  download: "M11 2h2v10.200l3.6-3.600L18 10l-6 6-6-6 1.4-1.4 3.6 3.600zM3 18h18v3H3z",
  send: "M3 3l19 9-19 9 2.5-7.500L14 12 5.5 10.500z",
  up: "M2 10h4v11H2zm6 0 4-8c1.7 0 3 1.3 3 3v4h5c1.2 0 2.2 1.1 2 2.300l-1.4 8c-.2 1-1 1.7-2 1.700H8z",
  down: "M22 14h-4V3h4zm-6 0-4 8c-1.7 0-3-1.3-3-3v-4H4c-1.2 0-2.2-1.1-2-2.300l1.4-8c.2-1 1-1.7 2-1.700H16z",
  more: "M12 3.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 6.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm0 6.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  close: "M5.4 4 12 10.6 18.6 4 20 5.4 13.4 12 20 18.6 18.6 20 12 13.4 5.4 20 4 18.6 10.6 12 4 5.400z",
} as const;

export type Shape = keyof typeof SHAPES;

export function icon(shape: Shape): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[shape]);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}
