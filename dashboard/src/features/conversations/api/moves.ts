"use client";

import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { conversationChanged } from "../cache/news";
import { keys } from "../keys";
import { useReader } from "../reader";
import { answered } from "./answered";

export type Move = "take-over" | "force" | "hand-back" | "resolve";

function ask(id: string, move: Move) {
  const params = { path: { id } };
  switch (move) {
    case "take-over":
      return answered(api.POST("/conversations/{id}/take-over", { params, body: {} }));
    case "force":
      return answered(api.POST("/conversations/{id}/take-over", { params, body: { force: true } }));
    case "hand-back":
      return answered(api.POST("/conversations/{id}/hand-back", { params }));
    case "resolve":
      return answered(api.POST("/conversations/{id}/resolve", { params }));
  }
}

/** Takes over, hands back or resolves; the screen shows what the server answers. */
export function useMove(id: string) {
  const client = useQueryClient();
  const { me } = useReader();
  return useMutation({
    mutationKey: keys.move(id),
    mutationFn: (move: Move) => ask(id, move),
    onSuccess: (conversation) => {
      if (conversationChanged(client, conversation, me)) {
        client.invalidateQueries({ queryKey: keys.lists });
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.counts }),
  });
}

/** Whether a move of the reader's own is on its way. */
export function useMoving(id: string): boolean {
  return useIsMutating({ mutationKey: keys.move(id) }) > 0;
}
