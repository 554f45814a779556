import { Compass } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/shared/empty-state";
import { buttonClass } from "@/components/ui/button";
import { home } from "@/lib/session/gate";

export default async function PageNotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <EmptyState
      icon={<Compass />}
      title={t("title")}
      text={t("text")}
      action={
        <Link href={home as Route} className={buttonClass()}>
          {t("home")}
        </Link>
      }
      className="pt-20"
    />
  );
}
