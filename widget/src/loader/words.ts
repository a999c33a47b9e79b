/** The few words that stand before the chat is loaded. */

export interface Words {
  readonly open: string;
  readonly loading: string;
  readonly failed: string;
  readonly unread: string;
}

export const WORDS: Readonly<Record<string, Words>> = {
  en: { open: "Ask Mica", loading: "Opening", failed: "Could not open. Try again", unread: "new messages" },
  es: { open: "Pregunta a Mica", loading: "Abriendo", failed: "No se pudo abrir. Reintentar", unread: "mensajes nuevos" },
  fr: { open: "Demander à Mica", loading: "Ouverture", failed: "Échec de l’ouverture. Réessayer", unread: "nouveaux messages" },
  de: { open: "Mica fragen", loading: "Wird geöffnet", failed: "Nicht geöffnet. Noch einmal", unread: "neue Nachrichten" },
  it: { open: "Chiedi a Mica", loading: "Apertura", failed: "Non si è aperta. Riprova", unread: "nuovi messaggi" },
  pt: { open: "Pergunte à Mica", loading: "A abrir", failed: "Não abriu. Tentar de novo", unread: "mensagens novas" },
  ar: { open: "اسأل ميكا", loading: "جارٍ الفتح", failed: "تعذّر الفتح. أعد المحاولة", unread: "رسائل جديدة" },
};
