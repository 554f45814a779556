"use client";

import { useTranslations } from "next-intl";

/** A length of time in its largest unit, short enough for a chip. */
export function useDuration(): (milliseconds: number) => string {
  const t = useTranslations("conversations.duration");
  return (milliseconds) => {
    const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
    if (minutes < 1) {
      return t("moments");
    }
    if (minutes < 60) {
      return t("minutes", { count: minutes });
    }
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? t("hours", { count: hours }) : t("days", { count: Math.floor(hours / 24) });
  };
}
