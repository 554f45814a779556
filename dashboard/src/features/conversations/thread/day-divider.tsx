"use client";

import { useLocale } from "next-intl";
import { dayTitle, formatted } from "@/lib/dates";
import { asLocale } from "@/lib/locale";
import { useNow } from "@/lib/now";

/** A day begins: by its name, and in both calendars. */
export function DayDivider({ at, id }: { at: string; id: string }) {
  const locale = asLocale(useLocale());
  const now = useNow();
  return (
    <h3 id={id} className="sticky top-2 z-10 mx-auto w-fit rounded-full bg-sunken px-3 py-0.5 text-xs shadow-card">
      <span className="font-semibold text-ink">{dayTitle(at, now, locale)}</span>{" "}
      <span className="text-muted">{formatted("hijri", at, locale)}</span>
    </h3>
  );
}
