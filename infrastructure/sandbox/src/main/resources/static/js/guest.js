import { api } from "./api.js";
import { h, icon, toast } from "./dom.js";
import { field, openSheet } from "./sheet.js";
import { sharePhone } from "./forms.js";
import { customer } from "./state.js";

/** What the guest does about the restaurant apart from writing to it. */
export function guestItems() {
  const held = customer();
  if (!held) return [];
  const stopped = held.marketing === "STOPPED";
  return [
    h("hr"),
    item("megaphone", stopped ? "استئناف العروض" : "إيقاف العروض", () => change({ stop_marketing: !stopped }, stopped ? "عادت العروض" : "أُوقفت العروض")),
    item("ban", held.blocked ? "رفع الحظر" : "حظر المطاعم", () => change({ blocked: !held.blocked }, held.blocked ? "رُفع الحظر" : "حُظرت المطاعم")),
    item("person", "مشاركة رقمي", () => sharePhone()),
    item("phone", "رقم جديد لهذا الهاتف", newNumber),
  ];
}

export async function change(what, done) {
  try {
    await api.changeCustomer(customer().customer_id, what);
    toast(done);
  } catch (error) {
    toast(error.message);
  }
}

export function newNumber() {
  openSheet({
    title: "رقم جديد",
    label: "تغيير",
    content: [
      h("p", { class: "note" }, "يبلّغ واتساب كل مطعم كاتبه هذا الضيف."),
      field("الجوال الجديد", "phone", { dir: "ltr", inputmode: "tel", pattern: "\\+[1-9][0-9]{6,14}", required: true, value: "+9665" }),
    ],
    ready: false,
    send: (data) => change({ change_number: data.get("phone") }, "تغيّر الرقم"),
  });
}

function item(sign, label, onclick) {
  return h("button", { type: "button", role: "menuitem", onclick }, icon(sign), label);
}
