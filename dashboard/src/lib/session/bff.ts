import "server-only";
import { config } from "../config";
import { serviceFor } from "../front-door";
import { refusal } from "../refusal";
import { shutdown } from "../shutdown";
import { accessCookie, cookieOf, forgotten, kept, refreshCookie, withCookies } from "./cookies";
import { asker } from "./core";
import { renew } from "./renewal";
import { isOurs } from "./same-origin";

const asked = ["accept", "content-type", "idempotency-key", "if-match", "if-none-match", "last-event-id", "range"];
const answered = [
  "cache-control",
  "content-disposition",
  "content-language",
  "content-range",
  "content-type",
  "etag",
  "last-modified",
  "retry-after",
  "x-request-id",
];
/** Small enough to be kept for a second attempt; what is larger flows through and is tried once. */
const repeatable = 256 * 1024;

/** Of what is about signing in, the parts whose answers bring no tokens; those never pass through here but /session. */
const tokens = /^\/api\/v1\/auth(?!\/(sessions|password|totp)(\/|$))/;

type Body = ArrayBuffer | ReadableStream<Uint8Array> | null;

function picked(headers: Headers, names: string[], onto = new Headers()): Headers {
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) {
      onto.set(name, value);
    }
  }
  return onto;
}

async function bodyOf(request: Request): Promise<Body> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  return request.body && length <= repeatable ? request.arrayBuffer() : request.body;
}

async function send(request: Request, target: string, token: string, body: Body): Promise<Response> {
  const headers = picked(request.headers, asked, asker(request.headers));
  headers.set("authorization", `Bearer ${token}`);
  headers.set("accept-encoding", "identity");
  const signal = AbortSignal.any([request.signal, shutdown.signal]);
  const init = { method: request.method, headers, body, duplex: "half", redirect: "manual", signal };
  const answer = await fetch(target, init as RequestInit);
  const given = picked(answer.headers, answered, new Headers({ "cache-control": "no-store" }));
  given.set("x-content-type-options", "nosniff");
  return new Response(answer.body, { status: answer.status, headers: given });
}

async function sendRenewed(request: Request, target: string, body: Body, spent: boolean): Promise<Response> {
  const refreshToken = cookieOf(request.headers, refreshCookie);
  const renewal = refreshToken ? await renew(refreshToken, request.headers) : ({ is: "ended" } as const);
  if (renewal.is === "ended") {
    return withCookies(refusal(401, "session_ended", request.headers), forgotten(request));
  }
  if (renewal.is === "unavailable") {
    return refusal(503, "service_unavailable", request.headers);
  }
  const answer = spent
    ? refusal(503, "service_unavailable", request.headers)
    : await send(request, target, renewal.tokens.access_token, body);
  // a session whose fresh token is refused is over, or its pages would circle between here and the sign-in
  return withCookies(answer, answer.status === 401 ? forgotten(request) : kept(renewal.tokens, request));
}

async function carry(request: Request, target: string): Promise<Response> {
  const body = await bodyOf(request);
  const token = cookieOf(request.headers, accessCookie);
  if (!token) {
    return sendRenewed(request, target, body, false);
  }
  const answer = await send(request, target, token, body);
  if (answer.status !== 401) {
    return answer;
  }
  await answer.body?.cancel();
  return sendRenewed(request, target, body, body instanceof ReadableStream);
}

/** A page's call to the API: the reader's token is added here, where no script can read it, and renewed when it must be. */
export async function callForPage(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/^\/bff\//, "/api/v1/");
  const service = serviceFor(path);
  if (!service || tokens.test(path)) {
    return refusal(404, "not_found", request.headers);
  }
  if (!isOurs(request)) {
    return refusal(403, "foreign_request", request.headers);
  }
  try {
    return await carry(request, config()[service] + path + search);
  } catch (error) {
    if (!request.signal.aborted) {
      console.error(`${request.method} ${path}: does not answer (${error instanceof Error ? error.name : "unknown"})`);
    }
    return refusal(503, "service_unavailable", request.headers);
  }
}
