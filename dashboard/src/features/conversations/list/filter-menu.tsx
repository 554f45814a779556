"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { useFilters } from "../params";
import { useReader } from "../reader";
import { BranchField } from "./branch-field";
import { FilterButton } from "./filter-button";

/** Narrows the list by branch and by what is unread, and puts it in another order. */
export function FilterMenu() {
  const t = useTranslations("conversations.filter");
  const [open, setOpen] = useState(true);
  const [filters, set] = useFilters();
  const { branches } = useReader();
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <FilterButton />
      </PopoverTrigger>
      <PopoverContent className="grid w-72 gap-4" aria-label={t("label")}>
        <div className="grid gap-1.5">
          <span className="font-semibold text-sm">{t("sort")}</span>
          <Segmented
            label={t("sort")}
            value={filters.sort}
            onValueChange={(sort) => set(sort === "waiting" ? { sort: null, tab: "waiting" } : { sort })}
            options={[
              { value: "recent", label: t("recent") },
              { value: "waiting", label: t("waiting") },
            ]}
          />
        </div>
        {branches.length > 1 && (
          <BranchField branches={branches} value={filters.branch} onChange={(branch) => set({ branch })} />
        )}
        <div className="flex min-h-11 items-center justify-between gap-3 md:min-h-9">
          <label htmlFor="unread-only" className="font-semibold text-sm">
            {t("unread")}
          </label>
          <Switch id="unread-only" checked={filters.unread} onCheckedChange={(unread) => set({ unread })} />
        </div>
      </PopoverContent>
    </Popover>
  );
}
