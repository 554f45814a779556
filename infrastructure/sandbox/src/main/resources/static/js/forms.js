import { h, toast } from "./dom.js";
import { send } from "./sending.js";
import { field, openSheet, presets } from "./sheet.js";
import { customer } from "./state.js";

const PHONE = { dir: "ltr", inputmode: "tel", pattern: "\\+[1-9][0-9]{6,14}", required: true };
const FRIENDS = [{ name: "أبو فهد", phone: "+966555123456" }, { name: "سارة", phone: "+966504445566" }];

export function openContact() {
  openSheet({
    title: "إرسال جهة اتصال",
    content: [presets(FRIENDS, (friend) => friend.name), field("الاسم", "name", { required: true, maxlength: 80 }), field("الجوال", "phone", { ...PHONE, value: "+9665" })],
    ready: false,
    send: (data) => send({ type: "contacts", payload: [contact(data.get("name").trim(), data.get("phone"))] }),
  });
}

/** The guest's own number, asked for by the restaurant or given freely; who has a username only types one. */
export function sharePhone(replyTo) {
  const { name, phone } = customer();
  const share = (number) =>
    send({ type: "contacts", payload: [{ ...contact(name, number), origin: replyTo ? "contact_request" : "other" }], reply_to: replyTo });
  openSheet({
    title: "مشاركة رقم جوالك",
    content: [h("p", { class: "note" }, "سيرى المطعم هذا الرقم."), field("الجوال", "phone", { ...PHONE, value: phone ?? "+9665" })],
    ready: Boolean(phone),
    label: "مشاركة",
    send: (data) => share(data.get("phone")),
  });
}

const contact = (name, phone) => ({
  name: { formatted_name: name, first_name: name }, phones: [{ phone, wa_id: phone.replace(/\D/g, ""), type: "CELL" }],
});

/** A basket of the catalogue: the restaurant's own products when it showed some. */
export function openOrder(bubble) {
  const action = bubble?.interactive?.action;
  const shown = action?.sections?.flatMap((section) => section.product_items.map((item) => ({ id: item.product_retailer_id, section: section.title })))
    ?? [action?.product_retailer_id ?? action?.parameters?.thumbnail_product_retailer_id].filter(Boolean).map((id) => ({ id }));
  const lines = shown.length ? shown : [{ id: "kabsa-lamb" }, { id: "laban" }];
  openSheet({
    title: "سلة الكتالوج",
    content: [
      h("div", { class: "basket head" }, ["رقم الصنف", "الكمية", "السعر"].map((label) => h("small", {}, label))),
      lines.map(({ id }, index) => h("div", { class: "basket" },
        line("id", id, { dir: "ltr", "aria-label": "رقم الصنف" }),
        line("quantity", index ? 0 : 1, { type: "number", min: 0, max: 999, "aria-label": "الكمية" }),
        line("price", 45, { type: "number", min: 0, step: "any", "aria-label": "السعر" }))),
      field("ملاحظة", "text", { maxlength: 1000 }),
    ],
    send: (data) => sendOrder(data, action?.catalog_id ?? "catalogue", bubble?.wamid),
  });
}

const line = (name, value, attributes) => h("input", { name, value, required: true, ...attributes });

function sendOrder(data, catalog_id, replyTo) {
  const [ids, quantities, prices] = ["id", "quantity", "price"].map((name) => data.getAll(name));
  const product_items = ids
    .map((id, i) => ({ product_retailer_id: id, quantity: Number(quantities[i]), item_price: Number(prices[i]), currency: "SAR" }))
    .filter((item) => item.quantity > 0);
  if (product_items.length === 0) return toast("السلة فارغة");
  return send({ type: "order", payload: { catalog_id, text: data.get("text"), product_items }, reply_to: replyTo });
}

/** A form of the restaurant. Its screens live with Meta, so the guest names the fields. */
export function openFlow(bubble) {
  const parameters = bubble.interactive?.action.parameters;
  const given = Object.keys(parameters?.flow_action_payload?.data ?? {});
  const names = given.length ? given : ["name", "guests", "date", "note"];
  const values = { name: customer()?.name, guests: "4", date: "2026-12-01" };
  openSheet({
    title: parameters?.flow_cta ?? "نموذج",
    content: [
      h("p", { class: "note" }, "شاشات النموذج عند ميتا؛ هنا تملأ حقوله وتسميها كما يسميها."),
      names.map((name) => h("div", { class: "pair" },
        h("input", { name: "field", value: name, dir: "ltr", "aria-label": "اسم الحقل" }),
        h("input", { name: "value", value: values[name] ?? "", dir: "auto", "aria-label": `قيمة ${name}` }))),
    ],
    send: (data) => send({ type: "interactive", payload: { type: "nfm_reply", nfm_reply: reply(data, parameters?.flow_token) }, reply_to: bubble.wamid }),
  });
}

function reply(data, flow_token) {
  const values = data.getAll("value");
  const fields = data.getAll("field").map((name, i) => [name.trim(), values[i]]).filter(([name, value]) => name && value);
  return { name: "flow", body: "Sent", response_json: JSON.stringify({ flow_token: flow_token ?? "unused", ...Object.fromEntries(fields) }) };
}
