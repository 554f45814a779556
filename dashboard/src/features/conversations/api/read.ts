"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "@/lib/api/client";
import { inEachList, withRow } from "../cache/news";
import { keys } from "../keys";

async function markRead(client: QueryClient, id: string, seq: number): Promise<void> {
  await api.POST("/conversations/{id}/read", { params: { path: { id } }, body: { seq } });
  inEachList(client, (data) => withRow(data, id, (row) => ({ ...row, unread_count: 0 })));
  client.invalidateQueries({ queryKey: keys.counts });
}

/** Tells the server how far the reader has read, while they really look at the end of the thread. */
export function useMarkRead(id: string, seq: number, looksAtEnd: boolean): void {
  const client = useQueryClient();
  const told = useRef({ id: "", seq: 0 });
  useEffect(() => {
    if (!looksAtEnd || seq === 0 || (told.current.id === id && told.current.seq >= seq)) {
      return;
    }
    told.current = { id, seq };
    markRead(client, id, seq).catch(() => {
      told.current = { id: "", seq: 0 };
    });
  }, [client, id, seq, looksAtEnd]);
}
