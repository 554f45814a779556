import { formOf } from "@/lib/form";
import { asLocale, localeCookie } from "@/lib/locale";
import { pageBefore } from "@/lib/page-before";

const year = 365 * 24 * 60 * 60;

/** Keeps the language that the reader has chosen, and shows the page again in it. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request);
  if (form instanceof Response) {
    return form;
  }
  const locale = asLocale(form.get("locale"));
  return new Response(null, {
    status: 303,
    headers: {
      Location: pageBefore(request.headers),
      "Set-Cookie": `${localeCookie}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`,
    },
  });
}
