"use client";

import { useSyncExternalStore } from "react";
import { asTheme, type Theme } from "./theme";

const watchers = new Set<() => void>();
const current = (): Theme => asTheme(document.documentElement.dataset.theme);

/** Shows the theme at once, and has it kept so that the next page comes in it. */
function choose(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  watchers.forEach((watch) => void watch());
  const body = new URLSearchParams({ theme });
  // the theme shows in any case; only the next page would not know it
  fetch("/api/theme", { method: "POST", body }).catch(() => undefined);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** The reader's theme, for what is shown only when asked for: while a page is the server's it is not known. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(watch, current, () => "system" as const), choose];
}
