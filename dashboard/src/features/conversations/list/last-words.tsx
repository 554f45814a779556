import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { contentOf, kindOf } from "../thread/kinds";
import { TickMark } from "../thread/tick-mark";
import { tickOf } from "../thread/ticks";
import { plainOf } from "../thread/words";
import type { Message } from "../types";

interface LastWordsProps {
  message: Message | undefined;
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
        return message.sent_by?.id === me || !message.sent_by ? t("me") : message.sent_by.name;
      case "system":
        return t("system");
    }
  };
}

/** The last message in one line: who said it, how far it came, and its words or its kind. */
export function LastWords({ message, me, strong }: LastWordsProps) {
  const t = useTranslations("conversations.kind");
  const speaker = useSpeaker();
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
      {said && <bdi className="shrink-0">{t("by", { name: said })}</bdi>}
      <bdi className="truncate">{kind === "text" || words ? words : t(kind)}</bdi>
    </span>
  );
}
