import { clsx } from "clsx";
import { Ban, Check, CheckCheck, CircleAlert, Clock3 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Tick } from "./ticks";

const marks = {
  waiting: { Icon: Clock3, look: "text-muted" },
  sent: { Icon: Check, look: "text-muted" },
  delivered: { Icon: CheckCheck, look: "text-muted" },
  read: { Icon: CheckCheck, look: "text-tick-read" },
  failed: { Icon: CircleAlert, look: "text-danger-deep" },
  withheld: { Icon: Ban, look: "text-muted" },
} as const;

/** How far a message of ours has come, as every WhatsApp user reads it. */
export function TickMark({ tick }: { tick: Tick }) {
  const t = useTranslations("conversations.tick");
  const { Icon, look } = marks[tick];
  return (
    <span className={clsx("inline-grid shrink-0 place-items-center", look)} data-tick={tick}>
      <Icon aria-hidden="true" className="size-4" />
      <span className="sr-only">{t(tick)}</span>
    </span>
  );
}
