"use client";

import { useLocale, useTranslations } from "next-intl";
import { Toaster as Sonner } from "sonner";
import { asLocale, directionOf } from "@/lib/locale";

/** Where `toast(...)` of sonner appears, once, in the layout: never over the buttons of a thread, which may be pressed next. */
export function Toaster() {
  const t = useTranslations("ui");
  const direction = directionOf(asLocale(useLocale()));
  return (
    <Sonner
      dir={direction}
      position="top-center"
      offset={{ top: "0.75rem" }}
      mobileOffset={{ top: "4.75rem" }}
      containerAriaLabel={t("notices")}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-card border border-line bg-raised p-4 text-sm text-ink shadow-float",
          title: "font-semibold",
          description: "text-muted",
          icon: "shrink-0 text-palm",
          error: "[&_[data-icon]]:text-danger",
          actionButton: "ms-auto shrink-0 rounded-lg bg-palm px-3 py-1.5 font-semibold text-palm-ink",
        },
      }}
    />
  );
}
