import type { components } from "../api/core-api";

type Schemas = components["schemas"];

interface Data {
  "conversation:new": Schemas["LiveConversationNew"];
  "conversation:status": Schemas["LiveConversationStatus"];
  "conversation:changed": Schemas["LiveConversationChanged"];
  "message:new": Schemas["LiveMessageNew"];
  "message:status": Schemas["LiveMessageStatus"];
  "ai:low_confidence": Schemas["LiveLowConfidence"];
  "feedback:negative": Schemas["LiveNegativeFeedback"];
  "alert:new": Schemas["LiveAlertNew"];
  "alert:acknowledged": Schemas["LiveAlertAcknowledged"];
}

/** Something happened at the restaurant; `id` is where it stands in the stream. */
export type LiveEvent = { [Type in keyof Data]: { type: Type; id: string; at: string; data: Data[Type] } }[keyof Data];

/** Too much was missed to tell it one by one: what is on the screen must be loaded again. */
export interface Resync {
  type: "resync";
}

/** What a socket says besides events. */
export interface Sign {
  type: "hello" | "heartbeat" | "resync" | "pong";
  id?: string;
  heartbeat_seconds?: number;
}

export type Frame = LiveEvent | Sign;

export function isSign(frame: Frame): frame is Sign {
  return ["hello", "heartbeat", "resync", "pong"].includes(frame.type);
}

/** Whether this place in the stream is after the other; both are `milliseconds-number`. */
export function isAfter(id: string, other: string | undefined): boolean {
  if (!other) {
    return true;
  }
  const [time = 0, turn = 0] = id.split("-").map(Number);
  const [otherTime = 0, otherTurn = 0] = other.split("-").map(Number);
  return time > otherTime || (time === otherTime && turn > otherTurn);
}
