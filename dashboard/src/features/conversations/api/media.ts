"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { isApiError } from "@/lib/api/error";
import { keys } from "../keys";
import type { MessageMedia } from "../types";
import { answered } from "./answered";

const soon = 5_000;
const margin = 30_000;

/** How long a link may be used, for its end comes. */
function lifeOf(media: MessageMedia | undefined): number {
  return media?.url_expires_at ? Math.max(0, Date.parse(media.url_expires_at) - Date.now() - margin) : 0;
}

/** Where the file of a message is; asked again while it is on its way. */
export function useMessageMedia(conversation: string, message: string) {
  return useQuery({
    queryKey: keys.media(conversation, message),
    queryFn: ({ signal }) =>
      answered(
        api.GET("/conversations/{id}/messages/{message_id}/media", {
          params: { path: { id: conversation, message_id: message } },
          signal,
        }),
      ),
    staleTime: ({ state }) => lifeOf(state.data),
    refetchInterval: ({ state }) => (state.data?.state === "pending" ? soon : false),
    refetchOnWindowFocus: false,
    retry: (count, error) => count < 2 && !isApiError(error, "not_found"),
  });
}
