"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

export const veilClass = "fixed inset-0 z-40 animate-appear bg-veil";

interface DialogContentProps {
  title: ReactNode;
  /** One sentence below the title; without it the content must say it all. */
  description?: ReactNode;
  children?: ReactNode;
  className?: string;
  /** Puts the focus where the reader goes on, for a dialog that no trigger of its own opened. */
  onClosed?: () => void;
}

/** One question or one task, above the page. */
export function DialogContent({ title, description, children, className, onClosed }: DialogContentProps) {
  const t = useTranslations("ui");
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={veilClass} />
      <Primitive.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        {...(onClosed && {
          onCloseAutoFocus: (event) => {
            event.preventDefault();
            onClosed();
          },
        })}
        className={clsx(
          "fixed inset-x-4 top-[12dvh] z-50 mx-auto max-h-[76dvh] max-w-md animate-rise overflow-y-auto rounded-card border border-line bg-raised p-6 shadow-sheet",
          className,
        )}
      >
        <div className="flex items-start justify-between gap-4">
          <Primitive.Title className="font-bold text-lg">{title}</Primitive.Title>
          <Primitive.Close asChild>
            <IconButton label={t("close")} className="-me-2 -mt-2">
              <X aria-hidden="true" />
            </IconButton>
          </Primitive.Close>
        </div>
        {description && (
          <Primitive.Description className="mt-1 text-muted text-sm">{description}</Primitive.Description>
        )}
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** The answers to a dialog's question, the main one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2 max-sm:*:flex-1">{children}</div>;
}
