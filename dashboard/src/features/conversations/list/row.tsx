"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type MouseEvent, memo } from "react";
import { Name } from "@/components/shared/name";
import { Time } from "@/components/shared/time";
import { Avatar } from "@/components/ui/avatar";
import { CountBadge } from "@/components/ui/badge";
import { OwnerChip } from "../owner-chip";
import { addressOf, openConversation } from "../place";
import { isOpen, ownerOf } from "../standing";
import type { Conversation } from "../types";
import { LastWords } from "./last-words";
import { RowState } from "./row-state";

interface RowProps {
  conversation: Conversation;
  me: string | undefined;
  current: boolean;
}

function follow(event: MouseEvent, id: string) {
  if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    openConversation(id);
  }
}

/** A conversation in the list: who, what was said last, who has it, and what presses. */
export const Row = memo(function Row({ conversation, me, current }: RowProps) {
  const t = useTranslations("conversations.list");
  const unread = conversation.unread_count ?? 0;
  const { customer } = conversation;
  return (
    <a
      href={addressOf(conversation.id)}
      aria-current={current || undefined}
      data-conversation={conversation.id}
      onClick={(event) => follow(event, conversation.id)}
      className={clsx(
        "flex h-full gap-3 border-s-4 py-3 ps-3 pe-4 transition-colors duration-150 focus-visible:-outline-offset-2",
        current ? "border-palm bg-palm-soft [&_[data-tone=palm]]:bg-raised" : "border-transparent hover:bg-hover",
      )}
    >
      <Avatar name={customer.name} seed={customer.id} />
      <span className="grid min-w-0 grow grid-cols-[minmax(0,1fr)] content-between">
        <span className="flex items-baseline justify-between gap-3">
          <Name className={clsx("truncate text-[0.9375rem]", unread > 0 ? "font-bold" : "font-semibold")}>
            {customer.name}
          </Name>
          <Time
            at={conversation.last_message_at}
            as="list"
            className={clsx("shrink-0 text-xs", unread > 0 ? "font-semibold text-palm" : "text-muted")}
          />
        </span>
        <span className="flex items-center justify-between gap-3">
          <LastWords conversation={conversation} me={me} strong={unread > 0} />
          <CountBadge count={unread} label={t("unreadCount", { count: unread })} />
        </span>
        <span className="flex min-w-0 items-center gap-1.5 overflow-hidden">
          <RowState conversation={conversation} />
          {isOpen(conversation) && (
            <OwnerChip owner={ownerOf(conversation, me)} short={conversation.waiting_since !== undefined} />
          )}
        </span>
      </span>
    </a>
  );
});
