import { ApiError } from "../api/error";
import { ours } from "./same-origin";

async function call(method: "POST" | "DELETE", body?: unknown): Promise<void> {
  const headers = { [ours.name]: ours.value, "content-type": "application/json" };
  const answer = await fetch("/session", { method, headers, body: JSON.stringify(body) }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!answer.ok) {
    throw await ApiError.of(answer);
  }
}

export function signIn(email: string, password: string): Promise<void> {
  return call("POST", { email, password });
}

/** What was written and not sent is kept for who comes back to the page, not for who uses the device next. */
function forget(): void {
  for (const place of Object.keys(localStorage)) {
    if (place.startsWith("crm_draft:") || place === "crm_outgoing") localStorage.removeItem(place);
  }
}

/** Ends the session; the next page is loaded anew, so that nothing of this one stays in memory. */
export async function signOut(): Promise<void> {
  await call("DELETE");
  forget();
  window.location.assign("/login");
}
