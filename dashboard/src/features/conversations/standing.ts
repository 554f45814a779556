import type { BadgeTone } from "@/components/ui/badge";
import type { ApiError } from "@/lib/api/error";
import type { Conversation, Message, Person } from "./types";

/** Who answers the guest now, seen by the reader. */
export type Owner = { is: "ai" } | { is: "me" } | { is: "other"; name: string } | { is: "phone" } | { is: "nobody" };

export function ownerOf(conversation: Conversation, me: string | undefined): Owner {
  if (conversation.handled_by === "ai" && conversation.status !== "escalated") {
    return { is: "ai" };
  }
  const person = conversation.assigned_to;
  if (!person) {
    return { is: conversation.taken_over_at ? "phone" : "nobody" };
  }
  return person.id === me ? { is: "me" } : { is: "other", name: person.name };
}

/** The colleague for whose sake the service refused. */
export function holderIn(refusal: ApiError): Person | undefined {
  return refusal.details.assigned_to as Person | undefined;
}

export function isOpen(conversation: Conversation): boolean {
  return conversation.status === "active" || conversation.status === "escalated";
}

/** The reasons the AI gives, which have words in the catalogues. */
export const reasons = [
  "allergy",
  "asked_for_human",
  "payment",
  "angry_twice",
  "complaint",
  "unreadable_media",
  "order_by_hand",
  "low_confidence_twice",
] as const;

export function reasonOf(conversation: Conversation): (typeof reasons)[number] | "other" | undefined {
  const reason = conversation.escalation_reason;
  return reason ? (reasons.find((known) => known === reason) ?? "other") : undefined;
}

/** A guest may wait a while; after this it is too long. */
export function waitTone(since: string, now: number): BadgeTone {
  return now - Date.parse(since) > 15 * 60_000 ? "danger" : "saffron";
}

/** The guest waits for somebody: a person is called for, none has written since, or the guest had the last word. */
export function isUnanswered(conversation: Conversation, messages: readonly Message[]): boolean {
  const { waiting_since, escalated_at, status } = conversation;
  if (waiting_since || messages.at(-1)?.sender === "customer") {
    return true;
  }
  const since = status === "escalated" && escalated_at ? Date.parse(escalated_at) : undefined;
  return (
    since !== undefined &&
    !messages.some(({ sender, timestamp }) => sender === "staff" && Date.parse(timestamp) >= since)
  );
}
