"use client";

import { Bot, CircleAlert, CircleCheck, Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { later } from "@/components/shared/later";
import { Button } from "@/components/ui/button";
import type { Move } from "../api/moves";
import { useMoves } from "../moves";
import { useReader } from "../reader";
import { ownerOf } from "../standing";
import type { Conversation } from "../types";

export const MoveDialog = later(() => import("./move-dialog").then((module) => module.MoveDialog));

interface MovesProps {
  conversation: Conversation;
  /** The guest waits for an answer. */
  unanswered: boolean;
  onDone: (move: Move) => void;
}

/** Take over, hand back, resolve: each is one press, and asks only where something would be lost. */
export function Moves({ conversation, unanswered, onDone }: MovesProps) {
  const t = useTranslations("conversations.moves");
  const { me } = useReader();
  const hand = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const moves = useMoves(conversation, unanswered, (move) => {
    if (move === "hand-back") hand.current?.focus();
    onDone(move);
  });
  const { pending, question, problem, done } = moves;
  const asked = useRef(end);
  if (question) asked.current = question.yes === "resolve" ? end : hand;
  const short = "max-md:size-11 max-md:p-0";
  return (
    <>
      <div className="ms-auto flex shrink-0 items-center gap-1.5">
        {ownerOf(conversation, me).is === "me" ? (
          <Button
            ref={hand}
            variant="secondary"
            busy={pending === "hand-back"}
            onClick={moves.handBack}
            title={t("handBackWhole")}
            className={short}
          >
            <Bot aria-hidden="true" className="size-4.5" />
            <span className="max-md:sr-only">{t("handBack")}</span>
          </Button>
        ) : (
          <Button ref={hand} busy={pending === "take-over"} onClick={moves.take} className="max-md:px-3">
            <Hand aria-hidden="true" className="size-4.5" />
            {t("takeOver")}
          </Button>
        )}
        <Button
          ref={end}
          variant="secondary"
          busy={pending === "resolve"}
          onClick={moves.resolve}
          title={t("resolveWhole")}
          className={short}
        >
          <CircleCheck aria-hidden="true" className="size-4.5" />
          <span className="max-md:sr-only">{t("resolve")}</span>
        </Button>
      </div>
      {problem && (
        <p role="alert" className="order-last flex basis-full items-start gap-1.5 pb-1 text-danger text-sm">
          <CircleAlert aria-hidden="true" className="mt-1 size-4 shrink-0" />
          {problem}
        </p>
      )}
      <span role="status" className="sr-only">
        {done && t(`done.${done}`)}
      </span>
      {question && (
        <MoveDialog question={question} onAnswer={moves.answer} onClosed={() => asked.current.current?.focus()} />
      )}
    </>
  );
}
