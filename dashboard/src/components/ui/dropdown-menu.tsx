"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { floatClass } from "./popover";

export const DropdownMenu = Primitive.Root;
export const DropdownMenuTrigger = Primitive.Trigger;
export const DropdownMenuRadioGroup = Primitive.RadioGroup;

const itemClass =
  "flex min-h-11 items-center gap-2.5 rounded-lg px-3 text-sm outline-none select-none data-disabled:opacity-55 data-highlighted:bg-hover md:min-h-9 [&_svg]:size-4 [&_svg]:shrink-0";

export function DropdownMenuContent({ className, align = "end", ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className={clsx(
          floatClass,
          "max-h-(--radix-dropdown-menu-content-available-height) min-w-52 overflow-y-auto p-1.5",
          className,
        )}
        {...rest}
      />
    </Primitive.Portal>
  );
}

interface ItemProps extends ComponentProps<typeof Primitive.Item> {
  /** Takes something away or cannot be undone. */
  danger?: boolean;
}

export function DropdownMenuItem({ className, danger, ...rest }: ItemProps) {
  return <Primitive.Item className={clsx(itemClass, danger ? "text-danger" : "text-ink", className)} {...rest} />;
}

export function DropdownMenuRadioItem({ className, children, ...rest }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem
      className={clsx(itemClass, "text-ink data-[state=checked]:font-semibold", className)}
      {...rest}
    >
      <span className="grow">{children}</span>
      <Primitive.ItemIndicator>
        <Check aria-hidden="true" className="text-palm" />
      </Primitive.ItemIndicator>
    </Primitive.RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={clsx("px-3 pt-2 pb-1 font-semibold text-muted text-xs", className)} {...rest} />;
}

export function DropdownMenuSeparator() {
  return <Primitive.Separator className="mx-2 my-1.5 h-px bg-line" />;
}
