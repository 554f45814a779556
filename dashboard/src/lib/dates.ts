import type { Locale } from "./locale";

/** The restaurant's clock, wherever the reader is; Latin digits in both languages. */
const timeZone = "Asia/Riyadh";
const tags: Record<Locale, string> = { ar: "ar-SA-u-ca-gregory-nu-latn", en: "en-GB-u-ca-gregory-nu-latn" };
const hijriTags: Record<Locale, string> = {
  ar: "ar-SA-u-ca-islamic-umalqura-nu-latn",
  en: "en-GB-u-ca-islamic-umalqura",
};

const formats = {
  clock: { hour: "numeric", minute: "2-digit", hourCycle: "h12" },
  weekday: { weekday: "long" },
  short: { day: "numeric", month: "short" },
  day: { weekday: "long", day: "numeric", month: "long" },
  dayOfYear: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  date: { day: "numeric", month: "long", year: "numeric" },
  hijri: { day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Format = keyof typeof formats;
export type Instant = string | number | Date;

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(format: Format, locale: Locale): Intl.DateTimeFormat {
  const key = `${format} ${locale}`;
  let found = made.get(key);
  if (!found) {
    const tag = format === "hijri" ? hijriTags[locale] : tags[locale];
    found = new Intl.DateTimeFormat(tag, { timeZone, ...formats[format] });
    made.set(key, found);
  }
  return found;
}

export function formatted(format: Format, at: Instant, locale: Locale): string {
  return formatter(format, locale).format(new Date(at));
}

const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The day in Riyadh, as 2026-11-22. */
export function dayOf(at: Instant): string {
  return dayFormat.format(new Date(at));
}

/** How many midnights of Riyadh lie between the two. */
export function daysBetween(earlier: Instant, later: Instant): number {
  return Math.round((Date.parse(dayOf(later)) - Date.parse(dayOf(earlier))) / 86_400_000);
}

const relative: Record<Locale, Intl.RelativeTimeFormat> = {
  ar: new Intl.RelativeTimeFormat("ar-u-nu-latn", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

const steps = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago, in its largest unit; "now" below a minute. */
export function ago(at: Instant, now: number, locale: Locale): string {
  const past = Math.max(0, now - new Date(at).getTime());
  const [unit, length] = steps.find(([, length]) => past >= length) ?? ["second", Number.POSITIVE_INFINITY];
  return relative[locale].format(-Math.floor(past / length), unit);
}

/** "Yesterday", standing alone. */
function byNearness(days: number, locale: Locale): string {
  const name = relative[locale].format(-days, "day");
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** As short as a list can say it: the clock today, then yesterday, then the weekday, then the date. */
export function whenInList(at: Instant, now: number, locale: Locale): string {
  const days = daysBetween(at, now);
  if (days <= 0) {
    return formatted("clock", at, locale);
  }
  if (days === 1) {
    return byNearness(1, locale);
  }
  return formatted(days < 7 ? "weekday" : "short", at, locale);
}

/** The day as a divider says it; the year only when it is another. */
export function dayTitle(at: Instant, now: number, locale: Locale): string {
  const days = daysBetween(at, now);
  if (days === 0 || days === 1) {
    return byNearness(days, locale);
  }
  return formatted(dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? "day" : "dayOfYear", at, locale);
}
