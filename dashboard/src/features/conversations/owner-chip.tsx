import { Sparkles, UserRound, UserRoundX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Owner } from "./standing";

/** Who has the conversation: the AI, the reader, a colleague, or nobody yet. */
export function OwnerChip({ owner }: { owner: Owner }) {
  const t = useTranslations("conversations.owner");
  switch (owner.is) {
    case "ai":
      return (
        <Badge tone="dusk">
          <Sparkles aria-hidden="true" />
          {t("ai")}
        </Badge>
      );
    case "me":
      return (
        <Badge tone="palm">
          <UserRound aria-hidden="true" />
          {t("me")}
        </Badge>
      );
    case "other":
      return (
        <Badge tone="neutral" className="min-w-0">
          <UserRound aria-hidden="true" />
          <bdi className="truncate">{owner.name}</bdi>
        </Badge>
      );
    case "nobody":
      return (
        <Badge tone="outline">
          <UserRoundX aria-hidden="true" />
          {t("nobody")}
        </Badge>
      );
  }
}
