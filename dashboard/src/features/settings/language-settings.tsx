"use client";

import { useLocale, useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { useErrorText } from "@/lib/api/error-text";
import { asLocale, type Locale, locales } from "@/lib/locale";
import { submitLocale } from "@/lib/submit-locale";
import { themes } from "@/lib/theme/theme";
import { useTheme } from "@/lib/theme/use-theme";
import { toast } from "@/lib/toast";
import { useChangeMe } from "./api/use-change-me";
import { cardClass } from "./section";

/** The language of the account and of this page, and the theme of this device. */
export function LanguageSettings() {
  const t = useTranslations();
  const errorText = useErrorText();
  const change = useChangeMe();
  const [theme, choose] = useTheme();
  const speak = (locale: Locale) =>
    change.mutate(
      { body: { locale } },
      { onSuccess: () => submitLocale(locale), onError: (error) => toast.error(errorText(error)) },
    );
  return (
    <div className={`${cardClass} grid gap-6`}>
      <div className="grid justify-items-start gap-2">
        <p className="font-semibold text-sm">{t("settings.language.language")}</p>
        <Segmented
          label={t("settings.language.language")}
          value={asLocale(useLocale())}
          onValueChange={speak}
          options={locales.map((locale) => ({
            value: locale,
            label: <span lang={locale}>{t(`language.${locale}`)}</span>,
          }))}
        />
      </div>
      <div className="grid justify-items-start gap-2">
        <p className="font-semibold text-sm">{t("settings.language.theme")}</p>
        <Segmented
          label={t("settings.language.theme")}
          value={theme}
          onValueChange={choose}
          options={themes.map((each) => ({ value: each, label: t(`shell.theme.${each}`) }))}
        />
      </div>
    </div>
  );
}
