const harmless = ["GET", "HEAD", "OPTIONS"];

/** What a page of ours says with every call, and a foreign page cannot say without asking first. */
export const ours = { name: "x-requested-with", value: "crm-res" } as const;

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Whether a form was sent by a page of ours, which cannot add a header to say so. */
export function isSentByUs({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const hosts = [headers.get("host"), headers.get("x-forwarded-host")];
  return (site === null || site === "same-origin") && (origin === null || hosts.includes(hostOf(origin) ?? ""));
}

/** Whether a call that changes something was made by our own pages. */
export function isOurs(request: Request): boolean {
  return harmless.includes(request.method) || (request.headers.get(ours.name) === ours.value && isSentByUs(request));
}
