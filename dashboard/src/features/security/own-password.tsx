import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/features/auth/password-field";
import { useChecks } from "@/features/auth/use-checks";
import { useErrorText } from "@/lib/api/error-text";

interface OwnPasswordProps {
  text: string;
  submit: string;
  danger?: boolean;
  ask: (password: string) => Promise<unknown>;
  onBack: () => void;
}

/** The password once more, before something that a stranger at an open device must not do. */
export function OwnPassword({ text, submit, danger, ask, onBack }: OwnPasswordProps) {
  const t = useTranslations("settings.security");
  const check = useChecks();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = () => form.current?.querySelector<HTMLInputElement>('[name="password"]');
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus();
  }, []);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    const password = String(new FormData(event.currentTarget).get("password"));
    setFault(check.password(password));
    if (!password) {
      field()?.focus();
      return;
    }
    setBusy(true);
    try {
      await ask(password);
    } catch (error) {
      setFault(errorText(error));
      setBusy(false);
      field()?.focus();
    }
  };
  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-4">
      <p className="text-pretty text-sm">{text}</p>
      <PasswordField label={t("password.current")} error={fault} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={busy} variant={danger ? "danger" : "primary"}>
          {submit}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </form>
  );
}
