import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cardClass } from "@/features/settings/section";
import { toast } from "@/lib/toast";
import { useEndTwoSteps, usePrepareTwoSteps, useRenewCodes } from "./api";
import { CodesOnPaper } from "./codes-on-paper";
import { OwnPassword } from "./own-password";
import { type Setup, SetupStep } from "./setup-step";

type Stage =
  | { is: "still" | "begin" | "end" | "renew" }
  | { is: "setup"; setup: Setup }
  | { is: "codes"; codes: string[] };

const still: Stage = { is: "still" };

/** A code besides the password: turned on in three steps, each in place of the one before. */
export function TwoSteps({ on }: { on: boolean }) {
  const t = useTranslations("settings.security.twoSteps");
  const [stage, setStage] = useState<Stage>(still);
  const prepare = usePrepareTwoSteps();
  const end = useEndTwoSteps();
  const renew = useRenewCodes();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Stage>(still);
  useEffect(() => {
    // what had the focus has gone
    if (before.current !== stage && (stage.is === "still" || stage.is === "codes")) heading.current?.focus();
    before.current = stage;
  }, [stage]);
  const back = () => setStage(still);
  return (
    <section className={`${cardClass} grid gap-5`}>
      <div>
        <h2 ref={heading} tabIndex={-1} className="flex flex-wrap items-center gap-2 font-bold text-lg outline-none">
          {t("title")}
          <Badge tone={on ? "palm" : "neutral"}>{on ? t("on") : t("off")}</Badge>
        </h2>
        <p className="mt-1 text-pretty text-muted text-sm">{t("text")}</p>
      </div>
      {stage.is === "still" && !on && (
        <Button className="justify-self-start" onClick={() => setStage({ is: "begin" })}>
          {t("turnOn")}
        </Button>
      )}
      {stage.is === "still" && on && (
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" onClick={() => setStage({ is: "renew" })}>
            {t("renew")}
          </Button>
          <Button variant="secondary" className="text-danger!" onClick={() => setStage({ is: "end" })}>
            {t("turnOff")}
          </Button>
        </div>
      )}
      {stage.is === "begin" && (
        <OwnPassword
          text={t("beginText")}
          submit={t("next")}
          ask={async (password) => setStage({ is: "setup", setup: await prepare.mutateAsync({ body: { password } }) })}
          onBack={back}
        />
      )}
      {stage.is === "setup" && (
        <SetupStep setup={stage.setup} onDone={(codes) => setStage({ is: "codes", codes })} onBack={back} />
      )}
      {stage.is === "codes" && <CodesOnPaper codes={stage.codes} onDone={back} />}
      {stage.is === "renew" && (
        <OwnPassword
          text={t("renewText")}
          submit={t("renew")}
          ask={async (password) => {
            const { recovery_codes } = await renew.mutateAsync({ body: { password } });
            setStage({ is: "codes", codes: recovery_codes });
          }}
          onBack={back}
        />
      )}
      {stage.is === "end" && (
        <OwnPassword
          danger
          text={t("endText")}
          submit={t("turnOff")}
          ask={async (password) => {
            await end.mutateAsync({ body: { password } });
            toast.success(t("ended"));
            back();
          }}
          onBack={back}
        />
      )}
    </section>
  );
}
