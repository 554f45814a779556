import { h, icon } from "./dom.js";
import { state } from "./state.js";
import { bubbleTime } from "./time.js";

/** Previews of images sent from this page, by message id; the sandbox keeps no media. */
export const previews = new Map();

export const KINDS = {
  image: "صورة", video: "فيديو", audio: "مقطع صوتي", document: "ملف", sticker: "ملصق", location: "موقع",
  contacts: "جهة اتصال", reaction: "تفاعل", interactive: "اختيار", button: "زر قالب", order: "طلب من الكتالوج", unsupported: "رسالة غير مدعومة", system: "تنبيه",
};

export function snippet(bubble) {
  return bubble.text || KINDS[bubble.type] || bubble.type;
}

export function bubbleRow(bubble, { turn, fresh, actions }) {
  const own = bubble.from === "customer";
  const classes = ["row", own && "own", turn && "turn", fresh && "fresh", bubble.reaction && "reacted"];
  const row = h("div", { class: classes.filter(Boolean).join(" "), "data-wamid": bubble.wamid },
    h("div", { class: "bubble" },
      bubble.reply_to ? quote(state.bubbles.get(bubble.reply_to), actions.jump) : null,
      content(bubble),
      h("div", { class: "meta" }, h("span", {}, bubbleTime(bubble.at)), own ? ticks(bubble.ticks) : null),
      bubble.reaction ? h("span", { class: "reaction" }, bubble.reaction) : null,
      acts(bubble, own, actions)),
    taps(bubble, own, actions));
  row.addEventListener("click", (event) => {
    if (!event.target.closest("a, button")) actions.pick(row);
  });
  return row;
}

export function quote(quoted, jump) {
  const mine = quoted?.from === "customer";
  return h("button", { class: mine ? "quote mine" : "quote", type: "button", onclick: () => quoted && jump?.(quoted.wamid) },
    h("b", {}, mine ? "أنت" : "المطعم"),
    h("span", { dir: "auto" }, quoted ? snippet(quoted) : "رسالة سابقة"));
}

function content(bubble) {
  if (bubble.type === "location") return place(bubble.payload || {});
  if (bubble.type === "image") return photo(bubble);
  if (bubble.type === "interactive" && bubble.from === "business") return interactive(bubble.interactive);
  if (bubble.text) return h("div", { class: "body", dir: "auto" }, formatted(bubble.text));
  return h("div", { class: "other" }, KINDS[bubble.type] || "رسالة من نوع ", KINDS[bubble.type] ? null : h("code", {}, bubble.type));
}

function interactive(message) {
  return h("div", {},
    message.header?.text ? h("div", { class: "head", dir: "auto" }, message.header.text) : null,
    h("div", { class: "body", dir: "auto" }, formatted(message.body.text)),
    message.footer?.text ? h("div", { class: "foot", dir: "auto" }, message.footer.text) : null);
}

function taps(bubble, own, actions) {
  const message = bubble.interactive;
  if (own || !message) return null;
  const answered = [...state.bubbles.values()].some((other) => other.reply_to === bubble.wamid && other.type === "interactive");
  if (message.type === "list") {
    return h("div", { class: "taps" },
      h("button", { class: "tap", type: "button", onclick: () => actions.list(bubble) }, icon("list"), message.action.button));
  }
  return h("div", { class: "taps" }, message.action.buttons.map(({ reply }) =>
    h("button", { class: "tap", type: "button", disabled: answered, onclick: () => actions.button(bubble, reply) },
      icon("reply"), h("bdi", {}, reply.title))));
}

function acts(bubble, own, actions) {
  const emojis = own ? [] : ["👍", "❤️", "😂", "😢"];
  return h("div", { class: "acts" },
    h("button", { type: "button", "aria-label": "رد", title: "رد", onclick: () => actions.reply(bubble) }, icon("reply")),
    emojis.map((emoji) => h("button", {
      type: "button", "aria-label": `تفاعل ${emoji}`,
      onclick: () => actions.react(bubble, bubble.reaction === emoji ? "" : emoji),
    }, emoji)));
}

function ticks(name) {
  if (name === "pending") return icon("clock", "clock");
  return icon(name === "sent" ? "one" : "two", name === "read" ? "read" : "");
}

function place(location) {
  const { latitude, longitude, name } = location;
  return h("div", { class: "place" },
    h("i", {}, icon("pin")),
    name ? h("b", { dir: "auto" }, name) : null,
    h("small", {}, `${latitude}, ${longitude}`));
}

function photo(bubble) {
  const preview = previews.get(bubble.wamid);
  return h("div", {},
    h("div", { class: "photo" }, preview ? h("img", { src: preview, alt: "صورة أرسلها الضيف" }) : icon("image")),
    bubble.text ? h("div", { class: "body", dir: "auto" }, formatted(bubble.text)) : null);
}

/** *Bold* as on a phone, and addresses that can be followed. */
function formatted(text) {
  return text.split(/(\*[^*\n]+\*|https?:\/\/[^\s]+)/).map((part) => {
    if (/^\*[^*\n]+\*$/.test(part)) return h("b", {}, part.slice(1, -1));
    if (/^https?:\/\//.test(part)) return h("a", { href: part, target: "_blank", rel: "noopener noreferrer", dir: "ltr" }, part);
    return part;
  });
}
