"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useLiveState } from "@/lib/live/live";

const looks = {
  open: "bg-palm",
  connecting: "bg-edge animate-pulse",
  polling: "bg-saffron",
  offline: "bg-danger",
} as const;

/** Whether what is on the screen is of this moment; in words for who points at it. */
export function LiveBadge() {
  const t = useTranslations("shell.live");
  const state = useLiveState();
  return (
    <div className="group relative">
      <button
        type="button"
        aria-label={`${t(state)}: ${t(`${state}Hint`)}`}
        className="inline-flex min-h-11 min-w-8 items-center justify-center gap-2 rounded-control px-2.5 font-semibold text-muted text-xs md:min-h-9"
      >
        <span aria-hidden="true" className={clsx("size-2.5 rounded-full", looks[state])} />
        <span aria-hidden="true" className="max-xl:hidden">
          {t(state)}
        </span>
      </button>
      <p
        aria-hidden="true"
        className="pointer-events-none absolute end-0 top-full z-30 mt-1 w-max max-w-56 rounded-lg bg-ink px-2.5 py-1.5 text-ground text-xs opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100"
      >
        {t(`${state}Hint`)}
      </p>
    </div>
  );
}
