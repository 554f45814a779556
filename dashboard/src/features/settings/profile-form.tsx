import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { components } from "@/lib/api/core-api";
import { useErrorText } from "@/lib/api/error-text";
import { toast } from "@/lib/toast";
import { useChangeMe } from "./api/use-change-me";

export function ProfileForm({ me }: { me: components["schemas"]["Me"] }) {
  const t = useTranslations("settings.profile");
  const errorText = useErrorText();
  const [name, setName] = useState(me.user.name);
  const [missing, setMissing] = useState(false);
  const change = useChangeMe();
  const changed = name.trim() !== me.user.name;

  const save = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim() && changed) {
      change.mutate(
        { body: { name: name.trim() } },
        { onSuccess: () => toast.success(t("saved")), onError: (error) => toast.error(errorText(error)) },
      );
    }
  };

  return (
    <form onSubmit={save} noValidate className="grid gap-5">
      <Avatar name={name} seed={me.user.id} size="lg" />
      <Field label={t("name")} error={missing && t("nameMissing")}>
        {(field) => (
          <Input
            {...field}
            name="name"
            autoComplete="name"
            dir={name ? "auto" : undefined}
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        busy={change.isPending}
        disabled={change.isPending || !changed}
        className="justify-self-start"
      >
        {t("save")}
      </Button>
    </form>
  );
}
