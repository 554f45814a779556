/** +966 50 123 4567, as it is read aloud; other countries keep their digits together. */
export function spaced(phone: string): string {
  const saudi = /^\+?966(5\d)(\d{3})(\d{4})$/.exec(phone.replace(/[\s-]/g, ""));
  return saudi ? `+966 ${saudi[1]} ${saudi[2]} ${saudi[3]}` : phone;
}

/** A phone number: always from left to right, also within Arabic. */
export function Phone({ children, className }: { children: string; className?: string }) {
  return (
    <bdi dir="ltr" className={className}>
      {spaced(children)}
    </bdi>
  );
}
