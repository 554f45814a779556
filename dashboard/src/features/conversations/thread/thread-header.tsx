"use client";

import { ArrowRight, PanelRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Name } from "@/components/shared/name";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import type { Move } from "../api/moves";
import { EndChip } from "../end-chip";
import { OwnerChip } from "../owner-chip";
import { useGuestPanel } from "../params";
import { backToList } from "../place";
import { useReader } from "../reader";
import { isOpen, ownerOf } from "../standing";
import type { Conversation } from "../types";
import { Moves } from "./moves";

interface ThreadHeaderProps {
  conversation: Conversation;
  /** The guest waits for an answer. */
  unanswered: boolean;
  onMoved: (move: Move) => void;
}

/** With whom this is, who has it, and what one can do with it. */
export function ThreadHeader({ conversation, unanswered, onMoved }: ThreadHeaderProps) {
  const t = useTranslations("conversations.thread");
  const { me, mayWrite } = useReader();
  const panel = useGuestPanel();
  const { customer } = conversation;
  return (
    <header className="flex min-h-16 flex-wrap items-center gap-2 border-line border-b bg-raised px-2 py-2 md:gap-x-3 md:px-4">
      <IconButton label={t("back")} onClick={backToList} className="md:hidden">
        <ArrowRight aria-hidden="true" className="ltr:rotate-180" />
      </IconButton>
      <div className="relative flex min-w-0 grow basis-32 items-center gap-2 md:basis-44 md:gap-3">
        <Avatar name={customer.name} seed={customer.id} size="sm" className="md:size-10!" />
        <div className="grid min-w-0 gap-0.5">
          <h2 tabIndex={-1} className="flex min-w-0 font-bold text-base leading-6 outline-none">
            <Name className="truncate">{customer.name}</Name>
          </h2>
          <div className="flex min-w-0">
            {isOpen(conversation) ? (
              <OwnerChip owner={ownerOf(conversation, me)} />
            ) : (
              <EndChip conversation={conversation} />
            )}
          </div>
        </div>
        <button
          type="button"
          aria-haspopup="dialog"
          aria-label={t("guest")}
          onClick={panel.show}
          className="absolute -inset-1 rounded-control md:hidden"
        />
      </div>
      {mayWrite && isOpen(conversation) && (
        <Moves conversation={conversation} unanswered={unanswered} onDone={onMoved} key={conversation.id} />
      )}
      <IconButton label={t("guest")} aria-haspopup="dialog" onClick={panel.show} className="max-md:hidden xl:hidden">
        <PanelRight aria-hidden="true" className="rtl:rotate-180" />
      </IconButton>
    </header>
  );
}
