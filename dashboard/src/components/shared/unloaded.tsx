import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { useOnline } from "@/lib/online";

/** A part of the page did not come: without a network it comes by itself later, else there may be a new version. */
export function Unloaded({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("ui.unloaded");
  const online = useOnline();
  return createPortal(
    <div
      role="alert"
      className="fixed inset-x-4 top-20 z-50 mx-auto flex max-w-md animate-rise items-center gap-3 rounded-card border border-line bg-raised p-4 font-sans text-ink text-sm shadow-float"
    >
      <CloudOff aria-hidden="true" className="size-5 shrink-0 text-danger" />
      <p className="grow text-pretty">{t(online ? "changed" : "offline")}</p>
      {online ? (
        <Button onClick={() => window.location.reload()}>{t("reload")}</Button>
      ) : (
        <Button variant="secondary" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>,
    document.body,
  );
}
