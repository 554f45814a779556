import { CircleCheckBig, MessagesSquare, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/shared/empty-state";
import { Button } from "@/components/ui/button";
import { type Filters, isNarrowed } from "../tabs";

interface NothingHereProps {
  filters: Filters;
  onWiden: () => void;
}

const icons = { waiting: CircleCheckBig, mine: CircleCheckBig, all: MessagesSquare, resolved: CircleCheckBig };

/** An empty queue is good news, an empty search is not, and before the first message there is a way to get one. */
export function NothingHere({ filters, onWiden }: NothingHereProps) {
  const t = useTranslations("conversations.empty");
  if (isNarrowed(filters)) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t("found.title")}
        text={filters.q ? t("found.words", { words: filters.q }) : t("found.text")}
        action={
          <Button variant="secondary" onClick={onWiden}>
            {t("found.widen")}
          </Button>
        }
      />
    );
  }
  const Icon = icons[filters.tab];
  return <EmptyState icon={<Icon />} title={t(`${filters.tab}.title`)} text={t(`${filters.tab}.text`)} />;
}
