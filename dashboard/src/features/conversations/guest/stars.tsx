import { clsx } from "clsx";
import { Star } from "lucide-react";
import { useTranslations } from "next-intl";

const five = [1, 2, 3, 4, 5];

/** A rating of one to five. */
export function Stars({ rating }: { rating: number }) {
  const t = useTranslations("conversations.guest");
  return (
    <span className="inline-flex" role="img" aria-label={t("rating", { rating })}>
      {five.map((star) => (
        <Star
          key={star}
          aria-hidden="true"
          className={clsx("size-4", star <= rating ? "fill-current text-saffron" : "text-edge")}
        />
      ))}
    </span>
  );
}
