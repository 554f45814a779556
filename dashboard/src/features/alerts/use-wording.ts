import { useTranslations } from "next-intl";

interface About {
  customer_name?: string | null | undefined;
  /** A number or a template, where it is about no guest. */
  subject?: string | null | undefined;
}

/** Why an alert was raised, and of whom, in the reader's words; a reason that is new to us is said generally. */
export function useWording() {
  const t = useTranslations("alerts");
  return {
    reason: (reason: string) =>
      t(t.has(`reason.${reason}` as "reason.other") ? (`reason.${reason}` as "reason.other") : "reason.other"),
    kind: (kind: string) =>
      t(t.has(`kind.${kind}` as "kind.escalation") ? (`kind.${kind}` as "kind.escalation") : "kind.escalation"),
    about: ({ customer_name, subject }: About) => subject || customer_name?.trim() || t("guest"),
  };
}
