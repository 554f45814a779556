/** The mark of the product: one lozenge of a woven sadu band. */
export function Weave({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={className} fill="currentColor">
      <path d="M14 2 26 14 14 26 2 14Zm0 4.6L6.6 14l7.4 7.4 7.4-7.4Z" fillRule="evenodd" />
      <path d="m14 10 4 4-4 4-4-4Z" opacity=".85" />
    </svg>
  );
}
