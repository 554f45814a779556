const place = /\{\{\s*([a-z0-9_]+)\s*\}\}/g;

/** The words of a template with what was written into its places; an empty place stays a blank. */
export function filled(text: string, places: string[], values: string[]): string {
  return text.replace(place, (_, name: string) => values[places.indexOf(name)]?.trim() || "____");
}
