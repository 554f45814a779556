"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/shared/error-state";

/** A page failed; the frame around it goes on. */
export default function PageFailure({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("shell.failure");
  return <ErrorState title={t("title")} text={t("text")} onRetry={reset} className="pt-10" />;
}
