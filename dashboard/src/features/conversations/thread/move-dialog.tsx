"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogContent } from "@/components/ui/dialog";
import type { Question } from "../moves";

interface MoveDialogProps {
  question: Question;
  onAnswer: (yes: boolean) => void;
  /** Where the reader goes on when the dialog is gone. */
  onClosed: () => void;
}

/** Asks before a colleague loses the conversation, or a guest their answer. */
export function MoveDialog({ question, onAnswer, onClosed }: MoveDialogProps) {
  const t = useTranslations("conversations.moves");
  const { about, by, yes } = question;
  return (
    <Dialog open onOpenChange={(open) => open || onAnswer(false)}>
      <DialogContent
        title={t(`${about}.title`)}
        description={t(`${about}.text`, { name: by ?? t("colleague") })}
        onClosed={onClosed}
      >
        <DialogActions>
          <Button variant="secondary" onClick={() => onAnswer(false)}>
            {t(`${about}.no`)}
          </Button>
          <Button variant={yes === "resolve" ? "danger" : "primary"} onClick={() => onAnswer(true)}>
            {t(`${about}.yes`)}
          </Button>
        </DialogActions>
      </DialogContent>
    </Dialog>
  );
}
