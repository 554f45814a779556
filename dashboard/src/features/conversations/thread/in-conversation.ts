"use client";

import { createContext, useContext } from "react";

const Conversation = createContext("");

/** Tells the parts of a thread which conversation they are in. */
export const InConversation = Conversation.Provider;

export function useConversationId(): string {
  return useContext(Conversation);
}
