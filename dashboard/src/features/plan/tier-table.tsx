import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { components } from "@/lib/api/core-api";
import { counted } from "./counted";

type Tier = components["schemas"]["Tier"];

const limits = ["branches", "numbers", "campaigns_per_month", "reports_per_month", "requests_per_hour"] as const;

/** All plans side by side, one's own marked. */
export function TierTable({ tiers, own }: { tiers: Tier[]; own: Tier["tier"] }) {
  const t = useTranslations("settings.plan");
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr className="align-bottom">
          <td className="w-[34%]" />
          {tiers.map(({ tier }) => (
            <th
              key={tier}
              scope="col"
              data-own={tier === own || undefined}
              className="rounded-t-control px-1 py-2 text-center font-bold data-own:bg-palm-soft data-own:text-palm"
            >
              {tier === own && (
                <Badge tone="outline" className="mb-1 bg-raised">
                  {t("yours")}
                </Badge>
              )}
              <span className="block break-words">{t(`tier.${tier}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <tr key={limit} className="border-line border-t">
            <th scope="row" className="py-3 pe-2 text-start font-normal text-muted">
              {t(`limit.${limit}`)}
            </th>
            {tiers.map((row) => (
              <td
                key={row.tier}
                data-own={row.tier === own || undefined}
                className="px-1 py-3 text-center tabular-nums data-own:bg-palm-soft data-own:font-bold"
              >
                {counted(row[limit])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
