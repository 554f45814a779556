"use client";

import { usePathname } from "next/navigation";

const home = "/conversations";

/** Which conversation is open. */
export function useOpenConversation(): string | undefined {
  return usePathname().slice(home.length + 1) || undefined;
}

/** The address of a conversation, with the filters of the list it was chosen from. */
export function addressOf(id: string): string {
  const search = typeof window === "undefined" ? "" : withoutPanel(window.location.search);
  return `${home}/${id}${search}`;
}

function withoutPanel(search: string): string {
  const params = new URLSearchParams(search);
  params.delete("panel");
  return params.size > 0 ? `?${params}` : "";
}

/** The entry of the history says itself that the list lies before it: the reader may leave and come back by other ways. */
function cameFromList(): boolean {
  return window.history.state?.fromList === true;
}

/** Opens a conversation at once, as all addresses here are one page; from one to the next, Back still leads to the list. */
export function openConversation(id: string): void {
  if (window.location.pathname === home) {
    window.history.pushState({ fromList: true }, "", addressOf(id));
  } else {
    window.history.replaceState({ fromList: cameFromList() }, "", addressOf(id));
  }
}

/** Back to the list, as the phone's own Back would; who came from elsewhere is brought there. */
export function backToList(): void {
  if (cameFromList()) {
    window.history.back();
  } else {
    window.history.replaceState(null, "", home + withoutPanel(window.location.search));
  }
}
