"use client";

import { useLocale } from "next-intl";
import { ago, formatted, type Instant, whenInList } from "@/lib/dates";
import { asLocale } from "@/lib/locale";
import { useNow } from "@/lib/now";

interface TimeProps {
  at: Instant;
  /** clock: 4:05 pm. list: as short as a list can say it. ago: how long since. date: day, month and year. */
  as?: "clock" | "list" | "ago" | "date";
  className?: string;
}

/** A moment; the whole of it, in both calendars, for who points at it. */
export function Time({ at, as = "clock", className }: TimeProps) {
  const locale = asLocale(useLocale());
  const now = useNow();
  const texts = {
    clock: () => formatted("clock", at, locale),
    list: () => whenInList(at, now, locale),
    ago: () => ago(at, now, locale),
    date: () => formatted("date", at, locale),
  };
  const whole = `${formatted("dayOfYear", at, locale)} · ${formatted("hijri", at, locale)} · ${formatted("clock", at, locale)}`;
  return (
    <time dateTime={new Date(at).toISOString()} title={whole} className={className} suppressHydrationWarning>
      {texts[as]()}
    </time>
  );
}
