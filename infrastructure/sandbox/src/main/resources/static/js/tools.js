import { api } from "./api.js";
import { $, h, toast } from "./dom.js";
import { faultTool } from "./faults.js";
import { newNumber } from "./guest.js";
import { customer, loadOverview, now, number, on, setClock, state } from "./state.js";
import { bubbleTime, clockTime, longDay } from "./time.js";
import { select, toggle } from "./toggle.js";

const DAY = 24 * 3600 * 1000;
const QUALITY = { GREEN: "جيدة", YELLOW: "متوسطة", RED: "سيئة", UNKNOWN: "غير معروفة" };
const LIMITS = ["TIER_250", "TIER_2K", "TIER_10K", "TIER_100K", "TIER_UNLIMITED"];

let faults = { graph: {}, webhooks: {} };
let known = null;
let reading = false;
let stats = null;

/** The clock, the phone in hand, the number, the faults and the counters. */
export function startTools() {
  on("tools", load);
  on("clock", draw);
  on("head", draw);
  on("chat", () => $("tools").contains(document.activeElement) || draw());
}

export async function load() {
  const facts = state.numberId ? api.number(state.numberId) : null;
  [faults, { immediately: reading }, stats, known] = await Promise.all([api.faults(), api.reading(), api.stats(), facts]);
  draw();
}

function draw() {
  if (!stats || $("tools").hidden) return;
  $("tools").replaceChildren(...[clockTool(), customerTool(), numberTool(), faultTool(faults, run), statsTool()].filter(Boolean));
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
      h("button", { type: "button", onclick: () => run(back) }, "الوقت الحقيقي")),
    customerWindow());
}

/** Until when the restaurant may write freely, as far as the bubbles tell. */
function customerWindow() {
  const last = [...state.bubbles.values()].findLast((bubble) => bubble.from === "customer");
  if (!last) return null;
  const until = Date.parse(last.at) + DAY;
  const isOpen = until > now().getTime();
  return h("div", { class: isOpen ? "window open" : "window" },
    `نافذة ${customer()?.name ?? ""} ${isOpen ? "مفتوحة حتى" : "مغلقة منذ"} ${bubbleTime(until)}، ${longDay(until)}`);
}

function customerTool() {
  const held = customer();
  const set = (what) => (event) => run(() => api.changeCustomer(held.customer_id, what(event.target.checked)));
  const once = (label, what) => h("button", { type: "button", onclick: () => run(async () => { await api.changeCustomer(held.customer_id, what); toast("أُبلغت المطاعم"); }) }, label);
  return h("section", { class: "tool" },
    h("h2", {}, held ? `هاتف ${held.name}` : "الهاتف"),
    toggle("قراءة فورية", "تُعد الرسائل مقروءة دون فتح المحادثة", reading, (event) => run(() => api.setReading(event.target.checked))),
    held ? [
      toggle("يحظر المطاعم", "ترجع الرسائل بالخطأ 131026", held.blocked, set((blocked) => ({ blocked }))),
      toggle("أوقف العروض", "يصل user_preferences، وترجع رسائل التسويق بالخطأ 131050", held.marketing === "STOPPED", set((stop_marketing) => ({ stop_marketing }))),
      toggle("بلغ حد العروض", "ترجع رسائل التسويق بالخطأ 131049", held.marketing === "CAPPED", set((capped) => ({ capped }))),
      h("div", { class: "line" },
        h("button", { type: "button", onclick: newNumber }, "رقم جديد…"),
        once("هاتف جديد (هوية)", { change_identity: true }), once("معرّف جديد (BSUID)", { change_user_id: true })),
      h("dl", { class: "facts" }, h("dt", {}, "BSUID"), h("dd", {}, held.bsuid), held.phone ? [h("dt", {}, "الجوال"), h("dd", {}, held.phone)] : null),
    ].flat() : null);
}

/** What Meta knows of the restaurant's number; each choice goes out as a webhook. */
function numberTool() {
  if (!known) return null;
  const set = (field) => (value) => run(() => api.changeNumber(state.numberId, { [field]: value }));
  return h("section", { class: "tool" },
    h("h2", {}, `رقم ${number()?.name ?? ""}`),
    h("div", { class: "choices" },
      select("الجودة", QUALITY, known.quality_rating, set("quality")),
      select("حد المراسلة", Object.fromEntries(LIMITS.map((one) => [one, one.replace("TIER_", "")])), known.whatsapp_business_manager_messaging_limit, set("messaging_limit")),
      select("السرعة", { STANDARD: "80 في الثانية", HIGH: "1000 في الثانية" }, known.throughput?.level, set("throughput"))));
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
