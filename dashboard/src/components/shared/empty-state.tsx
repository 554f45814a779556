import { clsx } from "clsx";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  /** The way on, where there is one. */
  action?: ReactNode;
  className?: string;
}

/** Says why there is nothing here, and what would bring something. */
export function EmptyState({ icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div className={clsx("grid place-items-center px-6 py-12 text-center", className)}>
      <div className="max-w-xs">
        {icon && (
          <span
            aria-hidden="true"
            className="mx-auto mb-4 grid size-16 place-items-center rounded-full bg-palm-soft text-palm [&_svg]:size-7"
          >
            {icon}
          </span>
        )}
        <p className="font-bold text-base">{title}</p>
        {text && <p className="mt-1.5 text-pretty text-muted text-sm">{text}</p>}
        {action && <div className="mt-5">{action}</div>}
      </div>
    </div>
  );
}
