/** What each kind of message is called, and the icon it is known by. */
const NAMES = {
  text: "رسالة", image: "صورة", video: "فيديو", audio: "مقطع صوتي", document: "ملف", sticker: "ملصق", location: "موقع",
  contacts: "جهة اتصال", reaction: "تفاعل", interactive: "رسالة تفاعلية", button: "زر قالب", order: "طلب من الكتالوج",
  template: "قالب", edit: "تعديل رسالة", revoke: "حذف رسالة", revoked: "حُذفت هذه الرسالة", system: "تنبيه",
  unsupported: "رسالة لا تعرضها هذه المنصة",
};

const SIGNS = {
  image: "image", video: "video", audio: "mic", document: "document", sticker: "sticker", location: "pin", contacts: "person", order: "bag", revoked: "ban",
};

const FORMS = {
  location_request_message: "طلب موقع", request_contact_info: "طلب رقم", catalog_message: "الكتالوج", product: "صنف",
  product_list: "أصناف", flow: "نموذج", cta_url: "رابط", nfm_reply: "أُرسل النموذج",
};

export const kindName = (type) => NAMES[type] ?? type;
export const kindSign = (type) => SIGNS[type];

/** A line about a message, for lists and quotes. */
export function snippet(bubble) {
  const said = bubble.text || contactName(bubble) || FORMS[bubble.interactive?.type];
  const what = bubble.payload?.voice ? "رسالة صوتية" : kindName(bubble.type);
  return said || what;
}

const contactName = (bubble) => bubble.type === "contacts" && bubble.payload?.[0]?.name?.formatted_name;

/** How many, in words that agree. */
export function count(number, one, two, few, many) {
  if (number === 1) return one;
  if (number === 2) return two;
  return `${number} ${number <= 10 ? few : many}`;
}
