import { clsx } from "clsx";
import { useId } from "react";

const threads =
  "[--thread-ground:var(--cloth)] [--thread-red:#b3473a] [--thread-saffron:#d9973a] [--thread-sand:#f1e3c4]";

/** A band as Najdi women weave it, in the colours of their threads. */
export function SaduBand({ className }: { className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden="true" className={clsx(threads, className)} width="100%" height="96">
      <defs>
        <pattern id={id} width="48" height="96" patternUnits="userSpaceOnUse">
          <path d="M0 8h48M0 88h48" stroke="var(--thread-red)" strokeWidth="4" />
          <path
            d="M0 14 12 26 24 14 36 26 48 14M0 82l12-12 12 12 12-12 12 12"
            fill="none"
            stroke="var(--thread-sand)"
            strokeWidth="2"
          />
          <path d="m24 28 20 20-20 20L4 48Z" fill="var(--thread-saffron)" />
          <path d="m24 37 11 11-11 11-11-11Z" fill="var(--thread-ground)" />
          <path d="m24 43 5 5-5 5-5-5Z" fill="var(--thread-sand)" />
          <path d="m0 38 10 10L0 58Zm48 0L38 48l10 10Z" fill="var(--thread-red)" />
        </pattern>
      </defs>
      <rect width="100%" height="96" fill={`url(#${id})`} />
    </svg>
  );
}
