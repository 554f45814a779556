"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { later, useWarm } from "@/components/shared/later";
import { useShortcut } from "@/lib/shortcut";

const Palette = later(() => import("./palette").then(({ Palette }) => Palette));

/** Everything by its name; its code comes when it is first asked for. */
export function PaletteButton() {
  const t = useTranslations("shell.palette");
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  useWarm(Palette.load);
  const show = (next: boolean) => {
    setWanted(true);
    setOpen(next);
  };
  useShortcut({ code: "KeyK", mod: true }, () => show(!open));
  return (
    <>
      <button
        type="button"
        aria-label={t("open")}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show(true)}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control text-muted transition-colors duration-150 hover:text-ink md:min-h-9 lg:border lg:border-line lg:bg-ground lg:px-3 lg:hover:border-edge"
      >
        <Search aria-hidden="true" className="size-5 lg:size-4" />
        <span aria-hidden="true" className="text-sm max-lg:hidden">
          {t("open")}
        </span>
        <span
          aria-hidden="true"
          dir="ltr"
          className="ms-4 rounded border border-line px-1.5 font-sans text-xs max-lg:hidden"
        >
          {t("key")}
        </span>
      </button>
      {wanted && <Palette open={open} onOpenChange={show} />}
    </>
  );
}
