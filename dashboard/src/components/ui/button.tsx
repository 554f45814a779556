import { cva, type VariantProps } from "class-variance-authority";
import { clsx } from "clsx";
import { Slot } from "radix-ui";
import type { ComponentProps, MouseEvent } from "react";
import { Spinner } from "./spinner";

export const buttonClass = cva(
  "inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-control font-semibold transition-colors duration-150 disabled:opacity-55 aria-disabled:opacity-55 aria-busy:cursor-progress [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-palm text-palm-ink hover:bg-palm-strong",
        secondary: "border border-line bg-raised text-ink hover:bg-hover",
        quiet: "text-muted hover:bg-hover hover:text-ink",
        danger: "bg-danger text-danger-ink hover:bg-danger-strong",
      },
      size: {
        md: "min-h-11 px-4 text-sm md:min-h-9",
        lg: "min-h-12 px-6 text-base",
      },
    },
    defaultVariants: { variant: "primary", size: "md" },
  },
);

export interface ButtonProps extends ComponentProps<"button">, VariantProps<typeof buttonClass> {
  /** Gives its looks to its only child, a link for example. */
  asChild?: boolean;
  /** Something was asked and has not answered yet. */
  busy?: boolean;
}

const nothing = (event: MouseEvent) => event.preventDefault();

/** What a person presses to make something happen; while it is busy it keeps the focus and hears nothing. */
export function Button({ asChild, busy, variant, size, className, children, onClick, ...rest }: ButtonProps) {
  const look = clsx(buttonClass({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={look} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? nothing : onClick}
      className={look}
      {...rest}
    >
      {busy && <Spinner className="size-4" />}
      {children}
    </button>
  );
}
