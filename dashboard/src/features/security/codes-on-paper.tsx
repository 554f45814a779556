import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { CopyButton } from "./copy-button";

/** A file of this page's own making, as an address to save it from. */
function useFile(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}

/** The codes for the day the phone is gone; shown this once. */
export function CodesOnPaper({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations("settings.security");
  const text = codes.join("\n");
  const file = useFile(`${text}\n`);
  return (
    <div className="grid gap-4">
      <p role="status" className="text-pretty text-sm">
        {t("codes.text")}
      </p>
      <ul
        aria-label={t("codes.title")}
        dir="ltr"
        className="grid gap-x-6 gap-y-2 rounded-control bg-sunken px-4 py-3 text-center sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>
            <code className="tracking-wide">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} label={t("codes.copy")} />
        <a href={file} download="crm-res-recovery-codes.txt" className={buttonClass({ variant: "secondary" })}>
          <Download aria-hidden="true" className="size-4" />
          {t("codes.download")}
        </a>
        <Button onClick={onDone}>{t("codes.kept")}</Button>
      </div>
    </div>
  );
}
