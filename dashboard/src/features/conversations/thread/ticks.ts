import type { Message } from "../types";

export type Tick = "waiting" | "sent" | "delivered" | "read" | "failed" | "withheld";

const ticks: Partial<Record<Message["delivery"], Tick>> = {
  queued: "waiting",
  sending: "waiting",
  unknown: "waiting",
  accepted: "sent",
  sent: "sent",
  delivered: "delivered",
  read: "read",
  played: "read",
  failed: "failed",
  withheld: "withheld",
};

/** How far a message of ours has come; nothing for what the guest wrote. */
export function tickOf(message: Pick<Message, "sender" | "delivery">): Tick | undefined {
  return message.sender === "customer" ? undefined : ticks[message.delivery];
}

const ranks: Message["delivery"][] = [
  "received",
  "queued",
  "sending",
  "unknown",
  "accepted",
  "sent",
  "delivered",
  "read",
  "played",
  "failed",
  "withheld",
];

const arrived = new Set<Message["delivery"]>(["delivered", "read", "played"]);

/** Ticks only move forward: what was told late must not take one back. */
export function further(known: Message, told: Message): Message {
  const isBehind = ranks.indexOf(told.delivery) < ranks.indexOf(known.delivery);
  const failedAfterArrival = arrived.has(known.delivery) && told.delivery === "failed";
  const arrivedAfterAll = known.delivery === "failed" && arrived.has(told.delivery);
  return (isBehind && !arrivedAfterAll) || failedAfterArrival ? { ...told, delivery: known.delivery } : told;
}
