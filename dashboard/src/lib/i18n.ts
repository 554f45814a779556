import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { languageOf } from "./language";

/** The language is the reader's choice, kept in a cookie, or their browser's; no address carries it. */
export default getRequestConfig(async () => {
  const locale = languageOf(await headers());
  const { default: messages } = await import(`../messages/${locale}.json`);
  return { locale, messages, timeZone: "Asia/Riyadh" };
});
