import { asLocale, defaultLocale, type Locale, localeCookie, locales } from "./locale";
import { cookieOf } from "./session/cookies";

/** The one of ours that a browser likes best; undefined where it names none of them. */
function accepted(languages: string): Locale | undefined {
  return languages
    .split(",")
    .map((one) => {
      const [tag = "", ...rules] = one.toLowerCase().split(";");
      const quality = rules.map((rule) => rule.trim()).find((rule) => rule.startsWith("q="));
      return {
        ours: locales.find((locale) => locale === tag.trim().split("-")[0]),
        wish: Number(quality?.slice(2) ?? 1),
      };
    })
    .filter(({ wish }) => wish > 0)
    .sort((one, other) => other.wish - one.wish)
    .find(({ ours }) => ours)?.ours;
}

/** The language of whoever asks: the one they have chosen here, else the one of their browser. */
export function languageOf(headers: Headers): Locale {
  const chosen = cookieOf(headers, localeCookie);
  return chosen ? asLocale(chosen) : (accepted(headers.get("accept-language") ?? "") ?? defaultLocale);
}
