"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { AskForm } from "@/features/auth/ask-form";
import { PasswordField } from "@/features/auth/password-field";
import { fieldPlace } from "@/features/auth/text-field";
import { useChecks } from "@/features/auth/use-checks";
import { Words } from "@/features/auth/words";
import { LinkGone } from "./link-gone";

export function ResetPassword() {
  const t = useTranslations("account");
  const check = useChecks();
  const [state, setState] = useState<"asked" | "done" | "gone">("asked");
  if (state === "gone") {
    return <LinkGone of="reset" arrives />;
  }
  if (state === "done") {
    return (
      <>
        <Words title={t("reset.doneTitle")} text={t("reset.doneText")} arrives />
        <Link href="/login" className={buttonClass({ size: "lg" })}>
          {t("toSignIn")}
        </Link>
      </>
    );
  }
  return (
    <>
      <Words title={t("reset.title")} text={t("reset.text")} />
      <AskForm
        door="reset"
        submit={t("reset.submit")}
        check={({ password }) => ({ password: check.newPassword(password) })}
        onRefused={({ code }) => {
          if (code === "link_invalid") setState("gone");
          return code === "link_invalid";
        }}
        onDone={() => setState("done")}
      >
        {(faults) => (
          <div className={fieldPlace}>
            <PasswordField fresh label={t("newPassword")} help={t("passwordHelp")} error={faults.password} />
          </div>
        )}
      </AskForm>
    </>
  );
}
