"use client";

import { useTranslations } from "next-intl";
import { Notice, noticeAction } from "@/components/shared/notice";

export default function Failure({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("failure");
  return (
    <Notice
      title={t("title")}
      text={t("text")}
      action={
        <button type="button" onClick={reset} className={noticeAction}>
          {t("retry")}
        </button>
      }
    />
  );
}
