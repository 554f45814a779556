import "server-only";
import { refusal } from "../refusal";
import { cookieOf, forgotten, kept, refreshCookie, withCookies } from "./cookies";
import { askCore } from "./core";
import { type LinkPage, linkCookie, usedUp } from "./links";
import { isOurs } from "./same-origin";

const empty = () => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });

/** A refusal of core-api as it is, without what only concerns the two of us. */
async function passedOn(answer: Response): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  const wait = answer.headers.get("retry-after");
  if (wait) {
    headers.set("retry-after", wait);
  }
  return new Response(await answer.text(), { status: answer.status, headers });
}

interface Door {
  /** Where core-api hears it, below /auth. */
  path: string;
  /** Its answer signs in. */
  opens?: true;
  /** The page whose mailed link it is for. */
  link?: LinkPage;
}

/** What people ask who are not signed in. */
const doors: Readonly<Record<string, Door>> = {
  login: { path: "login", opens: true },
  forgot: { path: "password/forgot" },
  reset: { path: "password/reset", link: "/password/reset" },
  register: { path: "register" },
  confirm: { path: "register/confirm", opens: true, link: "/register/confirm" },
  join: { path: "invitations/accept", opens: true, link: "/invitations/accept" },
};

/** What the page says, with the token of the mail, which it does not know; without one core-api says that it is not good. */
async function said(request: Request, link: LinkPage | undefined): Promise<object> {
  const body: unknown = await request.json().catch(() => ({}));
  const token = link && { token: cookieOf(request.headers, linkCookie) ?? "none" };
  return typeof body === "object" ? { ...body, ...token } : { ...token };
}

async function answered(request: Request, { path, opens, link }: Door): Promise<Response> {
  const answer = await askCore(path, await said(request, link), request.headers);
  if (!answer) {
    return refusal(503, "service_unavailable", request.headers);
  }
  if (!answer.ok) {
    return passedOn(answer);
  }
  const session = opens ? kept(await answer.json(), request) : [];
  return withCookies(empty(), [...session, ...(link ? usedUp(link, request) : [])]);
}

/** Asks at one of the doors that need no session; tokens that come of it go into cookies and never to the page. */
export async function knock(request: Request, name: string): Promise<Response> {
  const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
  if (!door) {
    return refusal(404, "not_found", request.headers);
  }
  return isOurs(request) ? answered(request, door) : refusal(403, "foreign_request", request.headers);
}

/** Signs in. */
export function begin(request: Request): Promise<Response> {
  return knock(request, "login");
}

/** Signs out: the cookies go whatever core-api says, the session as soon as it hears. */
export async function end(request: Request): Promise<Response> {
  if (!isOurs(request)) {
    return refusal(403, "foreign_request", request.headers);
  }
  const token = cookieOf(request.headers, refreshCookie);
  if (token) {
    await askCore("logout", { refresh_token: token }, request.headers);
  }
  return withCookies(empty(), forgotten(request));
}
