"use client";

import { clsx } from "clsx";
import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/shared/empty-state";
import { later, useWarm } from "@/components/shared/later";
import { GuestColumn, GuestSheet } from "./guest/guest-column";
import { useInbox } from "./keyboard/use-inbox";
import { ListPane } from "./list/list-pane";
import { useOpenConversation } from "./place";
import { MoveDialog } from "./thread/moves";
import { ThreadPane } from "./thread/thread-pane";
import { useNews } from "./use-news";

const HelpDialog = later(() => import("./keyboard/help-dialog").then((module) => module.HelpDialog));

const loadAll = () => Promise.all([MoveDialog.load(), HelpDialog.load(), GuestSheet.load()]);

/** The inbox: list, thread and guest, side by side as far as there is room. */
export function ConversationsView() {
  const t = useTranslations("conversations");
  const open = useOpenConversation();
  const [help, setHelp] = useState(false);
  useWarm(loadAll);
  useNews();
  useInbox(open, () => setHelp(true));
  return (
    <div className="flex h-full min-h-0">
      <section
        aria-label={t("list.label")}
        className={clsx(
          "w-full shrink-0 flex-col border-line bg-raised md:flex md:w-72 md:border-e lg:w-80 2xl:w-96",
          open ? "hidden" : "flex",
        )}
      >
        <ListPane current={open} />
      </section>
      <section
        aria-label={t("thread.label")}
        className={clsx("min-w-0 grow flex-col bg-ground md:flex", open ? "flex" : "hidden")}
      >
        {open ? (
          <ThreadPane id={open} />
        ) : (
          <EmptyState className="m-auto" icon={<MessagesSquare />} title={t("choose.title")} text={t("choose.text")} />
        )}
      </section>
      {open && <GuestColumn id={open} />}
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
