import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, securityHeaders } from "@/lib/security-headers";

/** Gives every page its nonce and the headers that keep it safe. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""));
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

// what belongs to a service passes untouched: a proxy would hold back its body and cut it at 10 MB
export const config = { matcher: ["/((?!_next/static/|api/v1/|webhooks/).*)"] };
