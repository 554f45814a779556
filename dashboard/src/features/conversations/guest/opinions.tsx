import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/shared/time";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Guest } from "../types";
import { Stars } from "./stars";

const tones: Record<string, BadgeTone> = { positive: "palm", neutral: "neutral", negative: "danger" };
type Opinion = Guest["feedback"]["latest"][number];

function OpinionItem({ opinion }: { opinion: Opinion }) {
  const t = useTranslations("conversations.guest");
  const known = ["positive", "neutral", "negative", "mixed"] as const;
  const sentiment = known.find((name) => name === opinion.sentiment);
  return (
    <li className="grid gap-1.5 rounded-card border border-line p-3">
      <div className="flex items-center justify-between gap-2">
        {opinion.rating ? (
          <Stars rating={opinion.rating} />
        ) : (
          sentiment && <Badge tone={tones[sentiment] ?? "neutral"}>{t(`sentiment.${sentiment}`)}</Badge>
        )}
        <Time at={opinion.created_at} as="ago" className="text-muted text-xs" />
      </div>
      {opinion.comment && (
        <p dir="auto" className="text-pretty break-words text-sm">
          {opinion.comment}
        </p>
      )}
    </li>
  );
}

/** What the guest thought of us: on the whole, and lately. */
export function Opinions({ feedback }: { feedback: Guest["feedback"] }) {
  const t = useTranslations("conversations.guest");
  const average = feedback.average_rating;
  return (
    <section aria-label={t("opinions")} className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-bold text-sm">{t("opinions")}</h3>
        {average !== undefined && (
          <p className="flex items-center gap-1 text-sm">
            <Star aria-hidden="true" className="size-4 fill-current text-saffron" />
            <span className="font-bold tabular-nums">{average.toFixed(1)}</span>
            <span className="text-muted">{t("ofCount", { count: feedback.count })}</span>
          </p>
        )}
      </div>
      {feedback.latest.length === 0 ? (
        <p className="text-muted text-sm">{t("noOpinion")}</p>
      ) : (
        <ul className="grid gap-2">
          {feedback.latest.map((opinion) => (
            <OpinionItem key={opinion.created_at} opinion={opinion} />
          ))}
        </ul>
      )}
    </section>
  );
}
