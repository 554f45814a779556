import { useTranslations } from "next-intl";
import { useState } from "react";
import { Name } from "@/components/shared/name";
import { Time } from "@/components/shared/time";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger } from "@/components/ui/dialog";
import type { Member } from "./api/use-team";
import { ChangeMember } from "./change-member";
import type { Powers } from "./powers";
import { Where } from "./where";

interface MemberRowProps {
  member: Member;
  self: boolean;
  /** Whether the reader decides about them. */
  mine: boolean;
  powers: Powers;
  onGone: () => void;
}

export function MemberRow({ member, self, mine, powers, onGone }: MemberRowProps) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
      <Avatar name={member.name} seed={member.id} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          <Name>{member.name}</Name>
          <Badge tone={member.role === "owner" ? "palm" : "neutral"}>{t(`shell.role.${member.role}`)}</Badge>
          {self && <Badge tone="outline">{t("settings.team.you")}</Badge>}
          {member.two_step && <Badge tone="outline">{t("settings.team.twoStep")}</Badge>}
        </p>
        <p className="truncate text-muted text-sm">
          <bdi dir="ltr">{member.email}</bdi>
        </p>
        <p className="text-muted text-sm">
          <Where ids={member.branch_ids} powers={powers} />
        </p>
        <p className="text-muted text-xs">
          {member.last_seen_at
            ? t.rich("settings.team.seen", { when: () => <Time at={member.last_seen_at ?? 0} as="ago" /> })
            : t("settings.team.notSeen")}
        </p>
      </div>
      {mine && (
        <Dialog open={open} onOpenChange={setOpen}>
          <DialogTrigger asChild>
            <Button variant="secondary" aria-label={t("settings.team.changeOf", { name: member.name })}>
              {t("settings.team.change")}
            </Button>
          </DialogTrigger>
          <ChangeMember member={member} powers={powers} onClose={() => setOpen(false)} onGone={onGone} />
        </Dialog>
      )}
    </li>
  );
}
