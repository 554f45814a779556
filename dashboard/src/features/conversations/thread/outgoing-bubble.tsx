"use client";

import { Paperclip, Pencil, RotateCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { filesOnTheirWay } from "../composer/files";
import type { Outgoing } from "../composer/outgoing";
import { BubbleFrame } from "./bubble";
import { Labelled } from "./labelled";
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
  const lost = item.file !== undefined && !filesOnTheirWay.of(item.key);
  return (
    <li className="grid max-w-full justify-items-end gap-1" data-outgoing={item.state}>
      <BubbleFrame sender="staff" first at={item.at} tick={<TickMark tick={failed ? "failed" : "waiting"} />}>
        {item.file && (
          <Labelled icon={Paperclip} title={t("file")}>
            <bdi className="break-all">{item.file.name}</bdi>
          </Labelled>
        )}
        {item.text && <Words text={item.text} />}
      </BubbleFrame>
      {failed && (
        <div className="grid justify-items-end">
          <p role="alert" className="text-xs">
            <span className="font-semibold text-danger">{t("failed")}</span>{" "}
            <span className="text-muted">{item.error ?? t(lost ? "fileLost" : "kept")}</span>
          </p>
          <div className="flex">
            <Button variant="quiet" onClick={onEdit}>
              {item.template || item.file ? (
                <Trash2 aria-hidden="true" className="size-4" />
              ) : (
                <Pencil aria-hidden="true" className="size-4" />
              )}
              {t(item.template || item.file ? "discard" : "edit")}
            </Button>
            {!lost && (
              <Button variant="quiet" className="text-palm!" onClick={onAgain}>
                <RotateCw aria-hidden="true" className="size-4" />
                {t("again")}
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}
