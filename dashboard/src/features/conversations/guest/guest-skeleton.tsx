import { Skeleton } from "@/components/ui/skeleton";

const facts = ["w-20", "w-24", "w-10", "w-16"];

export function GuestSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-6 px-5 py-6">
      <div className="grid justify-items-center gap-3">
        <Skeleton className="size-20 rounded-full" />
        <Skeleton className="h-5 w-32" />
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="grid gap-4">
        {facts.map((width) => (
          <div key={width} className="flex justify-between">
            <Skeleton className="h-4 w-20" />
            <Skeleton className={`h-4 ${width}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
