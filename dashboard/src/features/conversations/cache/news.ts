import type { QueryClient } from "@tanstack/react-query";
import { keys } from "../keys";
import type { Filters } from "../tabs";
import { lastSeq } from "../thread/order";
import type { Conversation, Message } from "../types";
import { belongs, find, inPlace, type ListData, onTop, without, withRow } from "./list-cache";
import { messagesOf, type ThreadData, withConversation, withMessage } from "./thread-cache";

export { withRow };

/** Changes every list that is kept, each knowing its filters. */
export function inEachList(client: QueryClient, change: (data: ListData, filters: Filters) => ListData): void {
  for (const [key, data] of client.getQueriesData<ListData>({ queryKey: keys.lists })) {
    if (data) {
      client.setQueryData<ListData>(key, change(data, key[2] as Filters));
    }
  }
}

/** A conversation as it is now: its row moves, appears or goes; its thread learns of it. Tells whether only the server knows some list. */
export function conversationChanged(client: QueryClient, told: Conversation, me?: string, lift = false): boolean {
  let unsure = false;
  inEachList(client, (data, filters) => {
    const fits = belongs(told, filters, me);
    const isThere = find(data, told.id) !== undefined;
    unsure ||= fits === "ask" || filters.sort === "waiting";
    if (fits === false) {
      return without(data, told.id);
    }
    const moves = filters.sort === "recent" && (lift || !isThere) && fits === true;
    return moves ? onTop(data, told) : inPlace(data, told);
  });
  client.setQueryData<ThreadData>(keys.thread(told.id), (data) => data && withConversation(data, told));
  return unsure;
}

/** A message, new or with another tick, in its thread and as the last words of its row. */
export function messageArrived(client: QueryClient, conversation: string, message: Message): void {
  client.setQueryData<ThreadData>(keys.thread(conversation), (data) => data && withMessage(data, message));
  inEachList(client, (data) =>
    withRow(data, conversation, (row) =>
      message.seq >= lastSeq(row.messages) ? { ...row, messages: [message] } : row,
    ),
  );
}

/** Whether a message is known already: what comes twice counts once. */
export function isKnown(client: QueryClient, conversation: string, message: Message): boolean {
  const thread = client.getQueryData<ThreadData>(keys.thread(conversation));
  if (thread && messagesOf(thread).some((known) => known.id === message.id)) {
    return true;
  }
  const lists = client.getQueriesData<ListData>({ queryKey: keys.lists });
  return lists.some(([, data]) => lastSeq((data && find(data, conversation)?.messages) ?? []) >= message.seq);
}
