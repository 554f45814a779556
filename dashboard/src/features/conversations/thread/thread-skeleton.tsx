import { clsx } from "clsx";
import { Skeleton } from "@/components/ui/skeleton";

const bubbles = [
  { width: "46%", ours: false, height: 48 },
  { width: "62%", ours: true, height: 72 },
  { width: "34%", ours: false, height: 48 },
  { width: "54%", ours: true, height: 96 },
  { width: "40%", ours: false, height: 48 },
];

/** A talk as it will be, before it is here. */
export function ThreadSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex min-h-0 grow flex-col">
      <div className="flex h-16 items-center gap-3 border-line border-b bg-raised px-4">
        <Skeleton className="size-10 rounded-full" />
        <div className="grid gap-2">
          <Skeleton className="h-4 w-36" />
          <Skeleton className="h-3 w-20" />
        </div>
      </div>
      <div className="mx-auto flex w-full max-w-3xl grow flex-col justify-end gap-3 p-4">
        {bubbles.map(({ width, ours, height }) => (
          <Skeleton
            key={width}
            style={{ width, height }}
            className={clsx("rounded-bubble", ours ? "self-end" : "self-start")}
          />
        ))}
      </div>
      <div className="border-line border-t bg-raised p-3">
        <Skeleton className="h-11 rounded-control" />
      </div>
    </div>
  );
}
