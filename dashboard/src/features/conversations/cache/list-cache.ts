import type { InfiniteData } from "@tanstack/react-query";
import { type Filters, isNarrowed } from "../tabs";
import type { Conversation, ConversationList } from "../types";
import { fresher } from "./fresher";

export type ListData = InfiniteData<ConversationList>;

/** Whether a conversation belongs in the list; "ask" when only the server can tell. */
export function belongs(conversation: Conversation, filters: Filters, me: string | undefined): boolean | "ask" {
  if (filters.branch && conversation.branch_id && conversation.branch_id !== filters.branch) {
    return false;
  }
  if (isNarrowed(filters)) {
    return "ask";
  }
  return {
    all: true,
    mine: me === undefined ? ("ask" as const) : conversation.assigned_to?.id === me,
    resolved: conversation.status === "resolved",
    waiting: conversation.waiting_since !== undefined,
  }[filters.tab];
}

function mapPages(data: ListData, change: (list: Conversation[]) => Conversation[]): ListData {
  return { ...data, pages: data.pages.map((page) => ({ ...page, conversations: change(page.conversations) })) };
}

export function find(data: ListData, id: string): Conversation | undefined {
  return data.pages.flatMap((page) => page.conversations).find((conversation) => conversation.id === id);
}

/** What is known stays where the news are silent: the last message and the reader's own count. */
function merged(known: Conversation | undefined, told: Conversation): Conversation {
  return {
    ...(known ? fresher(known, told) : told),
    messages: told.messages?.length ? told.messages : (known?.messages ?? []),
    unread_count: told.unread_count ?? known?.unread_count ?? 0,
  };
}

export function withRow(data: ListData, id: string, change: (row: Conversation) => Conversation): ListData {
  return mapPages(data, (list) => list.map((known) => (known.id === id ? change(known) : known)));
}

/** Changes a row where it stands. */
export function inPlace(data: ListData, told: Conversation): ListData {
  return withRow(data, told.id, (known) => merged(known, told));
}

export function without(data: ListData, id: string): ListData {
  return mapPages(data, (list) => list.filter((known) => known.id !== id));
}

/** Lifts a conversation to the top, as a new message does; a row that was not there is added. */
export function onTop(data: ListData, told: Conversation): ListData {
  const row = merged(find(data, told.id), told);
  const [first, ...rest] = without(data, told.id).pages;
  return first ? { ...data, pages: [{ ...first, conversations: [row, ...first.conversations] }, ...rest] } : data;
}
