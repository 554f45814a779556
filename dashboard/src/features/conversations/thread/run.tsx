import { clsx } from "clsx";
import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Message } from "../types";
import { Bubble } from "./bubble";
import type { Run } from "./groups";

interface RunViewProps {
  run: Run;
  guest: string | undefined;
  me: string | undefined;
  /** The message that is known by this id of Meta, where it is loaded. */
  messageOf: (wamid: string | undefined) => Message | undefined;
}

function Speaker({ message, guest, me }: { message: Message; guest: string | undefined; me: string | undefined }) {
  const t = useTranslations("conversations.speaker");
  switch (message.sender) {
    case "customer":
      return <span className="sr-only">{guest ?? t("guest")}</span>;
    case "ai":
      return (
        <span className="inline-flex items-center gap-1 text-dusk">
          <Sparkles aria-hidden="true" className="size-3.5" />
          {t("ai")}
        </span>
      );
    case "staff":
      return message.from_phone ? (
        <span className="text-palm">{t("phone")}</span>
      ) : (
        <bdi className="text-palm">{message.sent_by?.id === me ? t("me") : (message.sent_by?.name ?? t("staff"))}</bdi>
      );
    case "system":
      return <span className="text-muted">{t("system")}</span>;
  }
}

/** What one person said shortly after each other, the name once above it. */
export function RunView({ run, guest, me, messageOf }: RunViewProps) {
  const [head] = run.messages;
  if (!head) {
    return null;
  }
  const fromGuest = head.sender === "customer";
  return (
    <ol className={clsx("grid gap-1", fromGuest ? "justify-items-start pe-[14%]" : "justify-items-end ps-[14%]")}>
      {run.messages.map((message, index) => (
        <li
          key={message.id}
          data-message={message.id}
          className={clsx("grid max-w-full gap-1", fromGuest ? "justify-items-start" : "justify-items-end")}
        >
          {index === 0 && (
            <span className="px-1 font-semibold text-xs">
              <Speaker message={message} guest={guest} me={me} />
            </span>
          )}
          <Bubble message={message} first={index === 0} quoted={messageOf(message.reply_to)} />
        </li>
      ))}
    </ol>
  );
}
