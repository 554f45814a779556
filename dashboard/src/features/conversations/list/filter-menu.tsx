"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { Filters, Sort } from "../tabs";

interface FilterMenuProps {
  filters: Filters;
  branches: { id: string; name: string }[];
  onChange: (change: Partial<Omit<Filters, "sort">> & { sort?: Sort | null }) => void;
}

/** Narrows the list by branch and by what is unread, and puts it in another order. */
export function FilterMenu({ filters, branches, onChange }: FilterMenuProps) {
  const t = useTranslations("conversations.filter");
  const narrowed = filters.branch !== "" || filters.unread;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <IconButton label={t("label")} className="relative border border-line bg-raised md:size-10">
          <SlidersHorizontal aria-hidden="true" />
          {narrowed && (
            <span className="absolute -end-1 -top-1 size-3 rounded-full border-2 border-raised bg-saffron">
              <span className="sr-only">{t("on")}</span>
            </span>
          )}
        </IconButton>
      </PopoverTrigger>
      <PopoverContent className="grid w-72 gap-4" aria-label={t("label")}>
        <div className="grid gap-1.5">
          <span className="font-semibold text-sm">{t("sort")}</span>
          <Segmented
            label={t("sort")}
            value={filters.sort}
            onValueChange={(sort) => onChange(sort === "waiting" ? { sort: null, tab: "waiting" } : { sort })}
            options={[
              { value: "recent", label: t("recent") },
              { value: "waiting", label: t("waiting") },
            ]}
          />
        </div>
        {branches.length > 1 && (
          <label className="grid gap-1.5 text-sm">
            <span className="font-semibold">{t("branch")}</span>
            <select
              value={filters.branch}
              onChange={(event) => onChange({ branch: event.target.value })}
              className="h-11 rounded-control border border-edge bg-raised px-3 text-base md:h-10 md:text-sm"
            >
              <option value="">{t("anyBranch")}</option>
              {branches.map((branch) => (
                <option key={branch.id} value={branch.id}>
                  {branch.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="flex min-h-11 items-center justify-between gap-3 md:min-h-9">
          <label htmlFor="unread-only" className="font-semibold text-sm">
            {t("unread")}
          </label>
          <Switch id="unread-only" checked={filters.unread} onCheckedChange={(unread) => onChange({ unread })} />
        </div>
      </PopoverContent>
    </Popover>
  );
}
