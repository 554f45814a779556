import { UserRoundPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { useChecks } from "@/features/auth/use-checks";
import { isApiError } from "@/lib/api/error";
import { useErrorText } from "@/lib/api/error-text";
import { newKey } from "@/lib/idempotency-key";
import { asLocale, type Locale, locales } from "@/lib/locale";
import { toast } from "@/lib/toast";
import { useInvite } from "./api/use-team";
import { type Place, PlaceFields } from "./place-fields";
import type { Powers } from "./powers";

function InviteForm({ powers, onDone }: { powers: Powers; onDone: () => void }) {
  const t = useTranslations();
  const check = useChecks();
  const errorText = useErrorText();
  const field = useRef<HTMLInputElement>(null);
  const [locale, setLocale] = useState<Locale>(asLocale(useLocale()));
  const [place, setPlace] = useState<Place>({
    role: "agent",
    branch_ids: powers.everywhere ? [] : powers.branches.map(({ id }) => id),
  });
  const [fault, setFault] = useState<string>();
  // the same for the same words, so that an answer that was lost does not invite twice
  const key = useRef({ of: "", is: "" });
  const invite = useInvite();
  const nowhere = place.role !== "owner" && !powers.everywhere && place.branch_ids.length === 0;

  const wrong = (text: string | undefined) => {
    setFault(text);
    if (text) field.current?.focus();
    return text !== undefined;
  };
  const refused = (error: unknown) => wrong((isApiError(error) && error.fields.email) || errorText(error));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = (field.current?.value ?? "").trim();
    if (invite.isPending || wrong(check.email(email)) || nowhere) {
      return;
    }
    const body = { email, role: place.role, branch_ids: [...place.branch_ids], locale };
    const words = JSON.stringify(body);
    if (key.current.of !== words) {
      key.current = { of: words, is: newKey() };
    }
    invite.mutate(
      { body, params: { header: { "Idempotency-Key": key.current.is } } },
      {
        onSuccess: () => {
          onDone();
          toast.success(t("settings.team.invited", { email }));
        },
        onError: refused,
      },
    );
  };
  return (
    <form onSubmit={send} noValidate>
      <div className="mt-5">
        <Field label={t("session.email")} error={fault}>
          {(props) => (
            <Input
              {...props}
              ref={field}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              maxLength={254}
              className="rtl:text-end"
            />
          )}
        </Field>
      </div>
      <PlaceFields
        powers={powers}
        value={place}
        onChange={setPlace}
        fault={nowhere ? t("settings.team.branchMissing") : undefined}
      />
      <div className="mt-5 grid justify-items-start gap-2">
        <p className="font-semibold text-sm">{t("settings.team.mailLanguage")}</p>
        <Segmented
          label={t("settings.team.mailLanguage")}
          value={locale}
          onValueChange={setLocale}
          options={locales.map((each) => ({ value: each, label: <span lang={each}>{t(`language.${each}`)}</span> }))}
        />
      </div>
      <DialogActions>
        <DialogClose asChild>
          <Button variant="secondary">{t("settings.team.cancel")}</Button>
        </DialogClose>
        <Button type="submit" busy={invite.isPending}>
          {t("settings.team.send")}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Asks somebody to join, by mail. */
export function Invite({ powers }: { powers: Powers }) {
  const t = useTranslations("settings.team");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <UserRoundPlus aria-hidden="true" className="size-4.5" />
          {t("invite")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("inviteTitle")} description={t("inviteText")}>
        <InviteForm powers={powers} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
