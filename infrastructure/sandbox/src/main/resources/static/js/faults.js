import { api } from "./api.js";
import { h } from "./dom.js";
import { toggle } from "./toggle.js";

/** Each fault that a switch plays: its section, its fields, and how it is known to be on. */
const FAULTS = [
  { title: "ميتا ترفض الإرسال أحيانًا", hint: "500 لثلث الرسائل", section: "graph", fields: { status: 500, rate: 0.33 } },
  { title: "ميتا متوقفة", hint: "503 لكل طلب", section: "graph", fields: { status: 503, rate: 1 } },
  { title: "تُقبل الرسالة ثم ينقطع الاتصال", hint: "لا جواب بعد القبول: اختبار التكرار", section: "graph", fields: { timeout_after_accept: true } },
  { title: "ميتا بطيئة", hint: "من ثانيتين إلى أربع لكل طلب", section: "graph", fields: { delay_ms: 2000, jitter_ms: 2000 } },
  { title: "انتهت صلاحية الرمز", hint: "401 ورمز الخطأ 190", section: "graph", fields: { expired_token: true } },
  { title: "الرقم في صيانة", hint: "131057 حتى تُرفع", section: "numbers", fields: { maintenance: true } },
  { title: "جودة الأرقام حمراء", hint: "تخبر ميتا المطعم فورًا", section: "numbers", fields: { quality: "RED" } },
  { title: "تضيع إجابات الويب هوك", hint: "503 لنصفها فتعيد ميتا الإرسال", section: "webhooks", fields: { status: 503, rate: 0.5 } },
  { title: "تكرار الويب هوك", hint: "ثلث التحديثات مرتين", section: "webhooks", fields: { duplicate_rate: 0.33 } },
  { title: "بعثرة الترتيب", hint: "تحديثات يسبق بعضها بعضًا", section: "webhooks", fields: { shuffle: true } },
  { title: "دفعات", hint: "حتى 50 تحديثًا في طلب واحد", section: "webhooks", fields: { batch: 50 } },
  { title: "ويب هوك متأخر", hint: "من ثانية إلى ثلاث", section: "webhooks", fields: { delay_ms: 1000, jitter_ms: 2000 } },
  { title: "حجز الحالات", hint: "لا تصل العلامات حتى تُرفع", section: "webhooks", fields: { hold_statuses: true } },
  { title: "حالة «وصلت» تُتخطى", hint: "من «أُرسلت» إلى «قُرئت» مباشرة", section: "webhooks", fields: { skip_delivered: true } },
];

/** What can go wrong at Meta, a switch each. */
export function faultTool(faults, run) {
  const section = (name) => faults[name] ?? {};
  const isOn = (fault) => Object.entries(fault.fields).every(([name, value]) => section(fault.section)[name] === value);
  const flip = (fault, turnOn) => {
    const wanted = { ...section(fault.section) };
    for (const name of Object.keys(fault.fields)) delete wanted[name];
    return run(() => api.setFaults({ [fault.section]: turnOn ? { ...wanted, ...fault.fields } : wanted }));
  };
  const lit = FAULTS.filter(isOn).length;
  return h("section", { class: "tool" },
    h("h2", {}, "الأعطال", lit ? h("span", { class: "lit" }, String(lit)) : null),
    h("p", {}, "لترى ماذا يفعل النظام حين تتعثر ميتا"),
    FAULTS.map((fault) => toggle(fault.title, fault.hint, isOn(fault), (event) => flip(fault, event.target.checked))),
    h("button", { class: "do", type: "button", onclick: () => run(api.clearFaults) }, "إيقاف الأعطال كلها"));
}
