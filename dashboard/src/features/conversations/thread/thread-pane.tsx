"use client";

import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { EmptyState } from "@/components/shared/empty-state";
import { ErrorState } from "@/components/shared/error-state";
import { Button } from "@/components/ui/button";
import { isApiError } from "@/lib/api/error";
import { useSend } from "../api/send";
import { useThread } from "../api/thread";
import { messagesOf } from "../cache/thread-cache";
import { Composer, type ComposerHandle } from "../composer/composer";
import { filesOnTheirWay } from "../composer/files";
import { useOutgoing } from "../composer/outgoing";
import { backToList } from "../place";
import { useReader } from "../reader";
import { isOpen, isUnanswered } from "../standing";
import { Handover } from "./handover";
import { Messages } from "./messages";
import { inOrder } from "./order";
import { ReplyQuestion } from "./reply-question";
import { StatusStrip } from "./status-strip";
import { ThreadHeader } from "./thread-header";
import { ThreadSkeleton } from "./thread-skeleton";

/** One conversation: who it is with and who has it, what was said, and where one answers. */
export function ThreadPane({ id }: { id: string }) {
  const t = useTranslations("conversations.thread");
  const { me } = useReader();
  const thread = useThread(id);
  const composer = useRef<ComposerHandle>(null);
  const head = useRef<HTMLDivElement>(null);
  const conversation = thread.data?.pages[0];
  const messages = useMemo(() => (thread.data ? inOrder(messagesOf(thread.data)) : []), [thread.data]);
  const items = useOutgoing((store) => store.items);
  const outgoing = items.filter(
    (item) =>
      item.conversation === id && item.by === me && !messages.some((message) => message.client_key === item.key),
  );
  const { send, again, anyway } = useSend(id, me ?? "");

  // what held the focus goes with the end; it is not left to the page
  const ended = conversation !== undefined && !isOpen(conversation);
  useEffect(() => {
    if (ended && document.activeElement === document.body) head.current?.querySelector("h2")?.focus();
  }, [ended]);

  if (!conversation) {
    return thread.isError ? (
      <Missing error={thread.error} onRetry={thread.refetch} retrying={thread.isFetching} />
    ) : (
      <ThreadSkeleton label={t("loading")} />
    );
  }
  return (
    <>
      <div ref={head}>
        <ThreadHeader
          conversation={conversation}
          unanswered={isUnanswered(conversation, messages)}
          onMoved={(move) => move === "take-over" && composer.current?.focus()}
        />
      </div>
      <StatusStrip conversation={conversation} />
      <Handover conversation={conversation} key={`news-${id}`} />
      <Messages
        key={id}
        conversation={conversation}
        messages={messages}
        outgoing={outgoing}
        me={me}
        older={{ has: thread.hasNextPage, loading: thread.isFetchingNextPage, load: thread.fetchNextPage }}
        onAgain={again}
        onEdit={(item) => {
          if (item.text && !item.template) composer.current?.write(item.text);
          filesOnTheirWay.drop(item.key);
          useOutgoing.getState().done(item.key);
        }}
      />
      <Composer
        key={`write-${id}`}
        ref={composer}
        conversation={conversation}
        onSend={(text, besides) => send(text, conversation.assigned_to?.id, besides)}
      />
      <ReplyQuestion outgoing={outgoing} onAnyway={anyway} onClosed={() => composer.current?.focus()} />
    </>
  );
}

function Missing({ error, ...retry }: { error: unknown; onRetry: () => void; retrying: boolean }) {
  const t = useTranslations("conversations.thread");
  if (!(isApiError(error) && (error.status === 404 || error.status === 400))) {
    return <ErrorState {...retry} className="m-auto" />;
  }
  return (
    <EmptyState
      className="m-auto"
      icon={<MessageCircleQuestion />}
      title={t("missing")}
      text={t("missingText")}
      action={
        <Button variant="secondary" onClick={backToList}>
          {t("back")}
        </Button>
      }
    />
  );
}
