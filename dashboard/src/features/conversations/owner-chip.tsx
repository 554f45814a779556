import { Smartphone, Sparkles, UserRound, UserRoundX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Owner } from "./standing";

interface OwnerChipProps {
  owner: Owner;
  /** Where there is little room, that nobody has it is only a sign. */
  short?: boolean;
}

/** Who has the conversation: the AI, the reader, a colleague, whoever holds the restaurant's phone, or nobody yet. */
export function OwnerChip({ owner, short }: OwnerChipProps) {
  const t = useTranslations("conversations.owner");
  switch (owner.is) {
    case "ai":
      return (
        <Badge tone="dusk" className="min-w-0">
          <Sparkles aria-hidden="true" />
          <span className="truncate">{t("ai")}</span>
        </Badge>
      );
    case "me":
      return (
        <Badge tone="palm" className="min-w-0">
          <UserRound aria-hidden="true" />
          <span className="truncate">{t("me")}</span>
        </Badge>
      );
    case "other":
      return (
        <Badge tone="neutral" className="min-w-0">
          <UserRound aria-hidden="true" />
          <bdi className="truncate">{owner.name}</bdi>
        </Badge>
      );
    case "phone":
      return (
        <Badge tone="neutral" className="min-w-0">
          <Smartphone aria-hidden="true" />
          <span className="truncate">{t("phone")}</span>
        </Badge>
      );
    case "nobody":
      return (
        <Badge tone="outline" className={short ? "shrink-0 px-1" : "min-w-0"} title={short ? t("nobody") : undefined}>
          <UserRoundX aria-hidden="true" />
          <span className={short ? "sr-only" : "truncate"}>{t("nobody")}</span>
        </Badge>
      );
  }
}
