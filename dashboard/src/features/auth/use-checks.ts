"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";

/** As the API counts it; what else it asks of a password it says itself. */
const shortest = 10;

/** What can be seen to be wrong with a field; undefined when it looks right. */
export function useChecks() {
  const t = useTranslations("session");
  return useMemo(
    () => ({
      email: (entered = "") => {
        if (!entered.trim()) {
          return t("emailMissing");
        }
        return /^\S+@\S+\.\S+$/.test(entered.trim()) ? undefined : t("emailWrong");
      },
      password: (entered = "") => (entered ? undefined : t("passwordMissing")),
      newPassword: (entered = "") => ([...entered].length < shortest ? t("passwordShort") : undefined),
      there: (entered = "") => (entered.trim() ? undefined : t("missing")),
    }),
    [t],
  );
}
