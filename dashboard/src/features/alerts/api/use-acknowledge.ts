import { useQueryClient } from "@tanstack/react-query";
import { $api } from "@/lib/api/client";
import type { components } from "@/lib/api/notification-service";

type Page = components["schemas"]["AlertPage"];

const alerts = { queryKey: ["get", "/notifications/alerts"] };

function seen(page: Page, id?: string): Page {
  const now = new Date().toISOString();
  const touched = (alert: Page["alerts"][number]) => !alert.acknowledged_at && (id === undefined || alert.id === id);
  const found = page.alerts.filter(touched).length;
  return {
    ...page,
    alerts: page.alerts.map((alert) => (touched(alert) ? { ...alert, acknowledged_at: now } : alert)),
    unacknowledged: id === undefined ? 0 : Math.max(0, page.unacknowledged - found),
  };
}

/** Shows at once what was pressed; the server has the last word. */
function useSeen() {
  const client = useQueryClient();
  return {
    show: async (id?: string) => {
      await client.cancelQueries(alerts);
      client.setQueriesData<Page>(alerts, (page) => page && seen(page, id));
    },
    settle: () => client.invalidateQueries(alerts),
  };
}

export function useAcknowledge() {
  const { show, settle } = useSeen();
  return $api.useMutation("post", "/notifications/alerts/{id}/acknowledge", {
    onMutate: ({ params }) => show(params.path.id),
    onSettled: settle,
  });
}

export function useAcknowledgeAll() {
  const { show, settle } = useSeen();
  return $api.useMutation("post", "/notifications/alerts/acknowledge-all", {
    onMutate: () => show(),
    onSettled: settle,
  });
}
