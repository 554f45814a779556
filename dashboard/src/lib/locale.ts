export const locales = ["ar", "en"] as const;
export type Locale = (typeof locales)[number];

/** Arabic is what this product speaks unless it is asked otherwise. */
export const defaultLocale: Locale = "ar";
export const localeCookie = "crm_locale";

export function asLocale(value: unknown): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale;
}

export function directionOf(locale: Locale): "rtl" | "ltr" {
  return locale === "ar" ? "rtl" : "ltr";
}
