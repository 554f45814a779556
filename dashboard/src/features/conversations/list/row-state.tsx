"use client";

import { Hourglass, Lock, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { useNow } from "@/lib/now";
import { windowAt } from "../composer/window";
import { EndChip } from "../end-chip";
import { isOpen, waitTone } from "../standing";
import type { Conversation } from "../types";
import { useDuration } from "../use-duration";

/** What presses about a conversation: how long the guest waits, that it ended, or that the window closes. */
export function RowState({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("conversations.state");
  const now = useNow();
  const duration = useDuration();
  if (!isOpen(conversation)) {
    return <EndChip conversation={conversation} />;
  }
  const window = windowAt(conversation.window_closes_at, now);
  const waited = conversation.waiting_since ? now - Date.parse(conversation.waiting_since) : 0;
  // beside a wait the window is only a sign: there is no room for two sentences
  const words = conversation.waiting_since ? "sr-only" : "truncate";
  const closing = window.state === "closing" ? t("closing", { time: duration(window.minutes * 60_000) }) : undefined;
  return (
    <>
      {conversation.waiting_since && (
        <Badge tone={waitTone(conversation.waiting_since, now)} className="shrink-0">
          <Hourglass aria-hidden="true" />
          {waited < 60_000 ? t("waitsNow") : t("waits", { time: duration(waited) })}
        </Badge>
      )}
      {window.state === "closing" && (
        <Badge tone="outline" className="min-w-0" title={closing}>
          <Timer aria-hidden="true" />
          <span className={words}>{closing}</span>
        </Badge>
      )}
      {window.state === "closed" && (
        <Badge tone="outline" className="min-w-0" title={t("windowClosed")}>
          <Lock aria-hidden="true" />
          <span className={words}>{t("windowClosed")}</span>
        </Badge>
      )}
    </>
  );
}
