"use client";

import { CircleAlert, Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { faultsOf } from "./credentials";
import { PasswordField } from "./password-field";
import { useSignIn } from "./use-sign-in";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("session");
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({});
  const { submit, busy, problem, wait } = useSignIn(next);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const email = String(entered.get("email"));
    const password = String(entered.get("password"));
    const found = faultsOf(email, password);
    setFaults(found);
    const first = Object.keys(found)[0];
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    } else if (!busy && !wait) {
      void submit(email, password);
    }
  };

  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-1">
      {/* as high as it is with an error below, so that nothing moves when there is one */}
      <div className="min-h-28">
        <Field label={t("email")} error={faults.email && t(faults.email)}>
          {(field) => (
            <Input
              {...field}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              className="h-12 rtl:text-end md:h-12 md:text-base"
            />
          )}
        </Field>
      </div>
      <div className="min-h-28">
        <PasswordField error={faults.password && t(faults.password)} />
      </div>
      <Button type="submit" size="lg" busy={busy} disabled={busy || wait !== undefined} className="tabular-nums">
        {wait ? t("again", { time: wait }) : busy ? t("submitting") : t("submit")}
      </Button>
      <div role="alert" className="mt-3 flex min-h-12 items-start gap-2 text-danger text-sm">
        {problem && !wait && (
          <>
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
            {problem}
          </>
        )}
        {wait && (
          <>
            <Timer aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
            {t("tooMany")}
          </>
        )}
      </div>
    </form>
  );
}
