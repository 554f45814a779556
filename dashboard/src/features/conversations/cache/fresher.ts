import type { Conversation } from "../types";

/** Of two states of a conversation the later one: what was asked early may be answered late. */
export function fresher(known: Conversation, told: Conversation): Conversation {
  return Date.parse(known.updated_at) > Date.parse(told.updated_at) ? known : told;
}
