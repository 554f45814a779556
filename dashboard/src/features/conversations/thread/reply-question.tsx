"use client";

import { type Outgoing, useOutgoing } from "../composer/outgoing";
import { MoveDialog } from "./moves";

interface ReplyQuestionProps {
  outgoing: Outgoing[];
  onAnyway: (item: Outgoing) => void;
  onClosed: () => void;
}

/** Asks before two people answer one guest; what is not sent stays, to be sent or changed later. */
export function ReplyQuestion({ outgoing, onAnyway, onClosed }: ReplyQuestionProps) {
  const item = outgoing.find(({ taken }) => taken);
  if (!item) {
    return null;
  }
  const answer = (yes: boolean) => (yes ? onAnyway(item) : useOutgoing.getState().put({ ...item, taken: undefined }));
  const question = { about: "beside", by: item.taken?.by?.name, yes: "reply" } as const;
  return <MoveDialog question={question} onAnswer={answer} onClosed={onClosed} />;
}
