/** What the loader hands to the chat, and what the chat hands back. */

export type Theme = "light" | "dark" | "auto" | "host";

export interface Options {
  /** Where the server is; ends in a slash. */
  readonly server: string;
  /** BCP 47: the language of the interface, and the region for emergency numbers. */
  readonly locale: string;
  readonly theme: Theme;
  /** The launcher's and the panel's corner: the reading direction's end, or its start. */
  readonly side: "end" | "start";
}

export interface Page {
  readonly options: Options;
  /** The element that everything is in; closed to the styles of the page. */
  readonly root: ShadowRoot;
  /** Takes the focus back when the panel closes. */
  readonly launcher: HTMLButtonElement;
  /** Shows how many messages came while the panel was closed; 0 shows nothing. */
  readonly unread: (count: number) => void;
}

export interface Chat {
  /** Show the panel and put the focus into it. */
  readonly open: () => void;
}

export interface ChatModule {
  readonly start: (page: Page) => Promise<Chat>;
}
