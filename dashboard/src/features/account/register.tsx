"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AskForm, type Entered } from "@/features/auth/ask-form";
import { PasswordField } from "@/features/auth/password-field";
import { EmailField, fieldPlace, TextField } from "@/features/auth/text-field";
import { useChecks } from "@/features/auth/use-checks";
import { linkClass, Words } from "@/features/auth/words";
import { Address } from "./address";
import { MailSent } from "./mail-sent";

/** Named as the API names them, so that what it says of a field is shown there. */
const arabic = "restaurant_name.ar";
const english = "restaurant_name.en";

const bodyOf =
  (locale: string) =>
  ({ email = "", password, name = "", ...entered }: Entered) => ({
    restaurant_name: { ar: entered[arabic]?.trim(), en: entered[english]?.trim() },
    name: name.trim(),
    email: email.trim(),
    password,
    locale,
  });

/** Where a restaurant begins; the answer is the same whether there is an account with this address or not. */
export function Register() {
  const t = useTranslations("account");
  const s = useTranslations("session");
  const locale = useLocale();
  const check = useChecks();
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) {
    const address = () => <Address>{sentTo}</Address>;
    return <MailSent title={t("sent.title")} text={t.rich("register.sent", { address })} />;
  }
  return (
    <>
      <Words title={t("register.title")} text={t("register.text")} />
      <AskForm
        door="register"
        submit={t("register.submit")}
        check={(entered) => ({
          [arabic]: check.there(entered[arabic]),
          [english]: check.there(entered[english]),
          name: check.there(entered.name),
          email: check.email(entered.email),
          password: check.newPassword(entered.password),
        })}
        bodyOf={bodyOf(locale)}
        onDone={({ email = "" }) => setSentTo(email.trim())}
      >
        {(faults) => (
          <>
            <TextField
              name={arabic}
              label={t("register.arabic")}
              error={faults[arabic]}
              autoComplete="organization"
              lang="ar"
              dir="rtl"
              maxLength={100}
            />
            <TextField
              name={english}
              label={t("register.english")}
              error={faults[english]}
              autoComplete="off"
              lang="en"
              dir="ltr"
              className="rtl:text-end"
              maxLength={100}
            />
            <TextField name="name" label={t("name")} error={faults.name} autoComplete="name" maxLength={100} />
            <EmailField label={s("email")} error={faults.email} />
            <div className={fieldPlace}>
              <PasswordField fresh help={t("passwordHelp")} error={faults.password} />
            </div>
          </>
        )}
      </AskForm>
      <p className="text-muted text-sm">
        {t("register.known")}{" "}
        <Link href="/login" className={linkClass}>
          {t("toSignIn")}
        </Link>
      </p>
    </>
  );
}
