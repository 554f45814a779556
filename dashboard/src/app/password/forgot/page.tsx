import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotPassword } from "@/features/account/forgot-password";
import { Entrance } from "@/features/auth/entrance";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("account.forgot.title")} — ${t("app.name")}` };
}

export default function ForgotPasswordPage() {
  return (
    <Entrance>
      <ForgotPassword />
    </Entrance>
  );
}
