import type { InfiniteData } from "@tanstack/react-query";
import { lastSeq } from "../thread/order";
import { further } from "../thread/ticks";
import type { Conversation, Message } from "../types";
import { fresher } from "./fresher";

/** A thread as it was loaded: the newest page first, older ones after it. */
export type ThreadData = InfiniteData<Conversation>;

function replaced(messages: Message[], message: Message): Message[] | undefined {
  const at = messages.findIndex((known) => known.id === message.id);
  const known = messages[at];
  return known && messages.with(at, further(known, message));
}

/** Puts a message where it belongs: in the place of what is known of it, else into the newest page. */
export function withMessage(data: ThreadData, message: Message): ThreadData {
  for (const [index, page] of data.pages.entries()) {
    const messages = replaced(page.messages, message);
    if (messages) {
      return { ...data, pages: data.pages.with(index, { ...page, messages }) };
    }
  }
  const [newest, ...older] = data.pages;
  return newest ? { ...data, pages: [{ ...newest, messages: [...newest.messages, message] }, ...older] } : data;
}

/** Takes what is new about the conversation and leaves the messages, and what only the reader knows, as they are. */
export function withConversation(data: ThreadData, conversation: Conversation): ThreadData {
  const [newest, ...older] = data.pages;
  if (!newest || newest.id !== conversation.id) {
    return data;
  }
  const { messages, next_cursor, read_seq } = newest;
  return { ...data, pages: [{ ...fresher(newest, conversation), messages, next_cursor, read_seq }, ...older] };
}

function latest(known: Conversation, told: Conversation): Conversation {
  const by = new Map(known.messages.map((message) => [message.id, message]));
  const messages = told.messages.map((message) => {
    const before = by.get(message.id);
    by.delete(message.id);
    return before ? further(before, message) : message;
  });
  const { next_cursor, read_seq } = told;
  // where the two do not touch, what lies between them is unknown: then the answer alone is shown
  const touch = lastSeq(known.messages) >= Math.min(...told.messages.map(({ seq }) => seq));
  const kept = touch ? [...by.values()] : [];
  return { ...fresher(known, told), next_cursor, read_seq, messages: [...kept, ...messages] };
}

/** An answer that was on its way while news came must not take them back. */
export function withoutLoss(known: ThreadData | undefined, told: ThreadData): ThreadData {
  const [newest, ...older] = told.pages;
  const before = known?.pages[0];
  return newest && before?.id === newest.id ? { ...told, pages: [latest(before, newest), ...older] } : told;
}

/** All loaded messages, each once. */
export function messagesOf(data: ThreadData): Message[] {
  const known = new Map<string, Message>();
  for (const page of [...data.pages].reverse()) {
    for (const message of page.messages) known.set(message.id, message);
  }
  return [...known.values()];
}
