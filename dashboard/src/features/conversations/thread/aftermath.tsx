import { useTranslations } from "next-intl";
import { Time } from "@/components/shared/time";
import type { Message } from "../types";

/** That a message was changed, and on demand what it said before. */
export function Edited({ message }: { message: Message }) {
  const t = useTranslations("conversations.aftermath");
  if (!message.edited_at || message.revoked_at) {
    return null;
  }
  return (
    <details className="mt-1 text-muted text-xs">
      <summary className="cursor-pointer">{t("edited")}</summary>
      <ol className="mt-1 grid gap-1 border-edge border-s-3 ps-2" aria-label={t("before")}>
        {message.edits.map(({ content, until }) => (
          <li key={until}>
            <bdi className="whitespace-pre-line">{content ?? t("nothing")}</bdi> <Time at={until} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The emoji that the other side put to a message. */
export function Reaction({ message }: { message: Message }) {
  const t = useTranslations("conversations.aftermath");
  if (!message.reaction) {
    return null;
  }
  return (
    <span className="-mt-1.5 w-fit rounded-full border border-line bg-raised px-1.5 text-sm shadow-card">
      <span className="sr-only">{t(message.sender === "customer" ? "reactedWe" : "reacted")}</span>
      {message.reaction}
    </span>
  );
}
