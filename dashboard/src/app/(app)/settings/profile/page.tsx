import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileSettings } from "@/features/settings/profile-settings";
import { Section } from "@/features/settings/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.profile.title")} — ${t("app.name")}` };
}

export default async function ProfilePage() {
  const t = await getTranslations("settings.profile");
  return (
    <Section title={t("title")} text={t("text")}>
      <ProfileSettings />
    </Section>
  );
}
