import { clsx } from "clsx";
import type { CSSProperties } from "react";

/** Where something will be, in its size. */
export function Skeleton({ className, style }: { className?: string; style?: CSSProperties }) {
  return (
    <span
      aria-hidden="true"
      style={style}
      className={clsx("block animate-shimmer bg-line/70", !className?.includes("rounded") && "rounded-md", className)}
    />
  );
}
