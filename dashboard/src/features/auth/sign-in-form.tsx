"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskForm, type Entered } from "./ask-form";
import { CodeForm } from "./code-form";
import { PasswordField } from "./password-field";
import { EmailField, fieldPlace } from "./text-field";
import { useChecks } from "./use-checks";
import { linkClass } from "./words";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("session");
  const check = useChecks();
  const [credentials, setCredentials] = useState<Entered>();
  // a new page and not a route: nothing of a stranger's stays in memory
  const enter = () => window.location.assign(next);
  if (credentials) {
    return <CodeForm door="login" entered={credentials} onDone={enter} onBack={() => setCredentials(undefined)} />;
  }
  const bodyOf = ({ email = "", password = "" }: Entered) => ({ email: email.trim(), password });
  return (
    <>
      <AskForm
        door="login"
        submit={t("submit")}
        check={({ email, password }) => ({ email: check.email(email), password: check.password(password) })}
        bodyOf={bodyOf}
        onRefused={({ code }, entered) => {
          const second = code === "code_required";
          if (second) setCredentials(bodyOf(entered));
          return second;
        }}
        onDone={enter}
      >
        {(faults) => (
          <>
            <EmailField label={t("email")} error={faults.email} />
            <div className={fieldPlace}>
              <PasswordField error={faults.password} />
              <Link href="/password/forgot" className={`${linkClass} inline-flex min-h-11 items-center text-sm`}>
                {t("forgot")}
              </Link>
            </div>
          </>
        )}
      </AskForm>
      <p className="text-muted text-sm">
        {t("newHere")}{" "}
        <Link href="/register" className={linkClass}>
          {t("register")}
        </Link>
      </p>
    </>
  );
}
