"use client";

import { useLocale } from "next-intl";
import { dayOf, formatted } from "@/lib/dates";
import { asLocale } from "@/lib/locale";
import { useNow } from "@/lib/now";

/** The day at the restaurant, in both calendars. */
export function Today() {
  const locale = asLocale(useLocale());
  const now = useNow();
  return (
    <time dateTime={dayOf(now)} suppressHydrationWarning className="flex gap-2 truncate text-muted text-xs md:text-sm">
      <span>{formatted("hijri", now, locale)}</span>
      <span aria-hidden="true" className="max-sm:hidden">
        ·
      </span>
      <span className="max-sm:hidden">{formatted("day", now, locale)}</span>
    </time>
  );
}
