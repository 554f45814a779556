import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/features/auth/password-field";
import { useChecks } from "@/features/auth/use-checks";
import { cardClass } from "@/features/settings/section";
import { isApiError } from "@/lib/api/error";
import { useErrorText } from "@/lib/api/error-text";
import { toast } from "@/lib/toast";
import { useChangePassword } from "./api";

interface Faults {
  current_password?: string | undefined;
  password?: string | undefined;
}

/** A new password, by who knows the one before. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("settings.security.password");
  const check = useChecks();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const change = useChangePassword();

  const show = (found: Faults) => {
    setFaults(found);
    const first = (["current_password", "password"] as const).find((name) => found[name]);
    form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    return first !== undefined;
  };
  const refused = (error: unknown) => {
    const fields = isApiError(error, "password_wrong") ? { current_password: error.message } : fieldsOf(error);
    if (!show(fields)) {
      toast.error(errorText(error));
    }
  };
  const done = () => {
    form.current?.reset();
    toast.success(t("changed"));
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [current_password, password] = [entered.get("current_password"), entered.get("password")].map(String) as [
      string,
      string,
    ];
    const found = { current_password: check.password(current_password), password: check.newPassword(password) };
    if (!change.isPending && !show(found)) {
      change.mutate({ body: { current_password, password } }, { onSuccess: done, onError: refused });
    }
  };
  return (
    <form ref={form} onSubmit={send} noValidate className={`${cardClass} grid gap-5`}>
      <h2 className="font-bold text-lg">{t("title")}</h2>
      {/* tells a keeper of passwords whose these are */}
      <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField name="current_password" label={t("current")} error={faults.current_password} />
      <PasswordField fresh label={t("new")} help={t("help")} error={faults.password} />
      <Button type="submit" busy={change.isPending} className="justify-self-start">
        {t("change")}
      </Button>
    </form>
  );
}

function fieldsOf(error: unknown): Faults {
  return isApiError(error) ? error.fields : {};
}
