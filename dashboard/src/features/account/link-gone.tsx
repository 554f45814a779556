"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Words } from "@/features/auth/words";

/** Where the way on begins anew; an invitation is sent again by who sent it. */
const again = { reset: "/password/forgot", confirm: "/register", join: "/login" } as const;

interface LinkGoneProps {
  of: keyof typeof again;
  /** It was good when the page was opened. */
  arrives?: boolean;
}

/** A mailed link that is used, too old or not whole. */
export function LinkGone({ of, arrives = false }: LinkGoneProps) {
  const t = useTranslations("account");
  return (
    <>
      <Words title={t("gone.title")} text={t(`${of}.gone`)} arrives={arrives} />
      <Link href={again[of]} className={buttonClass({ size: "lg" })}>
        {t(`${of}.again`)}
      </Link>
    </>
  );
}
