import "server-only";
import { refusal } from "./refusal";
import { isSentByUs } from "./session/same-origin";

/** What a form of ours says; a refusal when a foreign page sent it or it is no form. */
export async function formOf(request: Request): Promise<FormData | Response> {
  if (!isSentByUs(request)) {
    return refusal(403, "foreign_request", request.headers);
  }
  return request.formData().catch(() => refusal(400, "invalid_request", request.headers));
}
