"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive, useLiveState } from "@/lib/live/live";
import { applyEvent } from "./cache/live-events";
import { keys } from "./keys";
import { useReader } from "./reader";

const pause = 2_000;

/** Calls at once, and then at most once in a while, the last time included. */
function useSparingly(work: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const due = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const run = () => {
    if (timer.current) {
      due.current = true;
      return;
    }
    work();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (due.current) {
        due.current = false;
        run();
      }
    }, pause);
  };
  return run;
}

/** Keeps what is on the screen as the server has it, while the page is open. */
export function useNews(): void {
  const client = useQueryClient();
  const { me } = useReader();
  const state = useLiveState();
  const askCounts = useSparingly(() => client.invalidateQueries({ queryKey: keys.counts }));
  const askLists = useSparingly(() => client.invalidateQueries({ queryKey: keys.lists }));

  useLive((event) => {
    if (event.type === "resync") {
      client.invalidateQueries({ queryKey: keys.all });
    } else if (event.type !== "alert:new" && event.type !== "alert:acknowledged") {
      // an answer on its way may be older than this
      const passing = client.isFetching({ queryKey: keys.lists }) > 0;
      if (applyEvent(client, event, me) || passing) askLists();
      if (event.type !== "message:status") askCounts();
    }
  });

  // while no socket was open something may have passed unheard, also between the page and its first socket
  const before = useRef(state);
  useEffect(() => {
    const opened = state === "open" && before.current !== "open";
    before.current = state;
    if (opened) client.invalidateQueries({ queryKey: keys.all });
  }, [state, client]);
}
