"use client";

import { clsx } from "clsx";
import { Sparkles, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReader } from "../reader";
import { ownerOf } from "../standing";
import type { Conversation } from "../types";
import { useDuration } from "../use-duration";
import type { Window } from "./window";

const nearEnd = 200;

interface HintsProps {
  conversation: Conversation;
  window: Window;
  /** How many letters still fit. */
  left: number;
}

/** What sending will do, and until when it can be done. */
export function Hints({ conversation, window, left }: HintsProps) {
  const t = useTranslations("conversations.composer");
  const { me } = useReader();
  const owner = ownerOf(conversation, me);
  const duration = useDuration();
  return (
    <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 px-1 pb-1 text-muted text-xs">
      <p className="flex items-center gap-1.5">
        {owner.is === "ai" && (
          <>
            <Sparkles aria-hidden="true" className="size-3.5 shrink-0 text-dusk" />
            {t("takesOver")}
          </>
        )}
        {owner.is === "nobody" && t("assigns")}
        {owner.is === "other" && t("besides", { name: owner.name })}
        {owner.is === "me" && t("yours")}
      </p>
      {left < nearEnd && <p className="tabular-nums">{t("left", { count: left })}</p>}
      {(window.state === "open" || window.state === "closing") && (
        <p
          className={clsx(
            "flex items-center gap-1 tabular-nums",
            window.state === "closing" && "font-semibold text-saffron",
          )}
          title={t("windowWhy")}
        >
          <Timer aria-hidden="true" className="size-3.5" />
          <span className="max-sm:sr-only">{t("window")}</span> {duration(window.minutes * 60_000)}
        </p>
      )}
    </div>
  );
}
