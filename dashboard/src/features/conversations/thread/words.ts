export type Piece = { key: number; text: string; href?: string };

const link = /\bhttps?:\/\/[^\s<>"'«»]+/giu;
const trailing = /[.,;:!?)\]}،؛؟]+$/u;

/** Words with the web addresses among them: only http and https become links, and the full stop after one is not part of it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(link)) {
    const address = match[0].replace(trailing, "");
    if (!URL.canParse(address)) {
      continue;
    }
    if (match.index > end) {
      pieces.push({ key: end, text: text.slice(end, match.index) });
    }
    pieces.push({ key: match.index, text: address, href: address });
    end = match.index + address.length;
  }
  return end < text.length ? [...pieces, { key: end, text: text.slice(end) }] : pieces;
}
