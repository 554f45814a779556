"use client";

import { Skeleton } from "@/components/ui/skeleton";
import { useLocalName, useMe } from "@/lib/api/me";

/** The restaurant that the reader works in. */
export function PlaceName() {
  const { data: me } = useMe();
  const nameOf = useLocalName();
  return me ? (
    <p className="truncate font-bold leading-tight">
      <bdi>{nameOf(me.restaurant.name)}</bdi>
    </p>
  ) : (
    <Skeleton className="h-5 w-32" />
  );
}
