"use client";

import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { tabs, withSort } from "./tabs";

const parsers = {
  tab: parseAsStringLiteral(tabs).withDefault("all"),
  q: parseAsString.withDefault(""),
  branch: parseAsString.withDefault(""),
  unread: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(["recent", "waiting"] as const),
};

/** The filters as the address of the page says them; a search while typing leaves no trail for Back. */
export function useFilters() {
  const [asked, set] = useQueryStates(parsers, { history: "replace" });
  return [withSort(asked), set] as const;
}

/** Opened from the thread, to which closing leads back; who came by the address of the panel stays on the page. */
let shown = false;

/** Whether the guest's details are open over the thread, on screens too narrow for a third column. */
export function useGuestPanel() {
  const [{ panel }, set] = useQueryStates({ panel: parseAsStringLiteral(["guest"] as const) }, { history: "push" });
  return {
    open: panel === "guest",
    show: () => {
      shown = true;
      set({ panel: "guest" });
    },
    hide: () => {
      if (shown) {
        shown = false;
        window.history.back();
      } else {
        set({ panel: null }, { history: "replace" });
      }
    },
  };
}
