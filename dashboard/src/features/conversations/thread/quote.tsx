import { useTranslations } from "next-intl";
import type { Message } from "../types";
import { contentOf, kindOf } from "./kinds";
import { plainOf } from "./words";

/** The message that this one answers, in a line above it. */
export function Quote({ message }: { message: Message }) {
  const t = useTranslations("conversations.kind");
  const content = contentOf(message);
  const kind = kindOf(content);
  return (
    <p className="mb-1 truncate rounded-md border-edge border-s-3 bg-sunken px-2 py-0.5 text-muted text-xs" dir="auto">
      {plainOf(message.content) || t(kind)}
    </p>
  );
}
