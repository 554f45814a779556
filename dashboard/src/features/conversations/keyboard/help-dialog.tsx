"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "@/components/ui/dialog";

const shortcuts = [
  ["J", "next"],
  ["K", "previous"],
  ["R", "reply"],
  ["T", "take"],
  ["E", "resolve"],
  ["?", "help"],
] as const;

/** All shortcuts, to be found without a manual. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("conversations.keyboard");
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent title={t("title")} description={t("text")}>
        <dl className="mt-4 grid gap-2">
          {shortcuts.map(([key, does]) => (
            <div key={key} className="flex items-center justify-between gap-4 text-sm">
              <dt>{t(does)}</dt>
              <dd>
                <kbd
                  dir="ltr"
                  className="grid size-8 place-items-center rounded-lg border border-line bg-sunken font-sans font-semibold"
                >
                  {key}
                </kbd>
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
