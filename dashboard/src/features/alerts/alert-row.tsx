import { clsx } from "clsx";
import {
  Check,
  FileWarning,
  MessageSquareWarning,
  ShieldQuestion,
  ShoppingBag,
  SignalLow,
  ThumbsDown,
  UserRoundCheck,
} from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Name } from "@/components/shared/name";
import { Time } from "@/components/shared/time";
import { IconButton } from "@/components/ui/icon-button";
import type { Alert } from "./api/use-alerts";
import { useWording } from "./use-wording";

const icons = {
  escalation: UserRoundCheck,
  negative_feedback: ThumbsDown,
  low_confidence: ShieldQuestion,
  message_failed: MessageSquareWarning,
  order_placed: ShoppingBag,
  number_quality: SignalLow,
  template_status: FileWarning,
} as const;

interface AlertRowProps {
  alert: Alert;
  onOpen: () => void;
  /** Absent for those who may only look. */
  onAcknowledge?: ((id: string) => void) | undefined;
}

export function AlertRow({ alert, onOpen, onAcknowledge }: AlertRowProps) {
  const t = useTranslations("alerts");
  const wording = useWording();
  const Icon = icons[alert.kind] ?? UserRoundCheck;
  const name = wording.about(alert);
  const open = !alert.acknowledged_at;
  const weight = open ? "font-bold" : "font-semibold text-muted";
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 hover:bg-hover">
      <span
        aria-hidden="true"
        className={clsx(
          "mt-0.5 grid size-9 shrink-0 place-items-center rounded-full",
          open ? "bg-danger-soft text-danger-deep" : "bg-sunken text-muted",
        )}
      >
        <Icon className="size-4.5" />
      </span>
      <div className="min-w-0 grow">
        <div className="flex items-baseline justify-between gap-2">
          {alert.conversation_id ? (
            <Link
              href={`/conversations/${alert.conversation_id}` as Route}
              prefetch={false}
              onClick={onOpen}
              aria-label={t("openOf", { name })}
              className={clsx("flex min-w-0 text-sm after:absolute after:inset-0", weight)}
            >
              <Name className="truncate">{name}</Name>
            </Link>
          ) : (
            <span tabIndex={-1} className={clsx("flex min-w-0 text-sm", weight)}>
              <Name className="truncate">{name}</Name>
            </span>
          )}
          <Time at={alert.raised_at} as="ago" className="shrink-0 text-muted text-xs" />
        </div>
        <p className="text-muted text-sm">{wording.reason(alert.reason)}</p>
        {!open && (
          <p className="mt-0.5 text-muted text-xs">
            {alert.acknowledged_by ? t("by", { name: alert.acknowledged_by.name }) : t("acknowledged")}
          </p>
        )}
      </div>
      {open && onAcknowledge && (
        <IconButton
          label={t("acknowledgeOf", { name })}
          onClick={() => onAcknowledge(alert.id)}
          className="relative z-10 -me-1 border border-line bg-raised"
        >
          <Check aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
