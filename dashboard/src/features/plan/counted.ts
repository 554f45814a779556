const format = new Intl.NumberFormat("en");

/** A number in Latin digits, as everywhere in the dashboard. */
export function counted(number: number): string {
  return format.format(number);
}
