"use client";

import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { filterParsers } from "./filters";
import { withSort } from "./tabs";

/** The filters as the address of the page says them; a search while typing leaves no trail for Back. */
export function useFilters() {
  const [asked, set] = useQueryStates(filterParsers, { history: "replace" });
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
