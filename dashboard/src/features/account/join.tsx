"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskForm, type Entered } from "@/features/auth/ask-form";
import { CodeForm } from "@/features/auth/code-form";
import { PasswordField } from "@/features/auth/password-field";
import { fieldPlace, TextField } from "@/features/auth/text-field";
import { useChecks } from "@/features/auth/use-checks";
import { Words } from "@/features/auth/words";
import type { components } from "@/lib/api/core-api";
import { useLocalName } from "@/lib/api/me";
import { home } from "@/lib/session/gate";
import { Address } from "./address";
import { LinkGone } from "./link-gone";

const enter = () => window.location.assign(home);

/** Joins the team that invited: with the account one has, or with a new one. */
export function Join({ invitation }: { invitation: components["schemas"]["InvitationSeen"] }) {
  const { restaurant, role, email, account_exists: known } = invitation;
  const t = useTranslations();
  const check = useChecks();
  const nameOf = useLocalName();
  const [gone, setGone] = useState(false);
  const [entered, setEntered] = useState<Entered>();
  if (gone) {
    return <LinkGone of="join" arrives />;
  }
  const words = { restaurant: nameOf(restaurant.name), role: t(`shell.role.${role}`) };
  const address = () => <Address>{email}</Address>;
  return (
    <>
      <Words
        title={t("account.join.heading", words)}
        text={t.rich(known ? "account.join.known" : "account.join.text", { ...words, address })}
      />
      {entered ? (
        <CodeForm door="join" entered={entered} onDone={enter} onBack={() => setEntered(undefined)} />
      ) : (
        <AskForm
          door="join"
          submit={t("account.join.submit")}
          check={({ name, password }) =>
            known
              ? { password: check.password(password) }
              : { name: check.there(name), password: check.newPassword(password) }
          }
          onRefused={({ code }, said) => {
            if (code === "code_required") setEntered(said);
            if (code === "link_invalid") setGone(true);
            return code === "code_required" || code === "link_invalid";
          }}
          onDone={enter}
        >
          {(faults) => (
            <>
              {!known && (
                <TextField
                  name="name"
                  label={t("account.name")}
                  error={faults.name}
                  autoComplete="name"
                  maxLength={100}
                />
              )}
              <div className={fieldPlace}>
                <PasswordField
                  fresh={!known}
                  error={faults.password}
                  {...(!known && { help: t("account.passwordHelp") })}
                />
              </div>
            </>
          )}
        </AskForm>
      )}
    </>
  );
}
