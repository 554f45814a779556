import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Notice, noticeAction } from "@/components/shared/notice";

export default async function NotFound() {
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
