import { now } from "./state.js";

const ZONE = "Asia/Riyadh";
const LOCALE = "ar-u-nu-latn-ca-gregory";

const clockFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
const preciseFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: ZONE,
});
const bubbleFormat = new Intl.DateTimeFormat(LOCALE, { hour: "numeric", minute: "2-digit", timeZone: ZONE });
const dayFormat = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long", timeZone: ZONE });
const shortFormat = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "numeric", timeZone: ZONE });
const keyFormat = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });

export const dayKey = (at) => keyFormat.format(new Date(at));
export const clockTime = (at) => clockFormat.format(at);
export const preciseTime = (at) => preciseFormat.format(new Date(at));
export const bubbleTime = (at) => bubbleFormat.format(new Date(at));
export const longDay = (at) => dayFormat.format(at);

function daysAgo(at) {
  return Math.round((Date.parse(dayKey(now())) - Date.parse(dayKey(at))) / 86400000);
}

export function dayName(at) {
  const ago = daysAgo(at);
  if (ago === 0) return "اليوم";
  return ago === 1 ? "أمس" : dayFormat.format(new Date(at));
}

export function listTime(at) {
  const ago = daysAgo(at);
  if (ago === 0) return bubbleTime(at);
  return ago === 1 ? "أمس" : shortFormat.format(new Date(at));
}
