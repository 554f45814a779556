import "server-only";
import { unreadableQuery } from "./readable-request";
import { refusal } from "./refusal";

/** Belong to one connection and not to the message that travels over it. */
const hopByHop = [
  "connection",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Stays with us: a token that only the services use among themselves, and cookies, which are for our pages alone. */
const inner = ["cookie", "x-internal-token"];

function without(headers: Headers, names: string[]): Headers {
  const kept = new Headers(headers);
  for (const name of names) {
    kept.delete(name);
  }
  return kept;
}

/** Hands a request to a service and its answer back, both as they are, byte by byte. */
export async function forward(request: Request, origin: string): Promise<Response> {
  if (request.headers.has(unreadableQuery)) {
    return refusal(400, "invalid_request", request.headers);
  }
  const { pathname, search } = new URL(request.url);
  const headers = without(request.headers, [...hopByHop, ...inner]);
  if (!headers.has("accept-language")) {
    // fetch would ask for any language, which is not what the reader said
    headers.set("accept-language", "ar");
  }
  // what is compressed on the way to the reader is compressed once, here
  headers.set("accept-encoding", "identity");
  try {
    const answer = await fetch(origin + pathname + search, {
      method: request.method,
      headers,
      body: request.body,
      duplex: "half",
      redirect: "manual",
      signal: request.signal,
    } as RequestInit);
    return new Response(answer.body, { status: answer.status, headers: without(answer.headers, hopByHop) });
  } catch (error) {
    console.error(`${request.method} ${pathname}: ${origin} does not answer (${reason(error)})`);
    return refusal(503, "service_unavailable", request.headers);
  }
}

function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(error);
}
