import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { useErrorText } from "@/lib/api/error-text";
import { useMe } from "@/lib/api/me";
import { toast } from "@/lib/toast";
import { usePreferences } from "@/stores/preferences";
import { AlertList } from "./alert-list";
import { useAcknowledgeAll } from "./api/use-acknowledge";
import { useAlerts } from "./api/use-alerts";
import { chime } from "./chime";

function SoundSwitch() {
  const t = useTranslations("alerts");
  const id = useId();
  const { alertSound, setAlertSound } = usePreferences();
  const change = (on: boolean) => {
    setAlertSound(on);
    if (on) {
      // heard once, so that it is known, and the browser lets it be heard later
      chime().catch(() => undefined);
    }
  };
  return (
    <div className="flex items-center justify-between gap-4 border-line border-t px-4 py-3">
      <label htmlFor={id} className="text-sm">
        {t("sound")}
      </label>
      <Switch id={id} checked={alertSound} onCheckedChange={change} />
    </div>
  );
}

/** The alerts, and what can be done with all of them. */
export function AlertPanel({ onOpen, heading }: { onOpen: () => void; heading?: string }) {
  const t = useTranslations("alerts");
  const errorText = useErrorText();
  const waiting = useAlerts().data?.unacknowledged ?? 0;
  const { data: me } = useMe();
  const all = useAcknowledgeAll();
  const panel = useRef<HTMLDivElement>(null);
  const seeAll = () => {
    panel.current?.focus();
    all.mutate({}, { onError: (problem) => toast.error(errorText(problem)) });
  };
  return (
    <div ref={panel} tabIndex={-1} className="flex max-h-full flex-col outline-none">
      <div className="flex min-h-14 items-center justify-between gap-4 border-line border-b px-4 py-2">
        {heading ? (
          <h2 className="font-bold">{heading}</h2>
        ) : (
          <p className="text-muted text-sm">{t("count", { count: waiting })}</p>
        )}
        {waiting > 0 && me?.role !== "viewer" && (
          <Button variant="quiet" busy={all.isPending} onClick={seeAll}>
            {t("acknowledgeAll")}
          </Button>
        )}
      </div>
      <div className="min-h-0 grow overflow-y-auto">
        <AlertList onOpen={onOpen} />
      </div>
      <SoundSwitch />
    </div>
  );
}
