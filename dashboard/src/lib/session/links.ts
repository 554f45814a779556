import { cookieLine } from "./cookies";

/** Where a mailed link leads, and the door that its token opens. */
const pages = {
  "/password/reset": "reset",
  "/register/confirm": "confirm",
  "/invitations/accept": "join",
} as const;

export type LinkPage = keyof typeof pages;

/** The token of the link that was followed last to this page; of the same name at each page and its door. */
export const linkCookie = "crm_link";

const token = /^[\w-]{1,200}$/;
/** Long enough to think of a good password; the mail opens it again. */
const life = 30 * 60;

function isLinkPage(pathname: string): pathname is LinkPage {
  return Object.hasOwn(pages, pathname);
}

function lines(page: LinkPage, value: string, seconds: number, request: Request): string[] {
  // a mail is another site, so the page is shown on a visit that began there
  return [page, `/session/${pages[page]}`].map((path) => cookieLine(linkCookie, value, seconds, path, "Lax", request));
}

/**
 * A mailed link as it was followed: its page without the token, and the cookies that keep the token from scripts, from
 * the history and from whoever looks over the shoulder.
 */
export function followed(url: URL, request: Request): { page: LinkPage; cookies: string[] } | undefined {
  const { pathname, searchParams } = url;
  if (!isLinkPage(pathname) || !searchParams.has("token")) {
    return undefined;
  }
  const given = searchParams.get("token") ?? "";
  return {
    page: pathname,
    cookies: token.test(given) ? lines(pathname, given, life, request) : usedUp(pathname, request),
  };
}

/** `Set-Cookie` lines that forget a link. */
export function usedUp(page: LinkPage, request: Request): string[] {
  return lines(page, "", 0, request);
}
