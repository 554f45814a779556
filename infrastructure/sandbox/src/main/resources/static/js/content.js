import { avatarClass, h, icon, initial } from "./dom.js";
import { count, kindName } from "./kinds.js";
import { header, media } from "./media.js";
import { body } from "./words.js";

const FILES = ["image", "video", "audio", "document", "sticker"];

/** What stands in the bubble, whatever its kind. */
export function content(bubble, viewer = "customer") {
  if (bubble.type === "revoked") return h("div", { class: "gone" }, icon("ban"), bubble.from === viewer ? "حذفتَ هذه الرسالة" : "حُذفت هذه الرسالة");
  if (FILES.includes(bubble.type)) return media(bubble);
  if (bubble.template) return template(bubble.template);
  if (bubble.type === "location") return place(bubble.payload ?? {});
  if (bubble.type === "contacts") return h("div", {}, [bubble.payload].flat().map(card));
  if (bubble.type === "order") return order(bubble.payload ?? {});
  if (bubble.type === "interactive") return bubble.from === "business" ? asked(bubble.interactive) : chosen(bubble.interactive, bubble.text);
  return body(bubble.text) ?? h("div", { class: "other" }, kindName(bubble.type));
}

/** Words that stand above the content: where it came from. */
export function origin(bubble) {
  const advertisement = bubble.payload?.referral;
  return [
    bubble.payload?.forwarded ? h("div", { class: "forwarded" }, icon("forward"), "أُعيد توجيهها") : null,
    advertisement
      ? h("div", { class: "advertisement" }, h("b", { dir: "auto" }, advertisement.headline || "إعلان"), h("span", { dir: "auto" }, advertisement.body || "من إعلان على إنستغرام"))
      : null,
  ];
}

function asked(message) {
  const top = message.header;
  return h("div", {},
    top?.type && top.type !== "text" ? header(top.type, top[top.type]) : null,
    top?.text ? h("div", { class: "head", dir: "auto" }, top.text) : null,
    product(message),
    body(message.body?.text),
    message.footer?.text ? h("div", { class: "foot", dir: "auto" }, message.footer.text) : null);
}

function product({ type, action }) {
  const id = action?.product_retailer_id ?? action?.parameters?.thumbnail_product_retailer_id;
  if (type !== "product" && type !== "catalog_message") return null;
  return h("div", { class: "product" },
    h("i", {}, icon("bag")),
    h("span", {}, h("b", {}, type === "product" ? "صنف من الكتالوج" : "كتالوج المطعم"), id ? h("small", { dir: "ltr" }, id) : null));
}

function chosen(message, text) {
  if (message?.nfm_reply) return form(message.nfm_reply);
  return h("div", {}, body(text), message?.list_reply?.description ? h("div", { class: "foot", dir: "auto" }, message.list_reply.description) : null);
}

function form(reply) {
  return h("div", { class: "form-sent" }, icon("form"), h("span", {}, h("b", {}, "أُرسل النموذج"), answers(reply.response_json)));
}

function answers(json) {
  try {
    const { flow_token, ...fields } = JSON.parse(json);
    return Object.entries(fields).map(([name, value]) => h("small", { dir: "auto" }, `${name}: ${value}`));
  } catch {
    return [];
  }
}

export function template(filled) {
  const top = filled.header;
  const format = top?.format?.toLowerCase();
  return h("div", {},
    format === "text" ? h("div", { class: "head", dir: "auto" }, top.text) : format === "location" ? place(top.location) : top ? header(format, top[format]) : null,
    body(filled.body),
    filled.footer ? h("div", { class: "foot", dir: "auto" }, filled.footer) : null);
}

function place({ latitude, longitude, name, address }) {
  const map = `https://www.openstreetmap.org/?mlat=${Number(latitude)}&mlon=${Number(longitude)}#map=16/${Number(latitude)}/${Number(longitude)}`;
  return h("a", { class: "place", href: map, target: "_blank", rel: "noopener noreferrer" },
    h("i", {}, icon("pin")),
    name ? h("b", { dir: "auto" }, name) : null,
    address ? h("small", { class: "address", dir: "auto" }, address) : null,
    h("small", {}, `${latitude}, ${longitude}`));
}

function card(contact) {
  const name = contact?.name?.formatted_name || "جهة اتصال";
  return h("div", { class: "contact" },
    h("span", { class: avatarClass(name) }, initial(name)),
    h("span", {}, h("b", { dir: "auto" }, name),
      (contact?.phones ?? []).map(({ phone, wa_id }) => h("small", { dir: "ltr" }, phone || `+${wa_id}`)),
      contact?.org?.company ? h("small", { dir: "auto" }, contact.org.company) : null));
}

function order({ text, product_items: items = [] }) {
  const total = items.reduce((sum, item) => sum + (item.quantity ?? 1) * (item.item_price ?? 0), 0);
  return h("div", { class: "order" },
    h("header", {}, icon("bag"), h("b", {}, count(items.length, "صنف واحد", "صنفان", "أصناف", "صنفًا")), h("span", {}, `${total.toFixed(2)} ${items[0]?.currency ?? "SAR"}`)),
    items.map((item) => h("div", {}, h("span", { dir: "auto" }, item.product_retailer_id), h("span", { dir: "ltr" }, `× ${item.quantity ?? 1}`))),
    body(text));
}
