"use client";

import { Bot, CircleCheck, Hand } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useMoves } from "../moves";
import { useReader } from "../reader";
import { ownerOf } from "../standing";
import type { Conversation } from "../types";

const MoveDialog = dynamic(() => import("./move-dialog").then((module) => module.MoveDialog));

interface MovesProps {
  conversation: Conversation;
  lastIsGuests: boolean;
}

/** Take over, hand back, resolve: each is one press, and asks only where something would be lost. */
export function Moves({ conversation, lastIsGuests }: MovesProps) {
  const t = useTranslations("conversations.moves");
  const { me } = useReader();
  const owner = ownerOf(conversation, me);
  const { take, handBack, resolve, pending, question, answer, done } = useMoves(conversation, lastIsGuests);
  const short = "@max-lg:size-11 @max-lg:p-0 md:@max-lg:size-9";
  return (
    <div className="flex shrink-0 items-center gap-1.5">
      {owner.is === "me" ? (
        <Button variant="secondary" busy={pending === "hand-back"} onClick={handBack} className={short}>
          <Bot aria-hidden="true" className="size-4.5" />
          <span className="@max-lg:sr-only">{t("handBack")}</span>
        </Button>
      ) : (
        <Button busy={pending === "take-over" || pending === "force"} onClick={take} className="@max-lg:px-3">
          <Hand aria-hidden="true" className="size-4.5" />
          {t("takeOver")}
        </Button>
      )}
      <Button variant="secondary" busy={pending === "resolve"} onClick={resolve} className={short}>
        <CircleCheck aria-hidden="true" className="size-4.5" />
        <span className="@max-lg:sr-only">{t("resolve")}</span>
      </Button>
      <span role="status" className="sr-only">
        {done && t(`done.${done}`)}
      </span>
      {question && <MoveDialog question={question} onAnswer={answer} />}
    </div>
  );
}
