import { useTranslations } from "next-intl";

/** Below it is what the reader has not seen. */
export function UnreadDivider() {
  const t = useTranslations("conversations.thread");
  return (
    <div data-unread className="my-2 flex scroll-mt-12 items-center gap-3 font-semibold text-saffron text-xs">
      <span aria-hidden="true" className="h-px grow bg-saffron/50" />
      {t("unread")}
      <span aria-hidden="true" className="h-px grow bg-saffron/50" />
    </div>
  );
}
