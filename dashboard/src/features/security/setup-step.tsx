import { useTranslations } from "next-intl";
import { QRCodeSVG } from "qrcode.react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { codeOf } from "@/features/auth/code";
import type { components } from "@/lib/api/core-api";
import { useErrorText } from "@/lib/api/error-text";
import { useConfirmTwoSteps } from "./api";
import { CopyButton } from "./copy-button";

export type Setup = components["schemas"]["TwoStepSetup"];

interface SetupStepProps {
  setup: Setup;
  onDone: (recoveryCodes: string[]) => void;
  onBack: () => void;
}

/** The secret goes into the authenticator, and a code of it comes back. */
export function SetupStep({ setup, onDone, onBack }: SetupStepProps) {
  const t = useTranslations("settings.security");
  const s = useTranslations("session.code");
  const errorText = useErrorText();
  const field = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  const [fault, setFault] = useState<string>();
  const confirm = useConfirmTwoSteps();
  useEffect(() => heading.current?.focus(), []);
  const wrong = (text: string) => {
    setFault(text);
    field.current?.querySelector("input")?.focus();
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = codeOf(String(new FormData(event.currentTarget).get("code")));
    if (!code) {
      wrong(s("missing"));
    } else if (!confirm.isPending) {
      setFault(undefined);
      confirm.mutate(
        { body: { code } },
        { onSuccess: ({ recovery_codes }) => onDone(recovery_codes), onError: (error) => wrong(errorText(error)) },
      );
    }
  };
  return (
    <form ref={field} onSubmit={send} noValidate className="grid gap-5">
      <div className="grid gap-3">
        <p ref={heading} tabIndex={-1} className="text-pretty text-sm outline-none">
          {t("twoSteps.setupText")}
        </p>
        {/* dark on light in both themes, since that is what cameras read */}
        <QRCodeSVG
          value={setup.uri}
          title={t("twoSteps.picture")}
          size={192}
          marginSize={4}
          className="justify-self-center rounded-control"
        />
        <code dir="ltr" className="rounded-control bg-sunken px-4 py-3 text-center text-base tracking-wider">
          {setup.secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </code>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={setup.secret} label={t("copySecret")} />
          <a href={setup.uri} className={buttonClass({ variant: "secondary" })}>
            {t("twoSteps.openApp")}
          </a>
        </div>
      </div>
      <Field label={s("label")} help={t("twoSteps.codeHelp")} error={fault}>
        {(props) => (
          <Input
            {...props}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            dir="ltr"
            className="max-w-48 text-center font-semibold tracking-widest"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={confirm.isPending}>
          {t("twoSteps.confirm")}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </form>
  );
}
