/** Carbon's own words, where a person meets them, in the language of the interface. */

import type { LanguagePack } from "@carbon/ai-chat";
import type { Texts } from "../texts/texts.ts";

export function carbonStrings(texts: Texts): Partial<LanguagePack> {
  return {
    window_title: "Mica",
    window_ariaChatRegion: "Mica",
    messages_assistantSaid: "Mica:",
    messages_youSaid: `${texts.you}:`,
    messages_assistantIsLoading: texts.typing,
    messages_processingLabel: texts.typing,
    message_labelAssistant: "{actorName} {timestamp}",
    message_labelYou: `${texts.you} {timestamp}`,
    errors_singleMessage: texts.notSent,
    errors_ariaMessageFailed: texts.notSent,
    aria_messagesRegion: texts.messages,
    messages_scrollMoreButton: texts.newest,
  };
}
