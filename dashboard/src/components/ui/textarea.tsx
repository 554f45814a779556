import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { fieldClass } from "./input";

/** Grows with what is written in it, where the browser can; its owner says how far. */
export function Textarea({ className, rows = 1, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={clsx(fieldClass, "field-sizing-content resize-none py-2.5", className)}
      {...rest}
    />
  );
}
