import { MailCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { linkClass, Words } from "@/features/auth/words";

/** The way goes on in the mailbox. */
export function MailSent({ title, text }: { title: string; text: ReactNode }) {
  const t = useTranslations("account");
  return (
    <>
      <span aria-hidden="true" className="mb-5 grid size-16 place-items-center rounded-full bg-palm-soft text-palm">
        <MailCheck className="size-7" />
      </span>
      <Words title={title} text={text} arrives />
      <p className="mb-4 text-pretty text-muted text-sm">{t("notThere")}</p>
      <Link href="/login" className={`${linkClass} inline-flex min-h-11 items-center`}>
        {t("toSignIn")}
      </Link>
    </>
  );
}
