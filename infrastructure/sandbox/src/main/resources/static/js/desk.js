import { api } from "./api.js";
import { template as preview } from "./content.js";
import { $, h, icon, toast } from "./dom.js";
import { on } from "./state.js";
import { select, toggle } from "./toggle.js";

const STATUS = {
  PENDING: "تنتظر", APPROVED: "مقبول", REJECTED: "مرفوض", PAUSED: "موقوف مؤقتًا", DISABLED: "معطّل", FLAGGED: "تحت المراقبة",
  IN_APPEAL: "تظلّم", PENDING_DELETION: "يُحذف", REINSTATED: "أُعيد", LOCKED: "مقفل", ARCHIVED: "مؤرشف", DELETED: "محذوف",
};
const CATEGORY = { UTILITY: "خدمة", MARKETING: "تسويق", AUTHENTICATION: "تحقق" };
const QUALITY = { GREEN: "جيدة", YELLOW: "متوسطة", RED: "سيئة", UNKNOWN: "غير معروفة" };
const REASONS = {
  INVALID_FORMAT: "صيغة غير صالحة", TAG_CONTENT_MISMATCH: "لا يناسب الفئة أو اللغة", PROMOTIONAL: "ترويجي", ABUSIVE_CONTENT: "محتوى مسيء", SCAM: "احتيال",
};
const open = new Set();
let shown = "ALL";
let list = [];
let automatic = true;

/** Where a person plays Meta's reviewers. */
export function startDesk() {
  on("templates", () => isChoosing() || load());
}

/** A choice that is open would be lost by drawing anew. */
const isChoosing = () => document.activeElement?.matches("#templates select");

async function load() {
  if ($("templates").hidden) return;
  try {
    [list, { automatic }] = await Promise.all([api.templates(), api.review()]);
    draw();
  } catch (error) {
    toast(error.message);
  }
}

async function act(action) {
  try {
    await action();
  } catch (error) {
    toast(error.message);
  }
  await load();
}

function draw() {
  const alive = list.filter((one) => one.status !== "DELETED").sort((a, b) => b.changed_at.localeCompare(a.changed_at));
  const rows = alive.filter((one) => shown === "ALL" || one.status === shown);
  $("templates").replaceChildren(
    toggle("مراجعة آلية", "يُقبل القالب بعد ثوانٍ؛ أوقفها لتقرر بنفسك", automatic, (event) => act(() => api.setReview(event.target.checked))),
    filters(alive),
    ...(rows.length ? rows.map(row) : [h("p", { class: "panel-empty" }, "لا قوالب هنا. يقدّمها المطعم من لوحته فتظهر للمراجعة.")]));
}

function filters(alive) {
  const counts = new Map([["ALL", alive.length]]);
  for (const { status } of alive) counts.set(status, (counts.get(status) ?? 0) + 1);
  return h("div", { class: "chips" }, [...counts].map(([status, count]) => h("button", {
    type: "button", "aria-pressed": String(status === shown),
    onclick: () => {
      shown = status;
      draw();
    },
  }, `${STATUS[status] ?? "الكل"} ${count}`)));
}

function row(one) {
  const details = h("details", { class: "delivery template", open: open.has(one.id), "data-template": one.name },
    h("summary", {},
      h("span", { class: `badge s-${one.status.toLowerCase()}` }, STATUS[one.status]),
      h("span", { class: "what", dir: "ltr" }, one.name, h("small", {}, one.language)),
      h("span", { class: "hint" }, CATEGORY[one.category])),
    h("div", { class: "inside" }, card(one), facts(one), buttons(one)));
  details.addEventListener("toggle", () => (details.open ? open.add(one.id) : open.delete(one.id)));
  return details;
}

function card({ components }) {
  const part = (type) => components.find((component) => component.type?.toUpperCase() === type);
  const header = part("HEADER");
  const top = header && (header.format === "TEXT" || header.text ? { format: "text", text: header.text } : null);
  const offered = part("BUTTONS")?.buttons ?? [];
  return h("div", { class: "template-card" },
    h("div", { class: "bubble" },
      header && !top ? h("div", { class: "product" }, h("i", {}, icon(header.format === "LOCATION" ? "pin" : header.format?.toLowerCase() ?? "image"))) : null,
      preview({ header: top, body: part("BODY")?.text, footer: part("FOOTER")?.text })),
    offered.length ? h("div", { class: "taps" }, offered.map((button) => h("span", { class: "tap", dir: "auto" }, button.text ?? button.type))) : null);
}

function facts(one) {
  return h("div", { class: "choices" },
    select("الفئة", CATEGORY, one.category, (category) => act(() => api.changeTemplate(one, { category }))),
    select("الجودة", QUALITY, one.quality, (quality) => act(() => api.changeTemplate(one, { quality }))),
    one.status === "REJECTED" ? h("p", { class: "problem" }, `سبب الرفض: ${REASONS[one.rejected_reason] ?? one.rejected_reason}`) : null);
}

function buttons(one) {
  const set = (status, more) => () => act(() => api.changeTemplate(one, { status, ...more }));
  const button = (label, status, className) => (one.status === status ? null : h("button", { type: "button", class: className, onclick: set(status) }, label));
  const reasons = h("select", { "aria-label": "سبب الرفض" }, Object.entries(REASONS).map(([key, name]) => h("option", { value: key }, name)));
  return h("div", { class: "line verdict" },
    button("قبول", "APPROVED", "yes"),
    one.status === "REJECTED" ? null : h("span", { class: "reject" }, h("button", { type: "button", class: "no", onclick: () => set("REJECTED", { reason: reasons.value })() }, "رفض"), reasons),
    button("إيقاف مؤقت", "PAUSED"), button("تعطيل", "DISABLED"));
}
