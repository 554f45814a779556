import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface ClosedNoteProps {
  why: "ended" | "reader" | "window";
  /** What was written and can no longer go; it is shown, not thrown away. */
  draft: string;
  /** What can be done all the same. */
  children?: ReactNode;
}

/** Why nothing can be written here, and what would change that. */
export function ClosedNote({ why, draft, children }: ClosedNoteProps) {
  const t = useTranslations("conversations.closed");
  return (
    <div className="border-line border-t bg-raised px-4 py-3 text-sm md:px-6">
      <p className="flex items-start gap-2.5">
        <Lock aria-hidden="true" className="mt-1 size-4 shrink-0 text-muted" />
        <span>
          <span className="font-semibold">{t(`${why}.title`)}</span>{" "}
          <span className="text-muted">{t(`${why}.text`)}</span>
        </span>
      </p>
      {draft && why !== "reader" && (
        <p className="mt-2 line-clamp-3 border-line border-s-2 ps-3 text-muted" dir="auto">
          {t("draft", { text: draft })}
        </p>
      )}
      {children}
    </div>
  );
}
