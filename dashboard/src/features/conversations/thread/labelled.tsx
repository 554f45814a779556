import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface LabelledProps {
  icon: LucideIcon;
  title: string;
  note?: string;
  children?: ReactNode;
}

/** A part of a message that is not words: what it is, and what is known of it. */
export function Labelled({ icon: Icon, title, note, children }: LabelledProps) {
  return (
    <div className="flex items-start gap-2.5 py-0.5 text-sm">
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-muted" />
      <div className="grid min-w-0">
        <span className="font-semibold">{title}</span>
        {children}
        {note && <span className="text-muted text-xs">{note}</span>}
      </div>
    </div>
  );
}
