"use client";

import { Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { sendable, tooLarge } from "./files";

/** Opens the chooser of files. */
export function AttachButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations("conversations.composer");
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={sendable}
        aria-label={t("chooseFile")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // the same file may be chosen again
          event.target.value = "";
        }}
      />
      <IconButton label={t("attach")} onClick={() => chooser.current?.click()} className="md:size-11!">
        <Paperclip aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** The file that goes with the next message, or why it cannot. */
export function Attached({ file, onRemove }: { file: File; onRemove: () => void }) {
  const t = useTranslations("conversations.composer");
  const most = tooLarge(file);
  return (
    <div className="mb-2 flex items-center gap-2 rounded-control border border-line px-3 py-1 text-sm">
      <Paperclip aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <bdi className="min-w-0 truncate">{file.name}</bdi>
      {most !== undefined && (
        <span role="alert" className="shrink-0 font-semibold text-danger text-xs">
          {t("fileTooLarge", { most })}
        </span>
      )}
      <IconButton label={t("removeFile")} onClick={onRemove} className="ms-auto">
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
