import { api } from "./api.js";
import { h, toast } from "./dom.js";
import { snippet } from "./kinds.js";
import { send } from "./sending.js";
import { choice, openSheet } from "./sheet.js";
import { state } from "./state.js";

/** What a guest does to messages that are there already. */
export function edit(bubble) {
  openSheet({
    title: "تعديل الرسالة",
    label: "حفظ",
    content: h("textarea", { name: "text", rows: 4, dir: "auto", required: true, maxlength: 4096, "aria-label": "الرسالة" }, bubble.text),
    send: (data) => send({ type: "edit", text: data.get("text").trim(), payload: edited(bubble, data.get("text").trim()) }),
  });
}

function edited(bubble, words) {
  const original = { original_message_id: bubble.wamid };
  if (bubble.type === "text") return original;
  const { edited, forwarded, referral, ...file } = bubble.payload ?? {};
  return { ...original, message: { type: bubble.type, [bubble.type]: { ...file, caption: words }, context: { id: bubble.wamid } } };
}

export function revoke(bubble) {
  openSheet({
    title: "حذف لدى الجميع؟",
    label: "حذف",
    content: h("p", { class: "note", dir: "auto" }, snippet(bubble)),
    send: () => send({ type: "revoke", payload: { original_message_id: bubble.wamid } }),
  });
}

export function forward(bubble) {
  openSheet({
    title: "إعادة توجيه إلى",
    content: state.numbers.map((one) => choice("to", one.phone_number_id, one.name, one.display_phone_number, one.phone_number_id === state.numberId)),
    send: async (data) => {
      try {
        await api.send({ numberId: data.get("to"), customerId: state.customerId }, { ...again(bubble), extra: { context: { forwarded: true } } });
      } catch (error) {
        toast(`لم تُرسل: ${error.message}`);
      }
    },
  });
}

/** The same message once more; choices and templates go on as their words. */
function again(bubble) {
  const file = bubble.payload?.id;
  if (file) return { type: bubble.type, payload: { media_id: file, ...(bubble.text && { caption: bubble.text }) } };
  if (["location", "contacts"].includes(bubble.type)) return { type: bubble.type, payload: bubble.payload };
  return { type: "text", text: bubble.text || snippet(bubble) };
}
