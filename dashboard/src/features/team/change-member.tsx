import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogActions, DialogClose, DialogContent } from "@/components/ui/dialog";
import { useErrorText } from "@/lib/api/error-text";
import { toast } from "@/lib/toast";
import { type Member, useChangeMember, useRemoveMember } from "./api/use-team";
import { type Place, PlaceFields } from "./place-fields";
import type { Powers } from "./powers";

interface ChangeMemberProps {
  member: Member;
  powers: Powers;
  onClose: () => void;
  /** They have left, and their row with them. */
  onGone: () => void;
}

/** Another role, other branches, or the end of working here, which is asked about once more. */
export function ChangeMember({ member, powers, onClose, onGone }: ChangeMemberProps) {
  const t = useTranslations("settings.team");
  const errorText = useErrorText();
  const [place, setPlace] = useState<Place>({ role: member.role, branch_ids: member.branch_ids });
  const [leaving, setLeaving] = useState(false);
  const change = useChangeMember();
  const remove = useRemoveMember();
  const them = { path: { user_id: member.id }, header: { "If-Match": `"v${member.version}"` } };
  const done = (text: string) => () => {
    onClose();
    toast.success(text);
  };
  const onError = (error: unknown) => toast.error(errorText(error));
  const save = () =>
    change.mutate(
      { params: them, body: { role: place.role, branch_ids: [...place.branch_ids] } },
      { onSuccess: done(t("changed")), onError },
    );
  const end = () => remove.mutate({ params: them }, { onSuccess: done(t("removed", { name: member.name })), onError });
  if (leaving) {
    return (
      <DialogContent
        title={t("removeTitle", { name: member.name })}
        description={t("removeText")}
        {...(remove.isSuccess && { onClosed: onGone })}
      >
        <DialogActions>
          <Button variant="secondary" onClick={() => setLeaving(false)}>
            {t("cancel")}
          </Button>
          <Button variant="danger" busy={remove.isPending} onClick={end}>
            {t("remove")}
          </Button>
        </DialogActions>
      </DialogContent>
    );
  }
  const nowhere = place.role !== "owner" && !powers.everywhere && place.branch_ids.length === 0;
  return (
    <DialogContent title={member.name} description={t("changeText")}>
      <PlaceFields powers={powers} value={place} onChange={setPlace} fault={nowhere ? t("branchMissing") : undefined} />
      <Button variant="quiet" className="mt-4 text-danger!" onClick={() => setLeaving(true)}>
        {t("remove")}
      </Button>
      <DialogActions>
        <DialogClose asChild>
          <Button variant="secondary">{t("cancel")}</Button>
        </DialogClose>
        <Button busy={change.isPending} disabled={nowhere} onClick={save}>
          {t("save")}
        </Button>
      </DialogActions>
    </DialogContent>
  );
}
