"use client";

import { clsx } from "clsx";
import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useFilters } from "../params";

/** Opens the filters, and shows that one is on. */
export function FilterButton({ className, ...rest }: Omit<ComponentProps<"button">, "children">) {
  const t = useTranslations("conversations.filter");
  const [filters] = useFilters();
  return (
    <IconButton
      label={t("label")}
      aria-haspopup="dialog"
      className={clsx("relative border border-line bg-raised md:size-10", className)}
      {...rest}
    >
      <SlidersHorizontal aria-hidden="true" />
      {(filters.branch !== "" || filters.unread) && (
        <span className="absolute -end-1 -top-1 size-3 rounded-full border-2 border-raised bg-saffron">
          <span className="sr-only">{t("on")}</span>
        </span>
      )}
    </IconButton>
  );
}
