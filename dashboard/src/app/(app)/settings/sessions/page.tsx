import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/features/settings/section";
import { SessionsSettings } from "@/features/settings/sessions-settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.sessions.title")} — ${t("app.name")}` };
}

export default async function SessionsPage() {
  const t = await getTranslations("settings.sessions");
  return (
    <Section title={t("title")} text={t("text")}>
      <SessionsSettings />
    </Section>
  );
}
