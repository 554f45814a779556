import "server-only";
import { cookies } from "next/headers";
import { asTheme, type Theme, themeCookie } from "./theme";

/** The theme that this reader has chosen, known before the page is sent: nothing flashes. */
export async function themeOfReader(): Promise<Theme> {
  return asTheme((await cookies()).get(themeCookie)?.value);
}
