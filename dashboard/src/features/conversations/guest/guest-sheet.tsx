"use client";

import { useTranslations } from "next-intl";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { Conversation } from "../types";
import { GuestPanel } from "./guest-panel";

interface GuestSheetProps {
  conversation: Conversation;
  onClose: () => void;
}

/** The guest's details over the thread, where there is no room beside it. */
export function GuestSheet({ conversation, onClose }: GuestSheetProps) {
  const t = useTranslations("conversations.guest");
  return (
    <Sheet open onOpenChange={(open) => open || onClose()}>
      <SheetContent title={t("title")}>
        <GuestPanel conversation={conversation} />
      </SheetContent>
    </Sheet>
  );
}
