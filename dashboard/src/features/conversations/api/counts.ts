"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { keys } from "../keys";
import { answered } from "./answered";

/** How many are open, wait for a person, are the reader's own, and are unread. */
export function useCounts() {
  return useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => answered(api.GET("/conversations/counts", { signal })),
  });
}
