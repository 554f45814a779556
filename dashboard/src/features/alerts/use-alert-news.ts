"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "@/lib/live/live";
import { toast } from "@/lib/toast";
import { usePreferences } from "@/stores/preferences";
import { chime } from "./chime";
import { useWording } from "./use-wording";

/** Who sits before the conversation sees its news in it. */
function isLookedAt(conversation: string): boolean {
  return window.location.pathname.endsWith(`/conversations/${conversation}`) && document.hasFocus();
}

/** Tells of each new alert while it is new, and keeps the list true. */
export function useAlertNews(): void {
  const t = useTranslations("alerts");
  const wording = useWording();
  const client = useQueryClient();
  const router = useRouter();
  const sound = usePreferences((preferences) => preferences.alertSound);

  useLive((event) => {
    if (event.type !== "resync" && !event.type.startsWith("alert:")) {
      return;
    }
    void client.invalidateQueries({ queryKey: ["get", "/notifications/alerts"] });
    if (event.type === "alert:acknowledged") {
      toast.dismiss(event.data.alert_id);
    }
    if (event.type === "alert:new") {
      const { alert_id, conversation_id, reason } = event.data;
      if (conversation_id && isLookedAt(conversation_id)) {
        return;
      }
      const open = () => router.push(`/conversations/${conversation_id}` as Route);
      toast(wording.about(event.data), {
        id: alert_id,
        description: wording.reason(reason),
        duration: 10_000,
        ...(conversation_id && { action: { label: t("view"), onClick: open } }),
      });
      if (sound) {
        chime().catch(() => undefined);
      }
    }
  });
}
