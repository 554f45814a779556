"use client";

import { clsx } from "clsx";
import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverClose = Primitive.Close;

export const floatClass = "z-50 animate-rise rounded-card border border-line bg-raised shadow-float";

/** Something small that belongs to the button it opens from. */
export function PopoverContent({ className, align = "end", ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align={align}
        sideOffset={8}
        collisionPadding={12}
        className={clsx(floatClass, "max-h-(--radix-popover-content-available-height) overflow-y-auto p-4", className)}
        {...rest}
      />
    </Primitive.Portal>
  );
}
