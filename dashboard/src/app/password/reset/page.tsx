import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { LinkGone } from "@/features/account/link-gone";
import { ResetPassword } from "@/features/account/reset-password";
import { Entrance } from "@/features/auth/entrance";
import { linkCookie } from "@/lib/session/links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("account.reset.title")} — ${t("app.name")}`, referrer: "no-referrer" };
}

export default async function ResetPasswordPage() {
  const followed = (await cookies()).has(linkCookie);
  return <Entrance>{followed ? <ResetPassword /> : <LinkGone of="reset" />}</Entrance>;
}
