import { clsx } from "clsx";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
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
      {waiting > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-1 top-1 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-danger px-1 font-bold text-[0.6875rem] text-danger-ink leading-none ring-2 ring-raised md:end-0 md:top-0"
        >
          {waiting > 99 ? "99+" : waiting}
        </span>
      )}
    </IconButton>
  );
}
