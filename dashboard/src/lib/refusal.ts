import { languageOf } from "./language";

const sentences = {
  service_unavailable: {
    ar: "الخدمة غير متاحة الآن، حاول بعد لحظات.",
    en: "The service is not available now. Try again in a moment.",
  },
  invalid_request: { ar: "تعذّر فهم هذا الطلب.", en: "This request could not be understood." },
  not_found: { ar: "العنوان غير موجود.", en: "There is nothing at this address." },
  foreign_request: { ar: "لم يأتِ هذا الطلب من صفحات اللوحة.", en: "This request did not come from the dashboard." },
  session_ended: { ar: "انتهت جلستك، سجّل الدخول من جديد.", en: "Your session has ended. Sign in again." },
} as const;

/** An error in the shape that every service of the API gives it. */
export function refusal(status: 400 | 401 | 403 | 404 | 503, code: keyof typeof sentences, asked: Headers): Response {
  const error = {
    code,
    message: sentences[code][languageOf(asked)],
    details: {},
    timestamp: new Date().toISOString(),
    request_id: asked.get("x-request-id") ?? crypto.randomUUID(),
  };
  const headers = { "Cache-Control": "no-store", ...(status === 503 && { "Retry-After": "1" }) };
  return Response.json({ error }, { status, headers });
}
