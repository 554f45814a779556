"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "@/components/ui/dialog";

const shortcuts = [
  ["J", "next"],
  ["K", "previous"],
  ["R", "reply"],
  ["Enter", "send"],
  ["Shift Enter", "newLine"],
  ["T", "take"],
  ["E", "resolve"],
  ["Ctrl K", "palette"],
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
              <dd dir="ltr" className="flex gap-1">
                {key.split(" ").map((one) => (
                  <kbd
                    key={one}
                    className="grid h-8 min-w-8 place-items-center rounded-lg border border-line bg-sunken px-2 font-sans font-semibold"
                  >
                    {one}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
