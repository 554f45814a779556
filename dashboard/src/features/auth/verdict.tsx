import { CircleAlert, Timer } from "lucide-react";
import { useTranslations } from "next-intl";

/** Why it did not go on; keeps its place when there is nothing to say. */
export function Verdict({ problem, waiting }: { problem: string | undefined; waiting: boolean }) {
  const t = useTranslations("session");
  const Icon = waiting ? Timer : CircleAlert;
  const text = waiting ? t("tooMany") : problem;
  return (
    <div role="alert" className="mt-3 flex min-h-12 items-start gap-2 text-danger text-sm">
      {text && (
        <>
          <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
          {text}
        </>
      )}
    </div>
  );
}
