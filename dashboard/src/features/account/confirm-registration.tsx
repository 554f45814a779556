"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskForm, type Entered } from "@/features/auth/ask-form";
import { CodeForm } from "@/features/auth/code-form";
import { PasswordField } from "@/features/auth/password-field";
import { fieldPlace } from "@/features/auth/text-field";
import { useChecks } from "@/features/auth/use-checks";
import { linkClass, Words } from "@/features/auth/words";
import type { ApiError } from "@/lib/api/error";
import { home } from "@/lib/session/gate";
import { LinkGone } from "./link-gone";

type Step = "press" | "password" | "gone";

const steps: Readonly<Record<string, Step>> = { link_invalid: "gone", password_required: "password" };
const enter = () => window.location.assign(home);

/** Asks for a press: programs that read mails open links, and must not open restaurants. */
export function ConfirmRegistration() {
  const t = useTranslations("account.confirm");
  const [step, setStep] = useState<Step>("press");
  const [entered, setEntered] = useState<Entered>();
  const leadOn = ({ code }: ApiError, said: Entered) => {
    const next = steps[code];
    if (next) setStep(next);
    if (code === "code_required") setEntered(said);
    return next !== undefined || code === "code_required";
  };
  if (step === "gone") {
    return <LinkGone of="confirm" arrives />;
  }
  if (entered) {
    return (
      <>
        <Words title={t("title")} text={t("known")} />
        <CodeForm door="confirm" entered={entered} onDone={enter} onBack={() => setEntered(undefined)} />
      </>
    );
  }
  if (step === "password") {
    return <WithAccount onRefused={leadOn} />;
  }
  return (
    <>
      <Words title={t("title")} text={t("text")} />
      <AskForm door="confirm" submit={t("submit")} onRefused={leadOn} onDone={enter} />
    </>
  );
}

/** The address has an account: the restaurant becomes one more of it. */
function WithAccount({ onRefused }: { onRefused: (refused: ApiError, entered: Entered) => boolean }) {
  const t = useTranslations("account.confirm");
  const s = useTranslations("session");
  const check = useChecks();
  return (
    <>
      <Words title={t("title")} text={t("known")} arrives />
      <AskForm
        door="confirm"
        submit={t("add")}
        check={({ password }) => ({ password: check.password(password) })}
        onRefused={onRefused}
        onDone={enter}
      >
        {(faults) => (
          <div className={fieldPlace}>
            <PasswordField error={faults.password} />
            <Link href="/password/forgot" className={`${linkClass} inline-flex min-h-11 items-center text-sm`}>
              {s("forgot")}
            </Link>
          </div>
        )}
      </AskForm>
    </>
  );
}
