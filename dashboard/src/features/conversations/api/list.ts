"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { keys } from "../keys";
import { type Filters, questionOf } from "../tabs";
import { answered } from "./answered";
import { pageSize } from "./page-size";

/** The list, page after page. */
export function useConversations(filters: Filters) {
  return useInfiniteQuery({
    queryKey: keys.list(filters),
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET("/conversations", {
          params: { query: { ...questionOf(filters), limit: pageSize, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}
