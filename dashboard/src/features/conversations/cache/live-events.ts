import type { QueryClient } from "@tanstack/react-query";
import { useOutgoing } from "../composer/outgoing";
import { keys } from "../keys";
import type { Conversation, Message } from "../types";
import { find, type ListData } from "./list-cache";
import { conversationChanged, inEachList, isKnown, messageArrived, withRow } from "./news";

/** What the live socket tells of conversations. */
export type ConversationEvent =
  | { type: "conversation:new"; data: { conversation: Conversation } }
  | { type: "conversation:status"; data: { conversation_id: string; conversation: Conversation } }
  | { type: "conversation:changed"; data: { conversation_id: string; conversation: Conversation } }
  | { type: "message:new"; data: { conversation_id: string; message: Message; conversation: Conversation } }
  | { type: "message:status"; data: { conversation_id: string; message: Message } }
  | { type: "ai:low_confidence"; data: { conversation_id: string; confidence: number } }
  | { type: "feedback:negative"; data: { conversation_id?: string } };

function unreadIn(client: QueryClient, id: string): number {
  const lists = client.getQueriesData<ListData>({ queryKey: keys.lists });
  return lists.map(([, data]) => data && find(data, id)?.unread_count).find((count) => count !== undefined) ?? 0;
}

function messageNew(client: QueryClient, data: { message: Message; conversation: Conversation }, me?: string): boolean {
  const { message, conversation } = data;
  const counts = message.sender === "customer" && !isKnown(client, conversation.id, message);
  const unread = conversation.unread_count ?? unreadIn(client, conversation.id) + (counts ? 1 : 0);
  const unsure = conversationChanged(client, { ...conversation, unread_count: unread }, me, true);
  messageArrived(client, conversation.id, message);
  if (message.client_key) {
    useOutgoing.getState().done(message.client_key);
  }
  return unsure;
}

/** Brings an event into what is kept; tells whether some list must be asked for again. */
export function applyEvent(client: QueryClient, event: ConversationEvent, me?: string): boolean {
  switch (event.type) {
    case "message:new":
      return messageNew(client, event.data, me);
    case "message:status":
      messageArrived(client, event.data.conversation_id, event.data.message);
      return false;
    case "conversation:new":
      return conversationChanged(client, event.data.conversation, me, true);
    case "conversation:status":
    case "conversation:changed":
      return conversationChanged(client, event.data.conversation, me);
    case "ai:low_confidence":
      inEachList(client, (data) =>
        withRow(data, event.data.conversation_id, (row) => ({ ...row, ai_confidence: event.data.confidence })),
      );
      return true;
    case "feedback:negative":
      client.invalidateQueries({ queryKey: [...keys.all, "guest"] });
      return true;
  }
}
