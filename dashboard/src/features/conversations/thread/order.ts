import type { Message } from "../types";

/** As written: Meta's clock shows whole seconds, and within one of them the order of arrival decides. */
export function asWritten(one: Message, other: Message): number {
  const seconds = Math.floor(Date.parse(one.timestamp) / 1000) - Math.floor(Date.parse(other.timestamp) / 1000);
  return seconds || one.seq - other.seq;
}

export function inOrder(messages: readonly Message[]): Message[] {
  return [...messages].sort(asWritten);
}

export function lastSeq(messages: readonly Message[]): number {
  return messages.reduce((highest, message) => Math.max(highest, message.seq), 0);
}
