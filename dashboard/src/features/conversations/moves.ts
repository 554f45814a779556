"use client";

import { useState } from "react";
import { isApiError } from "@/lib/api/error";
import { useErrorText } from "@/lib/api/error-text";
import { useShortcut } from "@/lib/shortcut";
import { type Move, useMove } from "./api/moves";
import { useReader } from "./reader";
import { holderIn, ownerOf } from "./standing";
import type { Conversation } from "./types";

/** What is asked before a move: a colleague has the conversation, the guest still waits, or the press was only a key. */
export interface Question {
  about: "taken" | "handing" | "theirs" | "beside" | "unanswered" | "sure";
  /** The colleague who has it. */
  by?: string | undefined;
  /** What a yes does. */
  yes: Move | "reply";
}

type MoveQuestion = Question & { yes: Move; force?: true };

const refused = { "take-over": "taken", "hand-back": "handing", resolve: "theirs" } as const;

/** The moves of a conversation, with the questions they raise. */
export function useMoves(conversation: Conversation, unanswered: boolean, onDone: (move: Move) => void) {
  const errorText = useErrorText();
  const { me } = useReader();
  const move = useMove(conversation.id);
  const [question, setQuestion] = useState<MoveQuestion>();
  const [done, setDone] = useState<Move | "force">();
  const [problem, setProblem] = useState<string>();
  const owner = ownerOf(conversation, me);

  const make = (what: Move, force?: true) => {
    setProblem(undefined);
    setDone(undefined);
    move.mutate(
      { move: what, force },
      {
        onSuccess: () => {
          setDone(force && what === "take-over" ? "force" : what);
          onDone(what);
        },
        onError: (error) =>
          isApiError(error, "taken_by_other")
            ? setQuestion({ about: refused[what], by: holderIn(error)?.name, yes: what, force: true })
            : setProblem(errorText(error)),
      },
    );
  };
  const resolve = (byKey: boolean) => {
    const about = owner.is === "other" ? "theirs" : unanswered ? "unanswered" : byKey ? "sure" : undefined;
    if (about) {
      const theirs = owner.is === "other" ? ({ by: owner.name, force: true } as const) : {};
      setQuestion({ about, yes: "resolve", ...theirs });
    } else {
      make("resolve");
    }
  };
  const answer = (yes: boolean) => {
    if (yes && question) make(question.yes, question.force);
    setQuestion(undefined);
  };
  const busy = move.isPending;
  useShortcut({ code: "KeyT" }, () => {
    if (!busy && owner.is !== "me") make("take-over");
  });
  // a letter that was meant for the reply must not end anything
  useShortcut({ code: "KeyE" }, () => {
    if (!busy) resolve(true);
  });
  return {
    take: () => make("take-over"),
    handBack: () => make("hand-back"),
    resolve: () => resolve(false),
    question,
    answer,
    done,
    problem,
    pending: busy ? move.variables.move : undefined,
  };
}
