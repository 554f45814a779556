"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { type ThreadData, withoutLoss } from "../cache/thread-cache";
import { keys } from "../keys";
import { answered } from "./answered";

/** A conversation with its messages: the newest first, older ones when they are asked for. */
export function useThread(id: string) {
  return useInfiniteQuery({
    queryKey: keys.thread(id),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET("/conversations/{id}", { params: { path: { id }, query: { messages_before: pageParam } }, signal }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next_cursor,
    structuralSharing: (known, told) => withoutLoss(known as ThreadData | undefined, told as ThreadData),
  });
}
