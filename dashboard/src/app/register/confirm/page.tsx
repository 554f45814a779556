import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ConfirmRegistration } from "@/features/account/confirm-registration";
import { LinkGone } from "@/features/account/link-gone";
import { Entrance } from "@/features/auth/entrance";
import { linkCookie } from "@/lib/session/links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("account.confirm.title")} — ${t("app.name")}`, referrer: "no-referrer" };
}

export default async function ConfirmRegistrationPage() {
  const followed = (await cookies()).has(linkCookie);
  return <Entrance>{followed ? <ConfirmRegistration /> : <LinkGone of="confirm" />}</Entrance>;
}
