"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type Tab, tabs } from "../tabs";

interface TabBarProps {
  current: Tab;
  counts: { waiting: number; mine: number } | undefined;
  onChoose: (tab: Tab) => void;
}

/** All and resolved only grow: how many they are tells nobody what to do. */
const countOf = { waiting: "waiting", mine: "mine", all: undefined, resolved: undefined } as const;

/** The queues of the inbox, each with how much is in it. */
export function TabBar({ current, counts, onChoose }: TabBarProps) {
  const t = useTranslations("conversations.tabs");
  const bar = useRef<HTMLFieldSetElement>(null);
  // where they do not all fit, the chosen one is in sight
  useEffect(() => {
    const chosen = bar.current?.querySelector(`[data-tab="${current}"]`);
    chosen?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [current]);
  return (
    <fieldset
      ref={bar}
      className="scrollbar-none mask-[linear-gradient(to_right,transparent,black_1rem,black_calc(100%-1rem),transparent)] flex min-w-0 gap-1 overflow-x-auto px-4 pb-3"
    >
      <legend className="sr-only">{t("label")}</legend>
      {tabs.map((tab) => {
        const counted = countOf[tab];
        const count = counted && counts?.[counted];
        const presses = tab === "waiting" && (count ?? 0) > 0;
        return (
          <button
            key={tab}
            data-tab={tab}
            type="button"
            aria-pressed={tab === current}
            onClick={() => onChoose(tab)}
            className="inline-flex min-h-11 shrink-0 items-center gap-1 rounded-full border border-line px-2.5 font-semibold text-[0.8125rem] text-muted md:max-lg:px-1.5 md:max-lg:text-xs transition-colors duration-150 hover:bg-hover hover:text-ink aria-pressed:border-palm aria-pressed:bg-palm aria-pressed:text-palm-ink md:min-h-8"
          >
            {t(tab)}
            {count !== undefined && (
              <span
                className={clsx(
                  "tabular-nums",
                  presses && tab !== current && "rounded-full bg-saffron-soft px-1.5 text-saffron-deep",
                )}
              >
                {count}
              </span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
