"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { veilClass } from "./dialog";
import { IconButton } from "./icon-button";

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;

const sides = {
  end: "inset-y-0 end-0 w-full max-w-md border-s [--from:100%_0] rtl:[--from:-100%_0]",
  bottom: "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-2xl border-t [--from:0_100%]",
} as const;

interface SheetContentProps {
  title: string;
  side?: keyof typeof sides;
  children: ReactNode;
}

/** More about what is on the page, from its far side or, on phones, from below. */
export function SheetContent({ title, side = "end", children }: SheetContentProps) {
  const t = useTranslations("ui");
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={veilClass} />
      <Primitive.Content
        aria-describedby={undefined}
        className={clsx(
          "fixed z-50 flex animate-enter flex-col overflow-hidden border-line bg-raised shadow-sheet",
          sides[side],
        )}
      >
        <div className="flex items-center justify-between gap-4 border-line border-b py-2 ps-5 pe-3">
          <Primitive.Title className="font-bold text-base">{title}</Primitive.Title>
          <Primitive.Close asChild>
            <IconButton label={t("close")}>
              <X aria-hidden="true" />
            </IconButton>
          </Primitive.Close>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
