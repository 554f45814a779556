"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Door } from "@/lib/session/client";
import { AskForm, type Entered } from "./ask-form";
import { codeOf } from "./code";
import { TextField } from "./text-field";

interface CodeFormProps {
  door: Door;
  /** What was entered before the code was asked for. */
  entered: Entered;
  onDone: () => void;
  onBack: () => void;
}

/** The second step: the code of the authenticator or, without it, one of those on paper. */
export function CodeForm({ door, entered, onDone, onBack }: CodeFormProps) {
  const t = useTranslations("session.code");
  const [paper, setPaper] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other code has a field of its own
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, [paper]);
  const text = paper
    ? ({ label: t("recovery"), help: t("recoveryHelp"), maxLength: 20, autoComplete: "off" } as const)
    : ({
        label: t("label"),
        help: t("help"),
        maxLength: 7,
        inputMode: "numeric",
        autoComplete: "one-time-code",
      } as const);
  return (
    <div ref={form}>
      <AskForm
        key={String(paper)}
        door={door}
        submit={t("submit")}
        check={({ code = "" }) => ({ code: code.trim() ? undefined : t("missing") })}
        bodyOf={({ code = "" }) => ({ ...entered, code: codeOf(code) })}
        faultsOf={(refused) => (refused.code === "code_wrong" ? { code: refused.message } : refused.fields)}
        onDone={onDone}
      >
        {(faults) => (
          <TextField
            name="code"
            {...text}
            error={faults.code}
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            className="text-center font-semibold tracking-widest"
          />
        )}
      </AskForm>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="quiet" onClick={() => setPaper(!paper)}>
          {paper ? t("byPhone") : t("byPaper")}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </div>
  );
}
