import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** 16 px on phones, where a smaller field makes the page zoom. */
export const fieldClass =
  "w-full rounded-control border border-edge bg-raised px-3.5 text-base text-ink transition-colors duration-150 hover:border-muted aria-invalid:border-danger disabled:opacity-55 md:text-sm";

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={clsx(fieldClass, "h-11 md:h-10", className)} {...rest} />;
}
