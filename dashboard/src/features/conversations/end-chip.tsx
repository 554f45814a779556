import { CircleCheck, MoonStar } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Conversation } from "./types";

/** How a conversation ended. */
export function EndChip({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("conversations.state");
  const resolved = conversation.status === "resolved";
  return (
    <Badge tone="outline" className="min-w-0">
      {resolved ? <CircleCheck aria-hidden="true" /> : <MoonStar aria-hidden="true" />}
      <span className="truncate">{t(resolved ? "resolved" : "abandoned")}</span>
    </Badge>
  );
}
