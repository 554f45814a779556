"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isApiError } from "./error";

/** Says to the reader what went wrong: in the API's own words, or in ours where none came. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return useCallback(
    (error) => {
      if (isApiError(error) && error.message) {
        return error.message;
      }
      return t(isApiError(error, "unreachable") ? "unreachable" : "unknown");
    },
    [t],
  );
}
