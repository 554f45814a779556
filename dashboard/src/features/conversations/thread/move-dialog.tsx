"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogContent } from "@/components/ui/dialog";
import type { Question } from "../moves";

interface MoveDialogProps {
  question: Question;
  onAnswer: (yes: boolean) => void;
}

/** Asks before a colleague loses the conversation, or a guest their answer. */
export function MoveDialog({ question, onAnswer }: MoveDialogProps) {
  const t = useTranslations("conversations.moves");
  const { about } = question;
  const text =
    about === "taken" ? t("taken.text", { name: question.by?.name ?? t("colleague") }) : t("unanswered.text");
  return (
    <Dialog open onOpenChange={(open) => open || onAnswer(false)}>
      <DialogContent title={t(`${about}.title`)} description={text}>
        <DialogActions>
          <Button variant="secondary" onClick={() => onAnswer(false)}>
            {t(`${about}.no`)}
          </Button>
          <Button onClick={() => onAnswer(true)}>{t(`${about}.yes`)}</Button>
        </DialogActions>
      </DialogContent>
    </Dialog>
  );
}
