import { api } from "./api.js";
import { $, h, toast } from "./dom.js";
import { kindName } from "./kinds.js";
import { on } from "./state.js";
import { preciseTime } from "./time.js";

const NAMES = { sent: "أُرسلت", delivered: "وصلت", read: "قُرئت", failed: "تعذّرت" };
const open = new Set();
let raw = false;
let timer = null;

/** The list of webhooks that left, each with its raw body, its signature and its answer. */
export function startInspector() {
  on("webhooks", load);
  load();
}

export function webhookLeft() {
  timer ??= setTimeout(load, 250);
}

async function load() {
  timer = null;
  try {
    draw(await api.webhooks());
  } catch (error) {
    toast(error.message);
  }
}

function draw(deliveries) {
  const rows = deliveries.slice(0, 60).map(delivery);
  $("webhooks").replaceChildren(...(rows.length ? rows
    : [h("p", { class: "panel-empty" }, "لم يخرج ويب هوك بعد. أرسل رسالة وسترى هنا جسم الطلب الخام وتوقيعه والجواب.")]));
}

function delivery(one) {
  const details = h("details", { class: "delivery", open: open.has(one.id) },
    h("summary", {},
      h("span", { class: one.acknowledged ? "badge" : "badge bad" }, String(one.status ?? "—")),
      h("span", { class: "what", dir: "auto" }, summary(one), one.attempt > 1 ? h("small", {}, `المحاولة ${one.attempt}`) : null),
      h("time", {}, preciseTime(one.at))));
  const fill = () => details.append(inside(one));
  if (details.open) fill();
  details.addEventListener("toggle", () => {
    if (details.open === open.has(one.id)) return;
    if (details.open) {
      open.add(one.id);
      fill();
    } else {
      open.delete(one.id);
      details.lastChild.remove();
    }
  });
  return details;
}

function summary(one) {
  const changes = parsed(one)?.entry?.flatMap((entry) => entry.changes) ?? [];
  const what = changes.flatMap(({ field, value }) => [
    ...(value.messages ?? []).map(messageSummary),
    ...(value.statuses ?? []).map(statusSummary),
    ...(value.message_echoes ?? []).map((echo) => `من جوال المطعم: ${messageSummary(echo)}`),
    ...(field === "messages" || field === "smb_message_echoes" ? [] : [eventSummary(field, value)]),
  ]);
  if (what.length === 1) return what[0];
  return what.length ? `${what.length} تحديثات: ${what[0]}…` : `${one.updates} تحديثات في طلب واحد`;
}

function statusSummary({ status, errors }) {
  return [`حالة: ${NAMES[status] ?? status}`, errors?.[0]?.code].filter(Boolean).join(" ");
}

function eventSummary(field, value) {
  const subject = value.message_template_name ?? value.user_preferences?.[0]?.value ?? value.display_phone_number;
  return [field, value.event ?? value.new_quality_score ?? value.new_category, subject].filter(Boolean).join(" · ");
}

function messageSummary({ type, text, interactive, button, reaction, location, contacts, system, edit, ...more }) {
  const choice = interactive?.button_reply?.title ?? interactive?.list_reply?.title ?? interactive?.nfm_reply?.name ?? button?.text;
  const said = text?.body ?? choice ?? reaction?.emoji ?? location?.name ?? contacts?.[0]?.name?.formatted_name
    ?? system?.type ?? edit?.message?.text?.body ?? more[type]?.caption ?? more[type]?.filename;
  return [kindName(type), said].filter(Boolean).join(": ");
}

function parsed(one) {
  try {
    return JSON.parse(one.body);
  } catch {
    return null;
  }
}

function inside(one) {
  const code = h("pre", { class: "code", tabindex: "0" });
  const pretty = h("button", { type: "button" }, "مرتّب");
  const exact = h("button", { type: "button" }, "كما وُقِّع");
  const render = () => {
    pretty.setAttribute("aria-pressed", String(!raw));
    exact.setAttribute("aria-pressed", String(raw));
    const body = parsed(one);
    code.replaceChildren(...(raw || !body ? [one.body] : coloured(JSON.stringify(body, null, 2))));
  };
  pretty.onclick = () => { raw = false; render(); };
  exact.onclick = () => { raw = true; render(); };
  render();
  return h("div", { class: "inside" },
    h("dl", { class: "facts" },
      h("dt", {}, "إلى"), h("dd", {}, `POST ${one.url}`),
      Object.entries(one.headers).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
      h("dt", {}, "الجواب"), h("dd", {}, `${one.status ?? ""} ${one.answer} · ${one.took_ms} ms`),
      h("dt", {}, "الحجم"), h("dd", {}, `${one.bytes} bytes · ${one.updates} updates`)),
    h("div", { class: "chips" }, pretty, exact, h("button", { type: "button", onclick: () => copy(one) }, "نسخ كأمر curl")),
    code);
}

/** The same request once more, from a terminal. */
async function copy(one) {
  const quoted = (text) => `'${String(text).replaceAll("'", "'\\''")}'`;
  const headers = Object.entries(one.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  await navigator.clipboard.writeText(["curl", quoted(one.url), ...headers, "--data-raw", quoted(one.body)].join(" "));
  toast("نُسخ الطلب");
}

function coloured(json) {
  return json.split(/("(?:[^"\\]|\\.)*"(?:\s*:)?|-?\d+(?:\.\d+)?)/).map((part) => {
    if (/^".*:$/.test(part)) return h("span", { class: "k" }, part);
    if (part.startsWith('"')) return h("span", { class: "s" }, part);
    return /^-?\d/.test(part) ? h("span", { class: "n" }, part) : part;
  });
}
