"use client";

import { useState } from "react";
import type { Message } from "../types";
import { firstUnread } from "./groups";

/** Where the reader left off when they opened the thread; it stays there while they read on. */
export function useFirstUnread(id: string, messages: readonly Message[], readSeq: number | undefined) {
  const [left, setLeft] = useState<{ id: string; seq: number }>();
  if (readSeq !== undefined && left?.id !== id) {
    setLeft({ id, seq: readSeq });
  }
  return left?.id === id ? firstUnread(messages, left.seq) : undefined;
}
