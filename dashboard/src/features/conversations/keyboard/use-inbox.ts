"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useShortcut } from "@/lib/shortcut";
import type { ListData } from "../cache/list-cache";
import { keys } from "../keys";
import { useFilters } from "../params";
import { openConversation } from "../place";

/** Up and down the list, and the help that names all keys. */
export function useInbox(open: string | undefined, onHelp: () => void): void {
  const client = useQueryClient();
  const [filters] = useFilters();
  const move = (step: 1 | -1) => {
    const data = client.getQueryData<ListData>(keys.list(filters));
    const ids = data?.pages.flatMap((page) => page.conversations.map(({ id }) => id)) ?? [];
    const at = open ? ids.indexOf(open) : -1;
    const next = at < 0 ? ids[0] : ids[at + step];
    if (next && next !== open) openConversation(next);
  };
  useShortcut({ code: "KeyJ" }, () => move(1));
  useShortcut({ code: "KeyK" }, () => move(-1));
  useShortcut({ code: "Slash", shift: true }, onHelp);
}
