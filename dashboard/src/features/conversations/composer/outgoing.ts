"use client";

import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import type { Person, TemplateChoice } from "../types";

/** A message on its way to the server. Its key makes sending it again harmless. */
export interface Outgoing {
  key: string;
  conversation: string;
  /** Whose it is: a device may be shared. */
  by: string;
  /** The words, as the guest will read them. */
  text: string;
  /** An approved message that says them, where words of one's own no longer go through. */
  template?: TemplateChoice | undefined;
  /** A file that goes with the words as its caption; its bytes are kept by the page alone. */
  file?: { name: string; type: string } | undefined;
  at: string;
  state: "sending" | "failed";
  /** Why, in the server's words, where it had any. */
  error?: string;
  /** A colleague has the conversation, and the writer has not yet said what is to become of this. */
  taken?: { by?: Person };
  /** Goes also though a colleague has the conversation. */
  force?: true;
}

/** What goes with words, or says them. */
export interface Besides {
  template?: TemplateChoice | undefined;
  file?: File | undefined;
}

interface OutgoingStore {
  items: Outgoing[];
  put: (item: Outgoing) => void;
  failed: (key: string, why: Pick<Outgoing, "error" | "taken">) => void;
  done: (key: string) => void;
}

function asFailed(items: Outgoing[]): Outgoing[] {
  return items.map((item) => (item.state === "sending" ? { ...item, state: "failed" } : item));
}

/** Outlives the page: what was being sent when it closed can be sent again, under the same key. */
export const useOutgoing = create<OutgoingStore>()(
  persist(
    (set) => ({
      items: [],
      put: (item) => set(({ items }) => ({ items: [...items.filter((known) => known.key !== item.key), item] })),
      failed: (key, why) =>
        set(({ items }) => ({
          items: items.map((item) => (item.key === key ? { ...item, state: "failed", ...why } : item)),
        })),
      done: (key) => set(({ items }) => ({ items: items.filter((item) => item.key !== key) })),
    }),
    {
      name: "crm_outgoing",
      storage: createJSONStorage(() => localStorage),
      merge: (kept, current) => ({ ...current, items: asFailed((kept as OutgoingStore | undefined)?.items ?? []) }),
    },
  ),
);
