import type { ListData } from "../cache/list-cache";
import type { ThreadData } from "../cache/thread-cache";
import type { Filters } from "../tabs";
import type { Conversation, Message } from "../types";

export const noura = { id: "0192f000-0000-7000-8000-00000000a001", name: "نورة" };
export const fahad = { id: "0192f000-0000-7000-8000-00000000a002", name: "فهد" };

export const allOfThem: Filters = { tab: "all", q: "", branch: "", unread: false, sort: "recent" };

export function said(seq: number, change: Partial<Message> = {}): Message {
  return {
    id: `message-${seq}`,
    seq,
    sender: "customer",
    kind: "text",
    content: `كلام ${seq}`,
    timestamp: new Date(Date.UTC(2026, 10, 22, 12, seq)).toISOString(),
    edits: [],
    from_phone: false,
    delivery: change.sender && change.sender !== "customer" ? "sent" : "received",
    ...change,
  };
}

/** Umm Khalid, who complains that her order came late. */
export function ummKhalid(change: Partial<Conversation> = {}): Conversation {
  return {
    id: "0192f000-0000-7000-8000-00000000c001",
    restaurant_id: "0192f000-0000-7000-8000-00000000b001",
    customer_id: "0192f000-0000-7000-8000-00000000d001",
    customer: { id: "0192f000-0000-7000-8000-00000000d001", name: "أم خالد", language_preference: "ar-SA" },
    type: "support",
    status: "active",
    handled_by: "ai",
    labels: [],
    notes_count: 0,
    started_at: "2026-11-22T12:00:00Z",
    last_message_at: "2026-11-22T12:01:00Z",
    updated_at: "2026-11-22T12:01:00Z",
    number: { id: "0192f000-0000-7000-8000-00000000e001", display_phone_number: "+966112345678" },
    window_closes_at: "2026-11-23T12:01:00Z",
    unread_count: 0,
    messages: [said(1)],
    ...change,
  };
}

export function listOf(...conversations: Conversation[]): ListData {
  return { pages: [{ conversations, total: conversations.length }], pageParams: [undefined] };
}

export function threadOf(conversation: Conversation): ThreadData {
  return { pages: [conversation], pageParams: [undefined] };
}
