"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOnline } from "@/lib/online";

/** There is no network: what is written stays here. */
export function OfflineNote() {
  const t = useTranslations("conversations.composer");
  const online = useOnline();
  if (online) {
    return null;
  }
  return (
    <p
      role="status"
      className="mb-2 flex items-center gap-2 rounded-lg bg-saffron-soft px-3 py-2 text-saffron-deep text-sm"
    >
      <CloudOff aria-hidden="true" className="size-4 shrink-0" />
      {t("offline")}
    </p>
  );
}
