import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

interface PasswordFieldProps {
  error: string | undefined;
  name?: string;
  label?: string;
  help?: string;
  /** A new one, which the browser may think of and keep. */
  fresh?: boolean;
}

/** A password that can be looked at, and that warns of Caps Lock. */
export function PasswordField({ error, name = "password", label, help, fresh }: PasswordFieldProps) {
  const t = useTranslations("session");
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState?.("CapsLock") ?? false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field label={label ?? t("password")} error={error} help={caps ? t("capsLock") : error ? undefined : help}>
      {(field) => (
        <div className="relative">
          <Input
            {...field}
            name={name}
            type={shown ? "text" : "password"}
            autoComplete={fresh ? "new-password" : "current-password"}
            dir="ltr"
            maxLength={128}
            onKeyDown={look}
            onKeyUp={look}
            onBlur={() => setCaps(false)}
            className="h-12 pe-12 rtl:ps-12 rtl:pe-3.5 rtl:text-end md:h-12 md:text-base"
          />
          <IconButton
            label={shown ? t("hide") : t("show")}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute end-1 top-1/2 -translate-y-1/2 md:size-10"
          >
            <Icon aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </Field>
  );
}
