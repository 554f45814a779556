import { asLocale } from "./locale";

const sentences = {
  service_unavailable: {
    ar: "الخدمة غير متاحة الآن، حاول بعد لحظات.",
    en: "The service is not available now. Try again in a moment.",
  },
  not_found: { ar: "العنوان غير موجود.", en: "There is nothing at this address." },
} as const;

/** An error in the shape that every service of the API gives it. */
export function refusal(status: 404 | 503, code: keyof typeof sentences, asked: Headers): Response {
  const language = asLocale(asked.get("accept-language")?.slice(0, 2).toLowerCase());
  const error = {
    code,
    message: sentences[code][language],
    details: {},
    timestamp: new Date().toISOString(),
    request_id: asked.get("x-request-id") ?? crypto.randomUUID(),
  };
  return Response.json({ error }, { status, headers: status === 503 ? { "Retry-After": "1" } : {} });
}
