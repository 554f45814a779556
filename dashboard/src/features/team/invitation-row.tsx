import { useTranslations } from "next-intl";
import { Time } from "@/components/shared/time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Invitation } from "./api/use-team";
import type { Powers } from "./powers";
import { Where } from "./where";

interface InvitationRowProps {
  invitation: Invitation;
  powers: Powers;
  mine: boolean;
  sending: boolean;
  onResend: () => void;
  onWithdraw: () => void;
}

export function InvitationRow({ invitation, powers, mine, sending, onResend, onWithdraw }: InvitationRowProps) {
  const t = useTranslations();
  const { email, role, branch_ids, sent_at, expired } = invitation;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          <bdi dir="ltr" className="min-w-0 break-all">
            {email}
          </bdi>
          <Badge>{t(`shell.role.${role}`)}</Badge>
          {expired && <Badge tone="saffron">{t("settings.team.expired")}</Badge>}
        </p>
        <p className="text-muted text-sm">
          <Where ids={branch_ids} powers={powers} />
        </p>
        <p className="text-muted text-xs">
          {t.rich("settings.team.sentAt", { when: () => <Time at={sent_at} as="ago" /> })}
        </p>
      </div>
      {mine && (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="secondary"
            busy={sending}
            aria-label={t("settings.team.resendOf", { email })}
            onClick={onResend}
          >
            {t("settings.team.resend")}
          </Button>
          <Button
            variant="quiet"
            className="text-danger!"
            aria-label={t("settings.team.withdrawOf", { email })}
            onClick={onWithdraw}
          >
            {t("settings.team.withdraw")}
          </Button>
        </div>
      )}
    </li>
  );
}
