"use client";

import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import { conversationChanged } from "../cache/news";
import { keys } from "../keys";
import { useReader } from "../reader";
import { answered } from "./answered";

export type Move = "take-over" | "hand-back" | "resolve";

interface Asked {
  move: Move;
  /** Also when a colleague has the conversation. */
  force?: true | undefined;
}

function ask(id: string, { move, force }: Asked) {
  return answered(api.POST(`/conversations/{id}/${move}`, { params: { path: { id } }, body: { force } }));
}

/** Takes over, hands back or resolves; the screen shows what the server answers. */
export function useMove(id: string) {
  const client = useQueryClient();
  const { me } = useReader();
  return useMutation({
    mutationKey: keys.move(id),
    mutationFn: (asked: Asked) => ask(id, asked),
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
