import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanSettings } from "@/features/plan/plan-settings";
import { Section } from "@/features/settings/section";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("settings.plan.title")} — ${t("app.name")}` };
}

export default async function PlanPage() {
  const t = await getTranslations("settings.plan");
  return (
    <Section title={t("title")} text={t("text")}>
      <PlanSettings />
    </Section>
  );
}
