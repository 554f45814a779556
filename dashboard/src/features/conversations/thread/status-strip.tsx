"use client";

import { clsx } from "clsx";
import { CircleCheck, Gauge, MoonStar, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Time } from "@/components/shared/time";
import { isOpen, reasonOf } from "../standing";
import type { Conversation } from "../types";

const shaky = 0.6;

function Strip({ tone, icon, children }: { tone: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div
      className={clsx("flex items-center gap-2 px-4 py-2 text-sm [&_svg]:size-4.5 [&_svg]:shrink-0 md:px-6", tone)}
      data-strip
    >
      {icon}
      <p className="min-w-0 [&>*+*]:before:mx-1.5 [&>*+*]:before:content-['·']">{children}</p>
    </div>
  );
}

/** Isolated, so that the sign stays behind the number. */
function confidence(value: number): string {
  return `\u2066${Math.round(value * 100)}%\u2069`;
}

/** Why a person is needed, how sure the AI was, or that it is over. */
export function StatusStrip({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("conversations.strip");
  const { ai_confidence: sure, waiting_since, escalated_at, status } = conversation;
  const reason = reasonOf(conversation) ?? (waiting_since ? "other" : undefined);
  if (!isOpen(conversation)) {
    const at = conversation.resolved_at ?? conversation.updated_at;
    return (
      <Strip
        tone="bg-sunken text-muted"
        icon={status === "resolved" ? <CircleCheck aria-hidden="true" /> : <MoonStar aria-hidden="true" />}
      >
        <span>{t(status === "resolved" ? "resolved" : "abandoned")}</span>
        <Time at={at} as="ago" />
      </Strip>
    );
  }
  const since = waiting_since ?? escalated_at;
  if (reason && since && (waiting_since || status === "escalated")) {
    return (
      <Strip tone="bg-saffron-soft text-saffron-deep" icon={<TriangleAlert aria-hidden="true" />}>
        <span className="font-semibold">{t(`reason.${reason}`)}</span>
        <Time at={since} as="ago" />
      </Strip>
    );
  }
  if (conversation.handled_by === "ai" && sure !== undefined) {
    return (
      <Strip tone="bg-dusk-soft text-dusk-deep" icon={<Gauge aria-hidden="true" />}>
        <span>{t(sure < shaky ? "unsure" : "sure")}</span>
        <span>{t("confidence", { value: confidence(sure) })}</span>
      </Strip>
    );
  }
  return null;
}
