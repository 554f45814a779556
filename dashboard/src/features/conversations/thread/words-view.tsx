import { type Look, type Piece, piecesOf } from "./words";

const elements: Record<Look, "strong" | "em" | "s" | "code"> = {
  bold: "strong",
  italic: "em",
  struck: "s",
  mono: "code",
};

function PieceView({ piece }: { piece: Piece }) {
  if (piece.href) {
    return (
      <a
        href={piece.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        dir="ltr"
        className="wrap-anywhere text-palm underline underline-offset-2"
      >
        {piece.text}
      </a>
    );
  }
  const Element = piece.look && elements[piece.look];
  return Element ? <Element>{piece.text}</Element> : piece.text;
}

/** What somebody wrote, in the direction of its own letters; its links lead out safely. */
export function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap text-pretty break-words text-[0.9375rem] leading-relaxed">
      {piecesOf(text).map((piece) => (
        <PieceView key={piece.key} piece={piece} />
      ))}
    </p>
  );
}
