/** A code as it is meant: Arabic keyboards have digits of their own, and authenticators show a gap in the middle. */
export function codeOf(entered: string): string {
  return entered.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/\s/g, "");
}
