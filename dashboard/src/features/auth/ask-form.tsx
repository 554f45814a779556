"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ApiError } from "@/lib/api/error";
import { useErrorText } from "@/lib/api/error-text";
import type { Door } from "@/lib/session/client";
import { useKnock } from "./use-knock";
import { Verdict } from "./verdict";

export type Entered = Readonly<Record<string, string>>;
/** What is wrong with which field, in the reader's words. */
export type Faults = Readonly<Record<string, string | undefined>>;

interface AskFormProps {
  door: Door;
  submit: string;
  /** What can be seen to be wrong before anybody is asked. */
  check?: (entered: Entered) => Faults;
  bodyOf?: (entered: Entered) => unknown;
  /** A refusal that leads on; true when it has been dealt with. */
  onRefused?: (refused: ApiError, entered: Entered) => boolean;
  /** Which field a refusal is about, where the API does not name it. */
  faultsOf?: (refused: ApiError) => Faults;
  onDone: (entered: Entered) => void;
  children?: (faults: Faults) => ReactNode;
}

const nothingWrong = () => ({});
const asEntered = (entered: Entered): unknown => entered;
const named = (refused: ApiError): Faults => refused.fields;

/** A form for who is not signed in: checks, asks, leads to the first field that is wrong, and says why it was refused. */
export function AskForm(props: AskFormProps) {
  const {
    door,
    submit,
    check = nothingWrong,
    bodyOf = asEntered,
    onRefused,
    faultsOf = named,
    onDone,
    children,
  } = props;
  const t = useTranslations("session");
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [placed, setPlaced] = useState(false);
  const { ask, busy, error, wait } = useKnock(door);

  /** Shows what is wrong at its field; false when there is no such field. */
  const show = (found: Faults): boolean => {
    const fields = [...(form.current?.querySelectorAll("input") ?? [])];
    const first = fields.find(({ name }) => found[name]);
    setFaults(found);
    setPlaced(first !== undefined);
    first?.focus();
    return first !== undefined;
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    if (busy || wait || show(check(entered))) {
      return;
    }
    const refused = await ask(bodyOf(entered));
    if (!refused) {
      onDone(entered);
    } else if (!onRefused?.(refused, entered)) {
      show(faultsOf(refused));
    }
  };
  const problem = error && !placed ? errorText(error) : undefined;
  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-1">
      {children?.(faults)}
      <Button type="submit" size="lg" busy={busy} disabled={busy || wait !== undefined} className="tabular-nums">
        {wait ? t("again", { time: wait }) : busy ? t("submitting") : submit}
      </Button>
      <Verdict problem={problem} waiting={wait !== undefined} />
    </form>
  );
}
