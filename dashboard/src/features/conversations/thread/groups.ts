import { dayOf } from "@/lib/dates";
import type { Message } from "../types";

export interface Run {
  key: string;
  /** All by one person, shortly after each other: the name stands once above them. */
  messages: Message[];
  /** The first the reader has not seen stands in it, before its first message. */
  unread: boolean;
}

export interface Day {
  day: string;
  at: string;
  runs: Run[];
}

const pause = 5 * 60_000;

function belongs(message: Message, last: Message): boolean {
  return (
    message.sender === last.sender &&
    message.sent_by?.id === last.sent_by?.id &&
    Date.parse(message.timestamp) - Date.parse(last.timestamp) < pause
  );
}

/** Messages in order, by day and then by who spoke. */
export function byDay(messages: readonly Message[], firstUnread?: string): Day[] {
  const days: Day[] = [];
  let last: Message | undefined;
  for (const message of messages) {
    const day = dayOf(message.timestamp);
    let current = days.at(-1);
    if (current?.day !== day) {
      current = { day, at: message.timestamp, runs: [] };
      days.push(current);
      last = undefined;
    }
    const unread = message.id === firstUnread;
    const run = current.runs.at(-1);
    if (run && last && !unread && belongs(message, last)) {
      run.messages.push(message);
    } else {
      current.runs.push({ key: message.id, messages: [message], unread });
    }
    last = message;
  }
  return days;
}

/** The first of the guest's messages that came after what was read. */
export function firstUnread(messages: readonly Message[], readSeq: number | undefined): string | undefined {
  if (readSeq === undefined) {
    return undefined;
  }
  return messages.find((message) => message.sender === "customer" && message.seq > readSeq)?.id;
}

/** Who has written after the first unread message has seen it. */
export function isAnswered(messages: readonly Message[], firstUnread: string | undefined, me: string | undefined) {
  const at = messages.findIndex(({ id }) => id === firstUnread);
  return at >= 0 && messages.slice(at).some(({ sender, sent_by }) => sender === "staff" && sent_by?.id === me);
}
