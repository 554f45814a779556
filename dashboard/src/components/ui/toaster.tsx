"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { Toaster as Sonner } from "sonner";
import { asLocale, directionOf } from "@/lib/locale";
import { useMedia } from "@/lib/media";

/**
 * Where `toast(...)` of sonner appears, once, in the layout: never over a thread, whose name is read and whose buttons
 * are pressed; on a desk it is the foot of the list, on a phone the place below the header.
 */
export function Toaster() {
  const t = useTranslations("ui");
  const direction = directionOf(asLocale(useLocale()));
  const desk = useMedia("(min-width: 48rem)");
  return (
    <Sonner
      dir={direction}
      position={!desk ? "top-center" : direction === "rtl" ? "bottom-right" : "bottom-left"}
      offset={{ bottom: "1rem", left: "6.5rem", right: "6.5rem" }}
      style={{ "--width": "17rem" } as CSSProperties}
      mobileOffset={{ top: "4.75rem" }}
      containerAriaLabel={t("notices")}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center font-sans gap-3 rounded-card border border-line bg-raised p-4 text-sm text-ink shadow-float",
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
