import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Entrance } from "@/features/auth/entrance";
import { SignInForm } from "@/features/auth/sign-in-form";
import { Words } from "@/features/auth/words";
import { nextPage } from "@/lib/session/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session");
  return { title: t("title") };
}

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next } = await searchParams;
  const t = await getTranslations("session");
  return (
    <Entrance>
      <Words title={t("heading")} text={t("lead")} />
      <SignInForm next={nextPage(typeof next === "string" ? next : undefined)} />
    </Entrance>
  );
}
