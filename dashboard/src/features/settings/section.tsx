import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  text: string;
  children: ReactNode;
}

/** One page of the settings. */
export function Section({ title, text, children }: SectionProps) {
  return (
    <section className="max-w-2xl">
      <h1 className="font-bold text-2xl">{title}</h1>
      <p className="mt-1 mb-6 text-pretty text-muted">{text}</p>
      {children}
    </section>
  );
}

export const cardClass = "rounded-card border border-line bg-raised p-5 shadow-card sm:p-6";
