import { api } from "./api.js";
import { $, h, toast } from "./dom.js";
import { customer, loadOverview, now, on, setClock, state } from "./state.js";
import { clockTime, longDay } from "./time.js";

/** Each fault that a switch plays: its section, its fields, and how it is known to be on. */
const FAULTS = [
  { title: "ميتا ترفض الإرسال أحيانًا", hint: "500 لثلث الرسائل", section: "graph", fields: { status: 500, rate: 0.33 } },
  { title: "تُقبل الرسالة ثم ينقطع الاتصال", hint: "لا جواب بعد القبول", section: "graph", fields: { timeout_after_accept: true } },
  { title: "تكرار الويب هوك", hint: "ثلث التحديثات مرتين", section: "webhooks", fields: { duplicate_rate: 0.33 } },
  { title: "بعثرة الترتيب", hint: "تحديثات يسبق بعضها بعضًا", section: "webhooks", fields: { shuffle: true } },
  { title: "دفعات", hint: "حتى 50 تحديثًا في طلب واحد", section: "webhooks", fields: { batch: 50 } },
  { title: "حجز الحالات", hint: "لا تصل العلامات حتى تُرفع", section: "webhooks", fields: { hold_statuses: true } },
];

let faults = { graph: {}, webhooks: {} };
let reading = false;
let stats = null;

/** The clock, the faults and the counters. */
export function startTools() {
  on("tools", load);
  on("clock", draw);
  on("head", draw);
  $("tools").addEventListener("refresh", load);
}

export async function load() {
  [faults, { immediately: reading }, stats] = await Promise.all([api.faults(), api.reading(), api.stats()]);
  draw();
}

function draw() {
  if (!stats || $("tools").hidden) return;
  $("tools").replaceChildren(clockTool(), customerTool(), faultTool(), statsTool());
}

async function run(action) {
  try {
    await action();
    await load();
  } catch (error) {
    toast(error.message);
  }
}

function clockTool() {
  const advance = (label, by) =>
    h("button", { type: "button", onclick: () => run(async () => setClock(await api.moveClock({ advance: by }))) }, label);
  const back = async () => setClock(await api.moveClock({ now: new Date().toISOString() }));
  return h("section", { class: "tool" },
    h("h2", {}, "الساعة"),
    h("p", {}, "تتحرك معها ساعة الخدمات كلها ونافذة الأربع والعشرين ساعة"),
    h("div", { class: "line" }, h("span", { class: "big", dir: "ltr" }, clockTime(now())), h("span", {}, longDay(now()))),
    h("div", { class: "line" }, advance("+ ساعة", "PT1H"), advance("+ 25 ساعة", "PT25H"), advance("+ أسبوع", "P7D"),
      h("button", { type: "button", onclick: () => run(back) }, "الوقت الحقيقي")));
}

function customerTool() {
  const held = customer();
  const block = (event) => run(() => api.changeCustomer(held.customer_id, { blocked: event.target.checked }));
  return h("section", { class: "tool" },
    h("h2", {}, "الهاتف"),
    toggle("قراءة فورية", "تُعد الرسائل مقروءة دون فتح المحادثة", reading, (event) => run(() => api.setReading(event.target.checked))),
    held ? toggle(`${held.name} يحظر المطاعم`, "ترجع الرسائل بالخطأ 131026", held.blocked, block) : null);
}

function faultTool() {
  const isOn = (fault) => Object.entries(fault.fields).every(([name, value]) => faults[fault.section][name] === value);
  const flip = (fault, turnOn) => {
    const section = { ...faults[fault.section] };
    for (const [name, value] of Object.entries(fault.fields)) {
      if (turnOn) section[name] = value;
      else delete section[name];
    }
    return run(() => api.setFaults({ [fault.section]: section }));
  };
  return h("section", { class: "tool" },
    h("h2", {}, "الأعطال"),
    h("p", {}, "لترى ماذا يفعل النظام حين تتعثر ميتا"),
    FAULTS.map((fault) => toggle(fault.title, fault.hint, isOn(fault), (event) => flip(fault, event.target.checked))),
    h("button", { class: "do", type: "button", onclick: () => run(api.clearFaults) }, "إيقاف الأعطال كلها"));
}

function statsTool() {
  const cell = (value, label) => h("div", {}, h("b", {}, String(value)), h("span", {}, label));
  const refused = Object.values(stats.sends.rejected).reduce((sum, count) => sum + count, 0);
  const failed = Object.values(stats.sends.failed).reduce((sum, count) => sum + count, 0);
  const reset = () => {
    if (confirm("تُفرَّغ المحادثات والطوابير والعدادات والأعطال. أتريد المتابعة؟")) {
      run(async () => { await api.reset(); await loadOverview(); });
    }
  };
  return h("section", { class: "tool" },
    h("h2", {}, "العدادات"),
    h("div", { class: "numbers" },
      cell(stats.webhooks.sent, "ويب هوك خرج"), cell(stats.webhooks.retried, "أُعيد"), cell(stats.webhooks.updates_pending, "ينتظر"),
      cell(stats.sends.accepted, "رسالة قُبلت"), cell(refused + failed, "رُفضت أو تعذّرت"), cell(stats.duplicates, "مكررة")),
    h("p", {}, ""),
    h("div", { class: "line" },
      h("button", { type: "button", onclick: () => run(load) }, "تحديث"),
      h("button", { type: "button", onclick: reset }, "بدء من جديد")));
}

function toggle(title, hint, checked, onchange) {
  return h("label", { class: "switch" },
    h("span", {}, title, h("small", {}, hint)),
    h("input", { type: "checkbox", role: "switch", checked, onchange }));
}
