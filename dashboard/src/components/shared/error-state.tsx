import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface ErrorStateProps {
  onRetry: () => void;
  retrying?: boolean;
  title?: string;
  text?: string;
  className?: string;
}

/** Something did not come; the reader may ask for it again. */
export function ErrorState({ onRetry, retrying, title, text, className }: ErrorStateProps) {
  const t = useTranslations("ui.error");
  return (
    <div role="alert" className={className}>
      <div className="mx-auto grid max-w-xs place-items-center px-6 py-12 text-center">
        <span
          aria-hidden="true"
          className="mb-4 grid size-16 place-items-center rounded-full bg-danger-soft text-danger-deep"
        >
          <CloudOff className="size-7" />
        </span>
        <p className="font-bold text-base">{title ?? t("title")}</p>
        <p className="mt-1.5 mb-5 text-pretty text-muted text-sm">{text ?? t("text")}</p>
        <Button variant="secondary" busy={retrying} onClick={onRetry}>
          {t("retry")}
        </Button>
      </div>
    </div>
  );
}
