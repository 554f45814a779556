/** An e-mail address in a sentence: in its own direction, and on one line where there is room. */
export function Address({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="inline-block max-w-full break-words align-bottom">
      {children}
    </bdi>
  );
}
