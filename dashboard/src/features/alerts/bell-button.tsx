"use client";

import { clsx } from "clsx";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CountBadge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { useAlerts } from "./api/use-alerts";

export function BellButton({ className, ...rest }: Omit<ComponentProps<"button">, "children">) {
  const t = useTranslations("alerts");
  const waiting = useAlerts().data?.unacknowledged ?? 0;
  return (
    <IconButton
      label={`${t("title")}: ${t("count", { count: waiting })}`}
      aria-haspopup="dialog"
      className={clsx("relative", className)}
      {...rest}
    >
      <Bell aria-hidden="true" />
      <CountBadge
        count={waiting}
        label=""
        className="absolute -end-0.5 -top-0.5 bg-danger text-danger-ink ring-2 ring-raised"
      />
    </IconButton>
  );
}
