/** What signing in gives: a short token for the services and a longer one that renews it. */
export interface Tokens {
  access_token: string;
  expires_in: number;
  refresh_token: string;
  refresh_expires_in: number;
}

export const accessCookie = "crm_at";
export const refreshCookie = "crm_rt";
/** Says only that somebody is signed in: it goes with every page, and holds no secret. */
export const markerCookie = "crm_s";

/** The only addresses that renew or end a session, so the only ones that the long token travels to. */
const refreshPaths = ["/bff", "/session"];

export function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = headers.get("cookie")?.split(/;\s*/) ?? [];
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || undefined;
}

function cameSecurely(request: Request): boolean {
  const told = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return (told ?? new URL(request.url).protocol.replace(":", "")) === "https";
}

/** A `Set-Cookie` line that no script of a page can read. */
export function cookieLine(
  name: string,
  value: string,
  life: number,
  path: string,
  site: "Lax" | "Strict",
  request: Request,
): string {
  const secure = cameSecurely(request) ? "; Secure" : "";
  return `${name}=${value}; Path=${path}; Max-Age=${life}; HttpOnly; SameSite=${site}${secure}`;
}

/** `Set-Cookie` lines that keep these tokens where no script of a page can read them. */
export function kept(tokens: Tokens, request: Request): string[] {
  const line = (name: string, value: string, life: number, path: string, site: "Lax" | "Strict") =>
    cookieLine(name, value, life, path, site, request);
  const { access_token, expires_in, refresh_token, refresh_expires_in } = tokens;
  return [
    line(accessCookie, access_token, expires_in, "/", "Lax"),
    ...refreshPaths.map((path) => line(refreshCookie, refresh_token, refresh_expires_in, path, "Strict")),
    line(markerCookie, "1", refresh_expires_in, "/", "Lax"),
  ];
}

/** `Set-Cookie` lines that forget them. */
export function forgotten(request: Request): string[] {
  return kept({ access_token: "", expires_in: 0, refresh_token: "", refresh_expires_in: 0 }, request);
}

export function withCookies(answer: Response, lines: string[]): Response {
  for (const line of lines) {
    answer.headers.append("Set-Cookie", line);
  }
  return answer;
}
