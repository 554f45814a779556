import { useLocale, useTranslations } from "next-intl";
import { directionOf, locales } from "@/lib/locale";

/** A plain form: it works before, and without, any script. */
export function LanguageSwitch() {
  const t = useTranslations("language");
  const current = useLocale();
  return (
    <form action="/api/locale" method="post">
      <fieldset className="flex rounded-full border border-line bg-raised p-1">
        <legend className="sr-only">{t("label")}</legend>
        {locales.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            dir={directionOf(locale)}
            aria-pressed={locale === current}
            className="min-h-11 cursor-pointer rounded-full px-4 font-semibold text-muted text-sm transition-colors hover:text-ink aria-pressed:bg-palm aria-pressed:text-palm-ink sm:min-h-9"
          >
            {t(locale)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
