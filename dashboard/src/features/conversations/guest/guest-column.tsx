"use client";

import { useTranslations } from "next-intl";
import { later } from "@/components/shared/later";
import { useMedia } from "@/lib/media";
import { useThread } from "../api/thread";
import { useGuestPanel } from "../params";
import { GuestPanel } from "./guest-panel";
import { GuestSkeleton } from "./guest-skeleton";

export const GuestSheet = later(() => import("./guest-sheet").then((module) => module.GuestSheet));

/** The guest beside the thread on wide screens; over it, when asked for, on others. */
export function GuestColumn({ id }: { id: string }) {
  const t = useTranslations("conversations.guest");
  const wide = useMedia("(min-width: 80rem)");
  const panel = useGuestPanel();
  const { data, isError } = useThread(id);
  const conversation = data?.pages[0];
  if (!wide) {
    return conversation && panel.open ? <GuestSheet conversation={conversation} onClose={panel.hide} /> : null;
  }
  if (isError && !conversation) {
    return null;
  }
  return (
    <aside
      aria-label={t("title")}
      className="hidden w-80 shrink-0 overflow-y-auto overscroll-contain border-line border-s bg-raised xl:block"
    >
      {conversation ? <GuestPanel conversation={conversation} /> : <GuestSkeleton label={t("loading")} />}
    </aside>
  );
}
