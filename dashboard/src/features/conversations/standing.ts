import type { BadgeTone } from "@/components/ui/badge";
import type { Conversation } from "./types";

/** Who answers the guest now, seen by the reader. */
export type Owner = { is: "ai" } | { is: "me" } | { is: "other"; name: string } | { is: "nobody" };

export function ownerOf(conversation: Conversation, me: string | undefined): Owner {
  if (conversation.handled_by === "ai" && conversation.status !== "escalated") {
    return { is: "ai" };
  }
  const person = conversation.assigned_to;
  if (!person) {
    return { is: "nobody" };
  }
  return person.id === me ? { is: "me" } : { is: "other", name: person.name };
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
