import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { counted } from "./counted";

interface UsageProps {
  label: string;
  used: number;
  allowed: number;
}

/** How much of what is allowed is used, in words and as a bar. */
export function Usage({ label, used, allowed }: UsageProps) {
  const t = useTranslations("settings.plan");
  const full = used >= allowed;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-semibold">{label}</span>
        <span className="text-muted tabular-nums">{t("used", { used: counted(used), allowed: counted(allowed) })}</span>
      </p>
      <div aria-hidden="true" className="h-2.5 overflow-hidden rounded-full bg-sunken">
        <div
          className={clsx("h-full rounded-full", full ? "bg-saffron" : "bg-palm")}
          style={{ width: `${Math.min(100, (used / allowed) * 100)}%` }}
        />
      </div>
      {full && <p className="text-saffron text-sm">{t("full")}</p>}
    </div>
  );
}
