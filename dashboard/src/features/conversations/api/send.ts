"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/api/client";
import { isApiError } from "@/lib/api/error";
import { newKey } from "@/lib/idempotency-key";
import { messageArrived } from "../cache/news";
import { filesOnTheirWay } from "../composer/files";
import { type Besides, type Outgoing, useOutgoing } from "../composer/outgoing";
import { keys } from "../keys";
import { holderIn } from "../standing";
import { answered } from "./answered";

const patience = 20_000;
const patienceForFiles = 180_000;

function sentWords(item: Outgoing) {
  return answered(
    api.POST("/conversations/{id}/messages", {
      params: { path: { id: item.conversation }, header: { "Idempotency-Key": item.key } },
      body: { ...(item.template ? { template: item.template } : { text: item.text }), force: item.force },
      signal: AbortSignal.timeout(patience),
    }),
  );
}

function sentFile(item: Outgoing, file: File) {
  const form = new FormData();
  if (item.text) form.set("caption", item.text);
  if (item.force) form.set("force", "true");
  form.set("file", file, file.name);
  return answered(
    api.POST("/conversations/{id}/media", {
      params: { path: { id: item.conversation }, header: { "Idempotency-Key": item.key } },
      body: {},
      bodySerializer: () => form,
      signal: AbortSignal.timeout(patienceForFiles),
    }),
  );
}

async function deliver(client: QueryClient, item: Outgoing): Promise<void> {
  const { put, failed, done } = useOutgoing.getState();
  put({ ...item, state: "sending", error: undefined, taken: undefined });
  try {
    const file = filesOnTheirWay.of(item.key);
    const message = await (file ? sentFile(item, file) : sentWords(item));
    messageArrived(client, item.conversation, message);
    done(item.key);
    filesOnTheirWay.drop(item.key);
  } catch (problem) {
    failed(item.key, {
      error: isApiError(problem) ? problem.message || undefined : undefined,
      taken: isApiError(problem, "taken_by_other") ? { by: holderIn(problem) } : undefined,
    });
  }
  client.invalidateQueries({ queryKey: keys.thread(item.conversation) });
  client.invalidateQueries({ queryKey: keys.counts });
}

/** Sends at once on the screen, and once only to the guest. */
export function useSend(conversation: string, by: string) {
  const client = useQueryClient();
  return useMemo(() => {
    // the colleagues beside whom the reader has decided to write here
    const beside = new Set<string>();
    return {
      send: (text: string, holder: string | undefined, { template, file }: Besides = {}) => {
        const force = holder && beside.has(holder) ? true : undefined;
        const [key, at] = [newKey(), new Date().toISOString()];
        if (file) filesOnTheirWay.keep(key, file);
        const named = file && { name: file.name, type: file.type };
        return deliver(client, { key, conversation, by, text, template, file: named, at, state: "sending", force });
      },
      again: (item: Outgoing) => deliver(client, item),
      anyway: (item: Outgoing) => {
        if (item.taken?.by) beside.add(item.taken.by.id);
        return deliver(client, { ...item, force: true });
      },
    };
  }, [client, conversation, by]);
}
