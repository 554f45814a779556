/** What only signed-in people see. */
const inside = /^\/(conversations|settings)(\/|$)/;
/** What signed-in people have no more use for. */
const outside = /^\/(login)?$/;

export const home = "/conversations";

/** Where to go after signing in: only to a page of ours, whatever the address says. */
export function nextPage(asked: string | null | undefined): string {
  if (!asked || !URL.canParse(asked, "http://here")) {
    return home;
  }
  const { origin, pathname, search } = new URL(asked, "http://here");
  return origin === "http://here" && inside.test(pathname) ? pathname + search : home;
}

/** Where a reader belongs who asks for a page; undefined when it is this page. */
export function elsewhere({ pathname, search, searchParams }: URL, signedIn: boolean): string | undefined {
  if (!signedIn && inside.test(pathname)) {
    return `/login?next=${encodeURIComponent(pathname + search)}`;
  }
  return signedIn && outside.test(pathname) ? nextPage(searchParams.get("next")) : undefined;
}
