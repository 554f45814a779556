"use client";

import { clsx } from "clsx";
import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps } from "react";

export const Tabs = Primitive.Root;
export const TabsContent = Primitive.Content;

export function TabsList({ className, ...rest }: ComponentProps<typeof Primitive.List>) {
  return <Primitive.List className={clsx("flex gap-1 overflow-x-auto border-line border-b", className)} {...rest} />;
}

export function TabsTrigger({ className, ...rest }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={clsx(
        "-mb-px min-h-11 shrink-0 whitespace-nowrap border-transparent border-b-2 px-3 font-semibold text-muted text-sm transition-colors duration-150 hover:text-ink data-[state=active]:border-palm data-[state=active]:text-palm",
        className,
      )}
      {...rest}
    />
  );
}
