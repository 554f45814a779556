import { clsx } from "clsx";
import { LoaderCircle } from "lucide-react";

/** Turns while something is awaited; what is awaited is said beside it. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden="true" className={clsx("animate-spin", className ?? "size-5")} />;
}
