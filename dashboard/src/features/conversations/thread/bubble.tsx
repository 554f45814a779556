import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Time } from "@/components/shared/time";
import type { Message } from "../types";
import { Edited, Reaction } from "./aftermath";
import { ContentView } from "./content-view";
import { FailureNote } from "./failure-note";
import { Quote } from "./quote";
import { TickMark } from "./tick-mark";
import { tickOf } from "./ticks";

const looks: Record<Message["sender"], string> = {
  customer: "border border-line bg-raised",
  ai: "bg-dusk-soft",
  staff: "bg-bubble",
  system: "border border-line border-dashed bg-raised",
};

interface FrameProps {
  sender: Message["sender"];
  first: boolean;
  at: string;
  tick?: ReactNode;
  children: ReactNode;
}

/** The bubble itself: what is said, and small below it when and how far it came. */
export function BubbleFrame({ sender, first, at, tick, children }: FrameProps) {
  const guest = sender === "customer";
  return (
    <div
      className={clsx(
        "w-fit max-w-full rounded-bubble px-3.5 pt-2 pb-1.5",
        looks[sender],
        first && (guest ? "rounded-ss-md" : "rounded-se-md"),
      )}
    >
      {children}
      <div className="-mt-0.5 flex items-center justify-end gap-1 text-muted text-xs">
        <Time at={at} />
        {tick}
      </div>
    </div>
  );
}

interface BubbleProps {
  message: Message;
  first: boolean;
  /** What it answers, where that is loaded. */
  quoted?: Message | undefined;
}

/** One message as its sender left it. */
export function Bubble({ message, first, quoted }: BubbleProps) {
  const tick = tickOf(message);
  return (
    <>
      <BubbleFrame sender={message.sender} first={first} at={message.timestamp} tick={tick && <TickMark tick={tick} />}>
        {quoted && <Quote message={quoted} />}
        <ContentView message={message} />
        <Edited message={message} />
      </BubbleFrame>
      <Reaction message={message} />
      {(tick === "failed" || tick === "withheld") && <FailureNote message={message} />}
    </>
  );
}
