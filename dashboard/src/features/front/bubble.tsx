import { clsx } from "clsx";
import type { CSSProperties } from "react";

interface BubbleProps {
  from: "guest" | "restaurant";
  turn: number;
  text: string;
}

/** A line of a chat; the guest holds the phone, so their lines are the sent ones. */
export function Bubble({ from, turn, text }: BubbleProps) {
  return (
    <li
      style={{ "--turn": turn } as CSSProperties}
      className={clsx(
        "arrives max-w-[85%] rounded-2xl px-4 py-2.5 leading-relaxed",
        from === "guest" ? "self-start rounded-ss-sm bg-bubble" : "self-end rounded-se-sm bg-raised",
      )}
    >
      <p dir="auto">{text}</p>
    </li>
  );
}
