export const tabs = ["waiting", "mine", "all", "resolved"] as const;
export type Tab = (typeof tabs)[number];
export type Sort = "recent" | "waiting";

/** What the reader asked to see; all of it stands in the address of the page. */
export interface Filters {
  tab: Tab;
  q: string;
  branch: string;
  unread: boolean;
  sort: Sort;
}

type Asked = Omit<Filters, "sort"> & { sort: Sort | null };

/** Who waits longest comes first among those who wait, unless the reader wants it otherwise; elsewhere nobody waits. */
export function withSort(asked: Asked): Filters {
  return { ...asked, sort: asked.tab === "waiting" ? (asked.sort ?? "waiting") : "recent" };
}

const asked = {
  waiting: { waiting: true },
  mine: { assigned_to: "me" },
  all: {},
  resolved: { status: "resolved" },
} as const;

/** The question to the API that answers these filters. */
export function questionOf(filters: Filters) {
  return {
    ...asked[filters.tab],
    ...(filters.q && { q: filters.q }),
    ...(filters.branch && { branch_id: filters.branch }),
    ...(filters.unread && { unread: true }),
    ...(filters.sort === "waiting" && { sort: "waiting" as const }),
  };
}

export function isNarrowed(filters: Filters): boolean {
  return filters.q !== "" || filters.branch !== "" || filters.unread;
}
