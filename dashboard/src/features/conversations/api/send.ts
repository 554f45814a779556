"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/api/client";
import { isApiError } from "@/lib/api/error";
import { messageArrived } from "../cache/news";
import { type Outgoing, useOutgoing } from "../composer/outgoing";
import { keys } from "../keys";
import { answered } from "./answered";

const patience = 20_000;

/** Not crypto.randomUUID, which a page over plain http does not have. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function deliver(client: QueryClient, item: Outgoing): Promise<void> {
  const { put, failed, done } = useOutgoing.getState();
  put({ ...item, state: "sending", error: undefined });
  try {
    const message = await answered(
      api.POST("/conversations/{id}/messages", {
        params: { path: { id: item.conversation }, header: { "Idempotency-Key": item.key } },
        body: { text: item.text },
        signal: AbortSignal.timeout(patience),
      }),
    );
    messageArrived(client, item.conversation, message);
    done(item.key);
  } catch (problem) {
    failed(item.key, isApiError(problem) ? problem.message || undefined : undefined);
  }
  client.invalidateQueries({ queryKey: keys.thread(item.conversation) });
  client.invalidateQueries({ queryKey: keys.counts });
}

/** Sends at once on the screen, and once only to the guest. */
export function useSend(conversation: string, by: string) {
  const client = useQueryClient();
  return useMemo(
    () => ({
      send: (text: string) =>
        deliver(client, { key: newKey(), conversation, by, text, at: new Date().toISOString(), state: "sending" }),
      again: (item: Outgoing) => deliver(client, item),
    }),
    [client, conversation, by],
  );
}
