"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/shared/error-state";
import { isChunkError } from "@/lib/chunk-error";

/** A page failed; the frame around it goes on. */
export default function PageFailure({ error, reset }: { error: Error; reset: () => void }) {
  const isOld = isChunkError(error);
  const t = useTranslations(isOld ? "failure.chunk" : "shell.failure");
  const again = isOld ? () => window.location.reload() : reset;
  return <ErrorState title={t("title")} text={t("text")} onRetry={again} className="pt-10" />;
}
