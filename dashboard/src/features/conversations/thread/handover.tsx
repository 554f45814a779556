"use client";

import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMoving } from "../api/moves";
import { useReader } from "../reader";
import { isOpen, type Owner, ownerOf } from "../standing";
import type { Conversation } from "../types";

type News = { what: "taken"; by: string } | { what: "ended" } | { what: "handedBack" };

/** What the owner of a moment ago learns when a conversation is no longer theirs. */
function newsOf(conversation: Conversation, owner: Owner): News | undefined {
  if (!isOpen(conversation)) {
    return conversation.status === "resolved" ? { what: "ended" } : undefined;
  }
  if (owner.is === "other") {
    return { what: "taken", by: owner.name };
  }
  return owner.is === "me" ? undefined : { what: "handedBack" };
}

/** A colleague took the conversation out of the reader's hands, or ended it: said where they look, and aloud. */
export function Handover({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("conversations.handover");
  const { me } = useReader();
  // of a move of their own the reader needs no news
  const own = useMoving(conversation.id);
  const owner = ownerOf(conversation, me);
  const mine = isOpen(conversation) && owner.is === "me";
  const [before, setBefore] = useState(mine);
  const [news, setNews] = useState<News>();
  if (before !== mine) {
    setBefore(mine);
    setNews(mine || own ? undefined : newsOf(conversation, owner));
  }
  return (
    <p
      role="status"
      className={news ? "flex items-center gap-2 bg-sunken px-4 py-2 font-semibold text-sm md:px-6" : "sr-only"}
    >
      {news && (
        <>
          <UserRound aria-hidden="true" className="size-4.5 shrink-0 text-muted" />
          {news.what === "taken" ? t("taken", { name: news.by }) : t(news.what)}
        </>
      )}
    </p>
  );
}
