import "server-only";
import { refusal } from "../refusal";
import { cookieOf, forgotten, kept, refreshCookie, withCookies } from "./cookies";
import { askCore } from "./core";
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

/** Signs in: the tokens go into cookies and never to the page. */
export async function begin(request: Request): Promise<Response> {
  if (!isOurs(request)) {
    return refusal(403, "foreign_request", request.headers);
  }
  const credentials: unknown = await request.json().catch(() => ({}));
  const answer = await askCore("login", credentials, request.headers);
  if (!answer) {
    return refusal(503, "service_unavailable", request.headers);
  }
  return answer.ok ? withCookies(empty(), kept(await answer.json(), request)) : passedOn(answer);
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
