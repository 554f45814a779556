import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Register } from "@/features/account/register";
import { Entrance } from "@/features/auth/entrance";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("account.register.title")} — ${t("app.name")}` };
}

export default function RegisterPage() {
  return (
    <Entrance>
      <Register />
    </Entrance>
  );
}
