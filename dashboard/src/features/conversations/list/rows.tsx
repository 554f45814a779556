"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Spinner } from "@/components/ui/spinner";
import type { Conversation } from "../types";
import { Row } from "./row";
import { rowHeight } from "./row-height";

interface RowsProps {
  conversations: Conversation[];
  total: number;
  label: string;
  current: string | undefined;
  me: string | undefined;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}

/** Only the rows in sight are on the page; more are asked for before the last is reached. */
export function Rows({ conversations, total, label, current, me, more, loading, onMore }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => conversations[index]?.id ?? index,
    overscan: 6,
  });
  const items = rows.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !loading && lastSeen >= conversations.length - 8) onMore();
  }, [more, loading, lastSeen, conversations.length, onMore]);

  const at = current ? conversations.findIndex((conversation) => conversation.id === current) : -1;
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);

  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto overscroll-contain">
      <ul aria-label={label} className="relative" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const conversation = conversations[item.index] as Conversation;
          return (
            <li
              key={item.key}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0 top-0 border-line border-b"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Row conversation={conversation} me={me} current={conversation.id === current} />
            </li>
          );
        })}
      </ul>
      {more && (
        <div className="grid place-items-center py-4 text-muted">
          <Spinner />
        </div>
      )}
    </div>
  );
}
