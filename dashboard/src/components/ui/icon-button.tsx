import { clsx } from "clsx";
import type { ComponentProps } from "react";

interface IconButtonProps extends ComponentProps<"button"> {
  /** What it does, for those who do not see the icon. */
  label: string;
}

/** A button that is only an icon; 44 px where fingers press it. */
export function IconButton({ label, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className={clsx(
        "inline-grid size-11 shrink-0 place-items-center rounded-control text-muted transition-colors duration-150 hover:bg-hover hover:text-ink disabled:opacity-55 md:size-9 [&_svg]:size-5",
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
