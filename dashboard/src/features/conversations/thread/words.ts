export type Look = "bold" | "italic" | "struck" | "mono";
export type Piece = { key: number; text: string; href?: string; look?: Look };

const link = /\bhttps?:\/\/[^\s<>"'«»]+/giu;
const trailing = /[.,;:!?)\]}،؛؟]+$/u;
/** As WhatsApp reads it: signs around words, not within them, and nothing but a line between them. */
const marked = /(?<![\p{L}\p{N}])(?:```(.+?)```|([*_~])(?=\S)(.+?)(?<=\S)\2)(?![\p{L}\p{N}])/gu;
const looks: Record<string, Look> = { "*": "bold", _: "italic", "~": "struck" };

function looked(text: string, at: number): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) {
      pieces.push({ key: at + end, text: text.slice(end, match.index) });
    }
    pieces.push({ key: at + match.index, text: match[1] ?? match[3] ?? "", look: looks[match[2] ?? ""] ?? "mono" });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...pieces, { key: at + end, text: text.slice(end) }] : pieces;
}

/** Words as WhatsApp shows them; only http and https become links, and the full stop after one is not part of it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(link)) {
    const address = match[0].replace(trailing, "");
    if (!URL.canParse(address)) {
      continue;
    }
    pieces.push(...looked(text.slice(end, match.index), end));
    pieces.push({ key: match.index, text: address, href: address });
    end = match.index + address.length;
  }
  return [...pieces, ...looked(text.slice(end), end)];
}

/** In one line and without any looks, for a list. */
export function plainOf(text: string): string {
  const pieces = piecesOf(text.replace(/\s+/g, " ").trim());
  return pieces.map((piece) => piece.text).join("");
}
