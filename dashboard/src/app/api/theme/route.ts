import { formOf } from "@/lib/form";
import { asTheme, themeCookie } from "@/lib/theme/theme";

const year = 365 * 24 * 60 * 60;

/** Keeps the theme that the reader has chosen; the page shows it already. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request);
  if (form instanceof Response) {
    return form;
  }
  const theme = asTheme(form.get("theme"));
  const cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`;
  return new Response(null, { status: 204, headers: { "Set-Cookie": cookie } });
}
