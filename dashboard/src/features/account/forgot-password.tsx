"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskForm } from "@/features/auth/ask-form";
import { EmailField } from "@/features/auth/text-field";
import { useChecks } from "@/features/auth/use-checks";
import { linkClass, Words } from "@/features/auth/words";
import { Address } from "./address";
import { MailSent } from "./mail-sent";

/** The same friendly answer to everybody: who has an account here is nobody's business. */
export function ForgotPassword() {
  const t = useTranslations("account");
  const s = useTranslations("session");
  const check = useChecks();
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) {
    const address = () => <Address>{sentTo}</Address>;
    return <MailSent title={t("sent.title")} text={t.rich("forgot.sent", { address })} />;
  }
  return (
    <>
      <Words title={t("forgot.title")} text={t("forgot.text")} />
      <AskForm
        door="forgot"
        submit={t("forgot.submit")}
        check={({ email }) => ({ email: check.email(email) })}
        bodyOf={({ email = "" }) => ({ email: email.trim() })}
        onDone={({ email = "" }) => setSentTo(email.trim())}
      >
        {(faults) => <EmailField label={s("email")} error={faults.email} />}
      </AskForm>
      <Link href="/login" className={`${linkClass} inline-flex min-h-11 items-center text-sm`}>
        {t("toSignIn")}
      </Link>
    </>
  );
}
