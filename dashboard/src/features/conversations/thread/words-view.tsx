import { piecesOf } from "./words";

/** What somebody wrote, in the direction of its own letters; its links lead out safely. */
export function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap text-pretty break-words text-[0.9375rem] leading-relaxed">
      {piecesOf(text).map((piece) =>
        piece.href ? (
          <a
            key={piece.key}
            href={piece.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            dir="ltr"
            className="break-all text-palm underline underline-offset-2"
          >
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}
