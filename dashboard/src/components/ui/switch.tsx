"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";

/** On or off, at once: full with a tick, or hollow. */
export function Switch({ className, ...rest }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={clsx(
        "relative inline-flex h-7 w-12 shrink-0 items-center rounded-full border-2 border-edge bg-raised px-0.5 transition-colors duration-150 before:absolute before:-inset-2 data-[state=checked]:border-palm data-[state=checked]:bg-palm",
        className,
      )}
      {...rest}
    >
      <Primitive.Thumb className="group grid size-4 place-items-center rounded-full bg-edge transition-transform duration-150 data-[state=checked]:size-5 data-[state=checked]:translate-x-[1.2rem] data-[state=checked]:bg-palm-ink rtl:data-[state=checked]:-translate-x-[1.2rem]">
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="size-3.5 text-palm opacity-0 group-data-[state=checked]:opacity-100"
        />
      </Primitive.Thumb>
    </Primitive.Root>
  );
}
