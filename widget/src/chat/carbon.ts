/**
 * The talk as @carbon/ai-chat draws it. Carbon keeps the list of messages, scrolls it, reads new ones out and shows
 * who is typing. Everything that Mica says goes into slots of its own ("user defined responses"), as elements made
 * here: Carbon reads no text of hers as Markdown or HTML. Carbon's header and field are off. Its menu cuts entries
 * short, its field is no form field that an error could be tied to, and its thumbs bring two hidden forms a message.
 * Whatever stands in Carbon's slots takes no focus while it loads the talk, so that the field stands outside.
 */

import "@carbon/ai-chat/dist/es/web-components/cds-aichat-custom-element/index.js";
import {
  BusEventType, CarbonTheme, MessageInputType, MessageResponseTypes,
  WriteableElementName,
} from "@carbon/ai-chat";
import type {
  BusEventUserDefinedResponse, CdsAiChatCustomElementAttributes, ChatInstance, HistoryItem,
  MessageRequest, MessageResponse, PublicConfig,
} from "@carbon/ai-chat";

import { element } from "./build.ts";
import { nameCarbonsButtons } from "./carbon_buttons.ts";
import { carbonStrings } from "./carbon_strings.ts";
import { styleCarbon } from "./carbon_style.ts";
import { End } from "./end.ts";
import type { BotEvent, Outgoing } from "./protocol.ts";
import type { Texts } from "../texts/texts.ts";
import { carbonTokens } from "./theme.ts";
import type { Utterance } from "./utterance.ts";
import type { Closed, Part, Shown, View } from "./view.ts";

type Element = HTMLElement & CdsAiChatCustomElementAttributes & { config?: PublicConfig };

const GREETING = "greeting";
/** Milliseconds */
const LONGEST_PLACING = 1000;

export interface Parts {
  readonly texts: Texts;
  /** BCP 47: how times are written. */
  readonly locale: string;
  readonly dark: boolean;
  /** Draws an utterance; `undefined` is the greeting. */
  readonly draw: (event: BotEvent | undefined) => Utterance;
  /** Sends a message; rejects if it was not taken in. */
  readonly deliver: (message: Outgoing) => Promise<void>;
  readonly load: () => Promise<Part>;
  /** Puts the element where it is to be; it draws itself once it is there. */
  readonly mount: (chat: HTMLElement) => void;
}

export interface CarbonView extends View {
  readonly element: HTMLElement;
  /** Show a message of this window and send it. */
  readonly send: (message: Outgoing) => void;
  readonly dark: (dark: boolean) => void;
  /** Bring the newest message into sight, and keep it there while the talk finds its place. */
  readonly scroll: () => void;
}

