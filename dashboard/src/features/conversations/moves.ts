"use client";

import { useState } from "react";
import { isApiError } from "@/lib/api/error";
import { useErrorText } from "@/lib/api/error-text";
import { useShortcut } from "@/lib/shortcut";
import { toast } from "@/lib/toast";
import { type Move, useMove } from "./api/moves";
import type { Conversation, Person } from "./types";

/** What is asked before a move: a colleague has the conversation, or the guest still waits for an answer. */
export type Question = { about: "taken"; by: Person | undefined } | { about: "unanswered" };

function ownerIn(error: unknown): Person | undefined {
  return isApiError(error) ? (error.details.assigned_to as Person | undefined) : undefined;
}

/** The moves of a conversation, with the questions they raise. */
export function useMoves(conversation: Conversation, lastIsGuests: boolean) {
  const errorText = useErrorText();
  const move = useMove(conversation.id);
  const [question, setQuestion] = useState<Question>();
  const [done, setDone] = useState<Move>();

  const make = (what: Move) =>
    move.mutate(what, {
      onSuccess: () => setDone(what),
      onError: (error) =>
        isApiError(error, "taken_by_other")
          ? setQuestion({ about: "taken", by: ownerIn(error) })
          : toast.error(errorText(error)),
    });
  const take = () => make("take-over");
  const handBack = () => make("hand-back");
  const resolve = () => (lastIsGuests ? setQuestion({ about: "unanswered" }) : make("resolve"));
  const answer = (yes: boolean) => {
    if (yes) make(question?.about === "taken" ? "force" : "resolve");
    setQuestion(undefined);
  };

  useShortcut({ code: "KeyT" }, take);
  useShortcut({ code: "KeyE" }, resolve);
  return { take, handBack, resolve, question, answer, done, pending: move.isPending ? move.variables : undefined };
}
