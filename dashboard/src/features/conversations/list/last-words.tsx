import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { reasonOf } from "../standing";
import { contentOf, kindOf } from "../thread/kinds";
import { TickMark } from "../thread/tick-mark";
import { tickOf } from "../thread/ticks";
import { plainOf } from "../thread/words";
import type { Conversation, Message } from "../types";

interface LastWordsProps {
  conversation: Conversation;
  me: string | undefined;
  strong: boolean;
}

function useSpeaker() {
  const t = useTranslations("conversations.list.said");
  return (message: Message, me: string | undefined): string | undefined => {
    switch (message.sender) {
      case "customer":
        return undefined;
      case "ai":
        return t("ai");
      case "staff":
        if (message.from_phone) {
          return t("phone");
        }
        return message.sent_by?.id === me || !message.sent_by ? t("me") : message.sent_by.name;
      case "system":
        return t("system");
    }
  };
}

/** The last message in one line: who said it, how far it came, and its words or its kind; of who waits and was put off, why. */
export function LastWords({ conversation, me, strong }: LastWordsProps) {
  const t = useTranslations("conversations.kind");
  const tReason = useTranslations("conversations.strip.reason");
  const speaker = useSpeaker();
  const message = conversation.messages.at(-1);
  const reason = conversation.waiting_since ? (reasonOf(conversation) ?? "other") : undefined;
  if (reason && message?.sender !== "customer") {
    return (
      <span className={clsx("min-w-0 truncate text-saffron text-sm", strong && "font-semibold")}>
        {tReason(reason)}
      </span>
    );
  }
  if (!message) {
    return <span />;
  }
  const content = contentOf(message);
  const said = speaker(message, me);
  const tick = tickOf(message);
  const kind = kindOf(content);
  const words = plainOf(message.content);
  return (
    <span className={clsx("flex min-w-0 items-center gap-1 text-sm", strong ? "font-semibold text-ink" : "text-muted")}>
      {tick && <TickMark tick={tick} />}
      {said && <span className="shrink-0">{t.rich("by", { name: () => <bdi>{said}</bdi> })}</span>}
      <bdi className="truncate">{kind === "text" || words ? words : t(kind)}</bdi>
    </span>
  );
}
