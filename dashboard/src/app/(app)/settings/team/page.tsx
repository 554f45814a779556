import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/features/settings/section";
import { TeamSettings } from "@/features/team/team-settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.team.title")} — ${t("app.name")}` };
}

export default async function TeamPage() {
  const t = await getTranslations("settings.team");
  return (
    <Section title={t("title")} text={t("text")}>
      <TeamSettings />
    </Section>
  );
}
