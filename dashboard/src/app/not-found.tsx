import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Notice, noticeAction } from "@/components/shared/notice";
import { markerCookie } from "@/lib/session/cookies";
import AppLayout from "./(app)/layout";
import PageNotFound from "./(app)/not-found";

/** Who is signed in keeps the frame and its ways on; the rest of the world gets a page of its own. */
export default async function NotFound() {
  if ((await cookies()).has(markerCookie)) {
    return (
      <AppLayout>
        <PageNotFound />
      </AppLayout>
    );
  }
  const t = await getTranslations("notFound");
  return (
    <Notice
      title={t("title")}
      text={t("text")}
      action={
        <Link href="/" className={noticeAction}>
          {t("home")}
        </Link>
      }
    />
  );
}
