import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { asLocale, localeCookie } from "./locale";

/** The language is the reader's choice, kept in a cookie; no address carries it. */
export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(localeCookie)?.value);
  const { default: messages } = await import(`../messages/${locale}.json`);
  return { locale, messages, timeZone: "Asia/Riyadh" };
});
