import type { Message } from "../types";

type Fields = Record<string, unknown>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

const media = new Set(["image", "video", "document", "audio", "sticker"]);

/** What can be shown of a message beside its words. */
export type Content =
  | { kind: "text" }
  | { kind: "media"; media: "image" | "video" | "document" | "audio" | "voice" | "sticker"; file?: string }
  | { kind: "location"; latitude: number; longitude: number; address?: string }
  | { kind: "contacts"; people: { name?: string; phone?: string }[] }
  | { kind: "choices"; choices: string[] }
  | { kind: "choice" }
  | { kind: "order"; pieces: number }
  | { kind: "reaction"; emoji?: string }
  | { kind: "note"; note: "edit" | "revoke" | "system" }
  | { kind: "gone" }
  | { kind: "template" }
  | { kind: "unreadable" };

function mediaOf(message: Message, own: Fields): Content {
  const kind = message.kind as "image" | "video" | "document" | "audio" | "sticker";
  return { kind: "media", media: kind === "audio" && own.voice === true ? "voice" : kind, file: text(own.filename) };
}

function locationOf(own: Fields): Content {
  const [latitude, longitude] = [Number(own.latitude), Number(own.longitude)];
  const isPlace = own.latitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPlace ? { kind: "location", latitude, longitude, address: text(own.address) } : { kind: "unreadable" };
}

function contactsOf(list: unknown): Content {
  const people = (Array.isArray(list) ? list : []).map(fields).map((person) => ({
    name: text(fields(person.name).formatted_name),
    phone: text(fields(Array.isArray(person.phones) ? person.phones[0] : undefined).phone),
  }));
  return { kind: "contacts", people };
}

/** The buttons or rows of a message of ours. */
function choicesOf(interactive: Fields): Content {
  const action = fields(interactive.action);
  const buttons = Array.isArray(action.buttons)
    ? action.buttons.map((button) => fields(fields(button).reply).title)
    : [];
  const rows = (Array.isArray(action.sections) ? action.sections : []).flatMap((section) => {
    const list = fields(section).rows;
    return Array.isArray(list) ? list.map((row) => fields(row).title) : [];
  });
  return { kind: "choices", choices: [...buttons, ...rows].map(text).filter((title) => title !== undefined) };
}

function ofKind(message: Message, all: Fields, own: Fields): Content {
  const { kind, sender } = message;
  if (media.has(kind)) {
    return mediaOf(message, own);
  }
  switch (kind) {
    case "text":
      return { kind: "text" };
    case "location":
      return locationOf(own);
    case "contacts":
      return contactsOf(all.contacts);
    case "interactive":
      return sender === "customer" ? { kind: "choice" } : choicesOf(all);
    case "button":
      return { kind: "choice" };
    case "order":
      return { kind: "order", pieces: Array.isArray(own.product_items) ? own.product_items.length : 0 };
    case "reaction":
      return { kind: "reaction", emoji: text(own.emoji) ?? text(message.content) };
    case "edit":
    case "revoke":
    case "system":
      return { kind: "note", note: kind };
    case "template":
      return { kind: "template" };
    default:
      return { kind: "unreadable" };
  }
}

/** The name of a kind in the catalogues. */
export function kindOf(content: Content) {
  return content.kind === "media" ? content.media : content.kind === "note" ? content.note : content.kind;
}

const notes = new Set(["reaction", "edit", "revoke"]);

/** What only says something about another message that shows it itself. */
export function isShownElsewhere(message: Message, isLoaded: (wamid: string) => boolean): boolean {
  return notes.has(message.kind) && message.reply_to !== undefined && isLoaded(message.reply_to);
}

export function contentOf(message: Message): Content {
  if (message.revoked_at) {
    return { kind: "gone" };
  }
  const all = fields(message.metadata);
  return ofKind(message, all, fields(all[message.kind]));
}
