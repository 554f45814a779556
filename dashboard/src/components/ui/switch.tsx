"use client";

import { clsx } from "clsx";
import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";

/** On or off, at once. */
export function Switch({ className, ...rest }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={clsx(
        "relative inline-flex h-7 w-12 shrink-0 items-center rounded-full border border-edge bg-sunken px-0.5 transition-colors duration-150 before:absolute before:-inset-2 data-[state=checked]:border-palm data-[state=checked]:bg-palm",
        className,
      )}
      {...rest}
    >
      <Primitive.Thumb className="block size-5 rounded-full bg-muted transition-transform duration-150 data-[state=checked]:translate-x-[1.3rem] data-[state=checked]:bg-palm-ink rtl:data-[state=checked]:-translate-x-[1.3rem]" />
    </Primitive.Root>
  );
}
