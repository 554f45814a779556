"use client";

import { useEffect } from "react";

const prefix = /^\(\d+\+?\) /;

/** Shows in the tab of the browser how many alerts wait, whatever the page's own title is. */
export function useTitleCount(count: number): void {
  useEffect(() => {
    const show = () => {
      const own = document.title.replace(prefix, "");
      const wanted = count > 0 ? `(${count > 99 ? "99+" : count}) ${own}` : own;
      if (document.title !== wanted) {
        document.title = wanted;
      }
    };
    const observer = new MutationObserver(show);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    show();
    return () => observer.disconnect();
  }, [count]);
}
