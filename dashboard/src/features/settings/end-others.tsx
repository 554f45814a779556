import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { useErrorText } from "@/lib/api/error-text";
import { toast } from "@/lib/toast";
import { useEndOthers } from "./api/use-sessions";

/** Signs out every other device, after asking. */
export function EndOthers({ onEnded }: { onEnded: () => void }) {
  const t = useTranslations("settings.sessions");
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const endOthers = useEndOthers();
  const end = () =>
    endOthers.mutate(
      {},
      {
        onSuccess: () => {
          setOpen(false);
          toast.success(t("othersEnded"));
        },
        onError: (error) => toast.error(errorText(error)),
      },
    );
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary" className="text-danger!">
          {t("endOthers")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("endOthersTitle")}
        description={t("endOthersText")}
        {...(endOthers.isSuccess && { onClosed: onEnded })}
      >
        <DialogActions>
          <DialogClose asChild>
            <Button variant="secondary">{t("cancel")}</Button>
          </DialogClose>
          <Button variant="danger" busy={endOthers.isPending} onClick={end}>
            {t("endOthers")}
          </Button>
        </DialogActions>
      </DialogContent>
    </Dialog>
  );
}
