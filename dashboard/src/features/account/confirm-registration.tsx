"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskForm } from "@/features/auth/ask-form";
import { Words } from "@/features/auth/words";
import { home } from "@/lib/session/gate";
import { LinkGone } from "./link-gone";

/** Asks for a press: programs that read mails open links, and must not open restaurants. */
export function ConfirmRegistration() {
  const t = useTranslations("account.confirm");
  const [gone, setGone] = useState(false);
  if (gone) {
    return <LinkGone of="confirm" arrives />;
  }
  return (
    <>
      <Words title={t("title")} text={t("text")} />
      <AskForm
        door="confirm"
        submit={t("submit")}
        onRefused={({ code }) => {
          setGone(code === "link_invalid");
          return code === "link_invalid";
        }}
        onDone={() => window.location.assign(home)}
      />
    </>
  );
}
