"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { cardClass } from "@/features/settings/section";
import { $api } from "@/lib/api/client";
import { useErrorText } from "@/lib/api/error-text";
import { TierTable } from "./tier-table";
import { Usage } from "./usage";

/** What the restaurant's plan allows, beside the others, and how much of it is used. */
export function PlanSettings() {
  const t = useTranslations("settings.plan");
  const errorText = useErrorText();
  const { data, isError, error, refetch, isFetching } = $api.useQuery("get", "/tiers", {});
  if (isError && !data) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  const own = data?.tiers.find(({ tier }) => tier === data.tier);
  if (!data || !own) {
    return <Skeleton className="h-96 rounded-card" />;
  }
  return (
    <div className="grid gap-5">
      <div className={`${cardClass} grid gap-5`}>
        <h2 className="font-bold text-lg">{t("own", { tier: t(`tier.${own.tier}`) })}</h2>
        <Usage label={t("limit.branches")} used={data.usage.branches} allowed={own.branches} />
        <Usage label={t("limit.numbers")} used={data.usage.numbers} allowed={own.numbers} />
      </div>
      <div className={cardClass}>
        <TierTable tiers={data.tiers} own={own.tier} />
      </div>
    </div>
  );
}