export async function drawWithCarbon(parts: Parts): Promise<CarbonView> {
  const { texts } = parts;
  const utterances = new Map<string, Utterance>();
  /** Messages of this window that still have to go to the server. */
  const outgoing = new Map<string, Outgoing>();
  /** Told when an utterance has its place. */
  const placed = new Map<string, () => void>();
  const chat = document.createElement("cds-aichat-custom-element") as Element;
  nameCarbonsButtons();
  let scroller: ChatInstance | undefined;
  const end = new End(chat, () => scroller?.doAutoScroll({ scrollToBottom: 0 }));

  /** Of a talk that has begun, its end; of one that has not, the greeting from its beginning. */
  const showEnd = (): void => {
    if ([...utterances.keys()].some((id) => id !== GREETING)) end.hold();
  };

  const response = (event: BotEvent | undefined): MessageResponse => {
    const id = event ? `bot-${event.seq}` : GREETING;
    return {
      id,
      output: {
        generic: [{ response_type: MessageResponseTypes.USER_DEFINED, user_defined: { id } }],
      },
      ...(event && { history: { timestamp: Date.parse(event.at) } }),
    };
  };
  const request = ({ id, text }: Outgoing, at?: string): MessageRequest => ({
    id,
    input: { text, message_type: MessageInputType.TEXT },
    history: { label: asTyped(text), ...(at && { timestamp: Date.parse(at) }) },
  });
  const prepare = (event: BotEvent | undefined): MessageResponse => {
    const message = response(event);
    const drawn = parts.draw(event);
    utterances.set(message.id!, drawn);
    end.watch(drawn.element);
    return message;
  };
  const item = (shown: Shown): HistoryItem => {
    const at = shown.kind === "greeting" ? new Date().toISOString() : shown.kind === "bot" ? shown.event.at : shown.at;
    if (shown.kind === "user") return { message: request(shown.message, at), time: at };
    return { message: prepare(shown.kind === "bot" ? shown.event : undefined), time: at };
  };

  const close = ({ seq, used }: Closed): void => utterances.get(seq ? `bot-${seq}` : GREETING)?.close(used);
  const items = ({ shown, closed }: Part): HistoryItem[] => {
    const made = shown.map(item);
    closed.forEach(close);
    return made;
  };

  function place({ data }: BusEventUserDefinedResponse): void {
    const id = (data.message.user_defined as { id?: string } | undefined)?.id;
    const drawn = id === undefined ? undefined : utterances.get(id)?.element;
    if (!drawn || !data.slot) return;
    drawn.slot = data.slot;
    if (drawn.parentNode !== chat) chat.append(drawn);
    setTimeout(() => placed.get(id!)?.());
  }

  const instance = await new Promise<ChatInstance>((resolve) => {
    Object.assign(chat, {
      config: {
        assistantName: "Mica",
        aiEnabled: false,
        openChatByDefault: true,
        shouldSanitizeHTML: true,
        shouldTakeFocusIfOpensAutomatically: false,
        disableCustomElementMobileEnhancements: true,
        injectCarbonTheme: parts.dark ? CarbonTheme.G100 : CarbonTheme.WHITE,
        locale: parts.locale.toLowerCase(),
        strings: carbonStrings(texts),
        launcher: { isOn: false },
        input: { isVisible: false },
        header: { isOn: false },
        layout: { showFrame: false, hasContentMaxWidth: false, customProperties: carbonTokens(parts.dark) },
        messaging: {
          skipWelcome: true,
          messageTimeoutSecs: 0,
          messageLoadingIndicatorTimeoutSecs: 0,
          customLoadHistory: async () => {
            const loaded = items(await parts.load());
            showEnd();
            return loaded;
          },
          customSendMessage: async (message: MessageRequest) => {
            const mine = outgoing.get(message.id!);
            if (!mine) return;
            outgoing.delete(mine.id);
            await parts.deliver(mine);
          },
        },
      },
      onViewChange: () => undefined,
      onBeforeRender: (made: ChatInstance) => {
        scroller = made;
        made.on({ type: BusEventType.USER_DEFINED_RESPONSE, handler: (event) => place(event as BusEventUserDefinedResponse) });
        // Carbon shows nothing at all while this slot and others like it are empty.
        chat.append(element("div", { slot: WriteableElementName.BEFORE_INPUT_ELEMENT, hidden: true }, element("i")));
      },
      onAfterRender: (made: ChatInstance) => {
        // Carbon remembers in sessionStorage that it was closed, which it never is here.
        void made.changeView({ mainWindow: true, launcher: false } as Parameters<ChatInstance["changeView"]>[0]);
        styleCarbon(chat);
        resolve(made);
      },
    });
    chat.className = "chat";
    parts.mount(chat);
  });

  return {
    element: chat,
    async bot(event) {
      end.release();
      const message = prepare(event);
      // Carbon refuses an utterance that comes while it still makes room for the one before.
      const shown = new Promise<void>((resolve) => {
        placed.set(message.id!, resolve);
        setTimeout(resolve, LONGEST_PLACING);
      });
      await instance.messaging.addMessage(message);
      await shown;
    },
    user(message) {
      end.release();
      void instance.send(request(message)).catch(() => undefined);
    },
    send(message) {
      end.release();
      outgoing.set(message.id, message);
      void instance.send(request(message)).catch(() => undefined);
    },
    async earlier(part) {
      const first = utterances.size === 0;
      end.release();
      await instance.messaging.insertHistory(items(part));
      if (first) showEnd();
    },
    remove: (id) => void instance.messaging.removeMessages([id]),
    close,
    typing: (on) => instance.updateIsMessageLoadingCounter(on ? "increase" : "reset", on ? texts.typing : undefined),
    async clear() {
      await instance.messaging.clearConversation();
      for (const { element } of utterances.values()) element.remove();
      utterances.clear();
      end.clear();
      // Clearing brings Carbon's own field back.
      instance.updateInputFieldVisibility(false);
    },
    dark(dark) {
      chat.config = {
        ...chat.config,
        injectCarbonTheme: dark ? CarbonTheme.G100 : CarbonTheme.WHITE,
        layout: { ...chat.config?.layout, customProperties: carbonTokens(dark) },
      };
    },
    scroll: showEnd,
  };
}

/** Text that Carbon, which reads a person's own message as Markdown, shows as it was typed. */
export function asTyped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&").replace(/ {2,}/g, (blanks) => "\u00a0".repeat(blanks.length)).replaceAll("\n", "\\\n");
}
