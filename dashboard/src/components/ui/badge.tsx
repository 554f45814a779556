import { cva, type VariantProps } from "class-variance-authority";
import { clsx } from "clsx";
import type { ComponentProps } from "react";

const badgeClass = cva(
  "inline-flex max-w-full items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 font-semibold text-xs leading-5 [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-muted",
        palm: "bg-palm-soft text-palm",
        saffron: "bg-saffron-soft text-saffron-deep",
        danger: "bg-danger-soft text-danger-deep",
        dusk: "bg-dusk-soft text-dusk-deep",
        outline: "border border-line text-muted",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeClass>["tone"]>;

interface BadgeProps extends ComponentProps<"span"> {
  tone?: BadgeTone;
}

/** A state in a word or two; never the only place where it shows by colour. */
export function Badge({ tone, className, ...rest }: BadgeProps) {
  return <span data-tone={tone} className={clsx(badgeClass({ tone }), className)} {...rest} />;
}

/** How many; nothing when there are none. */
export function CountBadge({ count, label, className }: { count: number; label: string; className?: string }) {
  if (count <= 0) {
    return null;
  }
  return (
    <span
      className={clsx(
        "inline-grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-palm px-1.5 font-bold text-palm-ink text-xs tabular-nums leading-none",
        className,
      )}
    >
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
