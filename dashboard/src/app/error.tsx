"use client";

import { useTranslations } from "next-intl";
import { Notice, noticeAction } from "@/components/shared/notice";
import { isChunkError } from "@/lib/chunk-error";

export default function Failure({ error, reset }: { error: Error; reset: () => void }) {
  const isOld = isChunkError(error);
  const t = useTranslations(isOld ? "failure.chunk" : "failure");
  return (
    <Notice
      title={t("title")}
      text={t("text")}
      action={
        <button type="button" onClick={isOld ? () => window.location.reload() : reset} className={noticeAction}>
          {t("retry")}
        </button>
      }
    />
  );
}
