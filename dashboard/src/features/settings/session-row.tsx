import { Laptop, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/shared/time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { components } from "@/lib/api/core-api";
import { isHandheld } from "./device";

interface SessionRowProps {
  session: components["schemas"]["Session"];
  ending: boolean;
  onEnd: () => void;
}

export function SessionRow({ session, ending, onEnd }: SessionRowProps) {
  const t = useTranslations("settings.sessions");
  const name = session.user_agent || t("unknownDevice");
  const Icon = isHandheld(session.user_agent) ? Smartphone : Laptop;
  return (
    <li className="flex items-center gap-4 py-4">
      <span aria-hidden="true" className="grid size-11 shrink-0 place-items-center rounded-full bg-sunken text-muted">
        <Icon className="size-5" />
      </span>
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold">
          <bdi>{name}</bdi>
          {session.current && <Badge tone="palm">{t("current")}</Badge>}
        </p>
        <p className="text-muted text-sm">
          {session.current
            ? t("inUse")
            : t.rich("lastUsed", { when: () => <Time at={session.last_used_at} as="ago" /> })}
        </p>
        <p className="flex flex-wrap gap-x-2 text-muted text-xs">
          <span>{t.rich("since", { date: () => <Time at={session.created_at} as="date" /> })}</span>
          {session.ip_address && <bdi dir="ltr">{session.ip_address}</bdi>}
        </p>
      </div>
      {!session.current && (
        <Button variant="secondary" busy={ending} aria-label={t("endOf", { device: name })} onClick={onEnd}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
