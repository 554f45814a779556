"use client";

import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { useMarkRead } from "../api/read";
import type { Outgoing } from "../composer/outgoing";
import { isOpen } from "../standing";
import type { Conversation, Message } from "../types";
import { DayDivider } from "./day-divider";
import { byDay, isAnswered } from "./groups";
import { InConversation } from "./in-conversation";
import { isShownElsewhere } from "./kinds";
import { lastSeq } from "./order";
import { OutgoingBubble } from "./outgoing-bubble";
import { RunView } from "./run";
import { UnreadDivider } from "./unread-divider";
import { useFirstUnread } from "./use-first-unread";
import { useLooking } from "./use-looking";
import { useThreadScroll } from "./use-scroll";

interface MessagesProps {
  conversation: Conversation;
  messages: Message[];
  outgoing: Outgoing[];
  me: string | undefined;
  older: { has: boolean; loading: boolean; load: () => void };
  onAgain: (item: Outgoing) => void;
  onEdit: (item: Outgoing) => void;
}

/** The talk: by day and speaker, from the first unread on, older messages when the reader goes up. */
export function Messages({ conversation, messages, outgoing, me, older, onAgain, onEdit }: MessagesProps) {
  const t = useTranslations("conversations.thread");
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const byWamid = useMemo(() => new Map(messages.map((message) => [message.wamid, message])), [messages]);
  const shown = useMemo(
    () => messages.filter((message) => !isShownElsewhere(message, (wamid) => byWamid.has(wamid))),
    [messages, byWamid],
  );
  const unread = useFirstUnread(conversation.id, shown, conversation.read_seq);
  const answered = outgoing.length > 0 || !isOpen(conversation) || isAnswered(shown, unread, me);
  const days = useMemo(() => byDay(shown, answered ? undefined : unread), [shown, unread, answered]);
  const messageOf = (wamid: string | undefined) => (wamid ? byWamid.get(wamid) : undefined);
  const { atEnd, onScroll, toEnd } = useThreadScroll(scroller, messages.at(-1)?.id, outgoing.length);
  useMarkRead(conversation.id, lastSeq(messages), useLooking() && atEnd);

  useLayoutEffect(() => {
    scroller.current?.querySelector("[data-unread]")?.scrollIntoView({ block: "start", behavior: "instant" });
  }, []);

  useEffect(() => {
    const mark = top.current;
    if (!mark || !older.has || older.loading) {
      return;
    }
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && older.load(), {
      root: scroller.current,
      rootMargin: "400px 0px 0px",
    });
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [older.has, older.loading, older.load]);

  return (
    <div className="relative min-h-0 grow">
      <div
        ref={scroller}
        onScroll={onScroll}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain bg-ground px-4 [overflow-anchor:none] focus-visible:-outline-offset-2 md:px-6"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the keyboard
        tabIndex={0}
        role="log"
        aria-label={t("log", { name: conversation.customer.name ?? t("guest") })}
        aria-busy={older.loading}
      >
        <div className="mx-auto grid w-full max-w-3xl gap-3 py-4">
          <div ref={top} className="grid min-h-6 place-items-center text-muted">
            {older.loading ? <Spinner /> : !older.has && <p className="text-xs">{t("begin")}</p>}
          </div>
          <InConversation value={conversation.id}>
            {days.map((day) => (
              <section key={day.day} aria-labelledby={`day-${day.day}`} className="grid gap-3">
                <DayDivider at={day.at} id={`day-${day.day}`} />
                {day.runs.map((run) => (
                  <div key={run.key} className="grid gap-1">
                    {run.unread && <UnreadDivider />}
                    <RunView run={run} guest={conversation.customer.name} me={me} messageOf={messageOf} />
                  </div>
                ))}
              </section>
            ))}
          </InConversation>
          {outgoing.length > 0 && (
            <ol className="grid justify-items-end gap-1 ps-[14%]">
              {outgoing.map((item) => (
                <OutgoingBubble key={item.key} item={item} onAgain={() => onAgain(item)} onEdit={() => onEdit(item)} />
              ))}
            </ol>
          )}
        </div>
      </div>
      {!atEnd && (
        <IconButton
          label={t("toEnd")}
          onClick={() => toEnd()}
          className="absolute end-4 bottom-4 rounded-full! border border-line bg-raised shadow-float"
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
