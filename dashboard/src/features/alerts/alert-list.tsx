import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { EmptyState } from "@/components/shared/empty-state";
import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/api/error-text";
import { useMe } from "@/lib/api/me";
import { toast } from "@/lib/toast";
import { AlertRow } from "./alert-row";
import { useAcknowledge } from "./api/use-acknowledge";
import { useAlerts } from "./api/use-alerts";

const rows = ["a", "b", "c"];

function Waiting() {
  return rows.map((row) => (
    <div key={row} className="flex gap-3 px-4 py-3">
      <Skeleton className="size-9 rounded-full" />
      <div className="grid grow content-center gap-2">
        <Skeleton className="h-4 w-2/5" />
        <Skeleton className="h-3.5 w-4/5" />
      </div>
    </div>
  ));
}

/** The pressed button goes with what it did: the focus moves to the next one, or to the alert itself. */
function goOn(list: HTMLOListElement | null): void {
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next =
    buttons[at + 1] ?? buttons[at - 1] ?? buttons[at]?.closest("li")?.querySelector<HTMLElement>("a, [tabindex]");
  if (at >= 0) next?.focus();
}

export function AlertList({ onOpen }: { onOpen: () => void }) {
  const t = useTranslations("alerts");
  const errorText = useErrorText();
  const { data, isPending, isError, error, refetch, isFetching } = useAlerts();
  const { data: me } = useMe();
  const acknowledge = useAcknowledge();
  const list = useRef<HTMLOListElement>(null);
  if (isPending) {
    return <Waiting />;
  }
  if (isError && !data) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (data.alerts.length === 0) {
    return <EmptyState icon={<BellRing />} title={t("empty")} text={t("emptyText")} />;
  }
  const see = (id: string) => {
    goOn(list.current);
    acknowledge.mutate({ params: { path: { id } } }, { onError: (problem) => toast.error(errorText(problem)) });
  };
  return (
    <ol ref={list} className="divide-y divide-line">
      {data.alerts.map((alert) => (
        <AlertRow
          key={alert.id}
          alert={alert}
          onOpen={onOpen}
          onAcknowledge={me?.role === "viewer" ? undefined : see}
        />
      ))}
    </ol>
  );
}
