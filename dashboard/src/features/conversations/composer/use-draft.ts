"use client";

import { useEffect, useState } from "react";
import { keepDraft, readDraft } from "./drafts";

/** What is being written, kept on this device until it is sent. */
export function useDraft(person: string | undefined, conversation: string) {
  const [text, setText] = useState("");
  useEffect(() => {
    if (person) setText((written) => written || readDraft(person, conversation));
  }, [person, conversation]);
  const change = (next: string) => {
    setText(next);
    if (person) keepDraft(person, conversation, next);
  };
  return [text, change] as const;
}
