import { Skeleton } from "@/components/ui/skeleton";
import { rowHeight } from "./row-height";

const widths = ["58%", "82%", "70%", "46%", "76%", "64%", "88%", "52%"];

/** Rows as they will be, before they are here. */
export function RowSkeletons({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      {widths.map((width) => (
        <div key={width} style={{ height: rowHeight }} className="flex gap-3 border-line border-b py-3 ps-4 pe-4">
          <Skeleton className="size-11 shrink-0 rounded-full" />
          <div className="grid grow content-between py-1">
            <div className="flex justify-between">
              <Skeleton className="h-4 w-28" />
              <Skeleton className="h-3 w-12" />
            </div>
            <Skeleton className="h-3.5" style={{ width }} />
            <Skeleton className="h-5 w-20 rounded-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
