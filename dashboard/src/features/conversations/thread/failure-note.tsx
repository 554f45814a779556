import { useTranslations } from "next-intl";
import type { Message } from "../types";

/** Why a message did not reach the guest, and what can be done. */
export function FailureNote({ message }: { message: Message }) {
  const t = useTranslations("conversations.failure");
  const { failure, delivery } = message;
  const title = delivery === "withheld" ? t("withheld") : t("failed");
  const reason = failure?.reason ?? (delivery === "withheld" ? t("withheldReason") : t("unknownReason"));
  return (
    <p className="max-w-full text-xs">
      <span className="font-semibold text-danger">{title}</span>{" "}
      <bdi className="text-muted">{[reason, failure?.advice].filter(Boolean).join(" ")}</bdi>
    </p>
  );
}
