"use client";

import { Pencil, RotateCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Outgoing } from "../composer/outgoing";
import { BubbleFrame } from "./bubble";
import { TickMark } from "./tick-mark";
import { Words } from "./words-view";

interface OutgoingBubbleProps {
  item: Outgoing;
  onAgain: () => void;
  onEdit: () => void;
}

/** A message that is not yet with the server: on its way, or kept because it could not go. */
export function OutgoingBubble({ item, onAgain, onEdit }: OutgoingBubbleProps) {
  const t = useTranslations("conversations.outgoing");
  const failed = item.state === "failed";
  return (
    <li className="grid max-w-full justify-items-end gap-1" data-outgoing={item.state}>
      <BubbleFrame sender="staff" first at={item.at} tick={<TickMark tick={failed ? "failed" : "waiting"} />}>
        <Words text={item.text} />
      </BubbleFrame>
      {failed && (
        <div className="grid justify-items-end">
          <p role="alert" className="text-xs">
            <span className="font-semibold text-danger">{t("failed")}</span>{" "}
            <span className="text-muted">{item.error ?? t("kept")}</span>
          </p>
          <div className="flex">
            <Button variant="quiet" onClick={onEdit}>
              {item.template ? (
                <Trash2 aria-hidden="true" className="size-4" />
              ) : (
                <Pencil aria-hidden="true" className="size-4" />
              )}
              {t(item.template ? "discard" : "edit")}
            </Button>
            <Button variant="quiet" className="text-palm!" onClick={onAgain}>
              <RotateCw aria-hidden="true" className="size-4" />
              {t("again")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
