import { useLocale, useTranslations } from "next-intl";
import { directionOf, locales } from "@/lib/locale";

/** Shows the page in the other language; a plain form, because the server sets the direction of writing. */
export function LanguageButton() {
  const t = useTranslations("shell.language");
  const current = useLocale();
  const other = locales.find((locale) => locale !== current) ?? current;
  return (
    <form action="/api/locale" method="post" className="max-md:hidden">
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        dir={directionOf(other)}
        className="min-h-9 rounded-control px-2.5 font-semibold text-muted text-sm transition-colors duration-150 hover:bg-hover hover:text-ink"
      >
        {t("other")}
      </button>
    </form>
  );
}
