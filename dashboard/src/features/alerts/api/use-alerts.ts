import { keepPreviousData } from "@tanstack/react-query";
import { $api } from "@/lib/api/client";
import type { components } from "@/lib/api/notification-service";

export type Alert = components["schemas"]["AlertEntry"];

/** The newest alerts, and how many nobody has seen to. */
export function useAlerts() {
  return $api.useQuery(
    "get",
    "/notifications/alerts",
    { params: { query: { limit: 30 } } },
    {
      placeholderData: keepPreviousData,
    },
  );
}
