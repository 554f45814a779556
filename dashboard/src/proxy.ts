import { type NextRequest, NextResponse } from "next/server";
import { config as settings } from "@/lib/config";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";
import { markerCookie } from "@/lib/session/cookies";
import { elsewhere } from "@/lib/session/gate";
import { followed } from "@/lib/session/links";

/** Live events come from core-api itself, which trusts the ticket and needs no cookie. */
function live(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.delete("cookie");
  // an upgrade does not pass where an address is made true, and nobody asks for it there
  headers.delete("x-forwarded-for");
  const target = new URL(`/live${request.nextUrl.search}`, settings().CRMRES_CORE_URL);
  return NextResponse.rewrite(target, { request: { headers } });
}

function page(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""), settings().CRMRES_FILES_ORIGIN);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from here
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders)) {
    response.headers.set(name, value);
  }
  return response;
}

/** Leads on without what only the dashboard needs to know of a mailed link. */
function linkFollowed(request: NextRequest): NextResponse | undefined {
  const link = followed(request.nextUrl, request);
  if (!link) {
    return undefined;
  }
  const headers = new Headers({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
  const answer = NextResponse.redirect(new URL(link.page, request.url), { status: 303, headers });
  for (const line of link.cookies) {
    answer.headers.append("Set-Cookie", line);
  }
  return answer;
}

/** Shows each reader the page they may see, with its nonce and the headers that keep it safe. */
export function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === "/live") {
    return live(request);
  }
  // an upgrade answered by a redirect would hang until its client gives up
  if (request.headers.has("upgrade")) {
    return page(request);
  }
  const target = elsewhere(new URL(request.url), request.cookies.has(markerCookie));
  return target ? NextResponse.redirect(new URL(target, request.url)) : (linkFollowed(request) ?? page(request));
}

// what belongs to a service passes untouched: a proxy would hold back its body and cut it at 10 MB
export const config = { matcher: ["/((?!_next/static/|api/v1/|bff/|webhooks/|session$|session/).*)"] };
