"use client";

import { lazily } from "@/components/shared/lazily";
import { useAlerts } from "./api/use-alerts";
import { BellButton } from "./bell-button";
import { useAlertNews } from "./use-alert-news";
import { useTitleCount } from "./use-title-count";

const Alerts = lazily(BellButton, () => import("./alert-center").then(({ AlertCenter }) => AlertCenter));

/** How many alerts wait, told as soon as one is raised, and the way to all of them. */
export function AlertBell() {
  useAlertNews();
  useTitleCount(useAlerts().data?.unacknowledged ?? 0);
  return <Alerts />;
}
