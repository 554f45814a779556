import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SecuritySettings } from "@/features/security/security-settings";
import { Section } from "@/features/settings/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.security.title")} — ${t("app.name")}` };
}

export default async function SecurityPage() {
  const t = await getTranslations("settings.security");
  return (
    <Section title={t("title")} text={t("text")}>
      <SecuritySettings />
    </Section>
  );
}
