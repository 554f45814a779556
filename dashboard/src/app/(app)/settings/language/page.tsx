import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageSettings } from "@/features/settings/language-settings";
import { Section } from "@/features/settings/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.language.title")} — ${t("app.name")}` };
}

export default async function LanguagePage() {
  const t = await getTranslations("settings.language");
  return (
    <Section title={t("title")} text={t("text")}>
      <LanguageSettings />
    </Section>
  );
}
