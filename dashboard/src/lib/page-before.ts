/** The page of ours that the reader comes from; the front page when it is none of ours. */
export function pageBefore(headers: Headers): string {
  const told = headers.get("referer") ?? "";
  if (!URL.canParse(told)) {
    return "/";
  }
  const { host, pathname, search } = new URL(told);
  const ours = [headers.get("host"), headers.get("x-forwarded-host")].includes(host);
  // two slashes would be another host
  return ours && !pathname.startsWith("//") ? pathname + search : "/";
}
