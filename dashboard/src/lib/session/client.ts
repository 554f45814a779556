import { ApiError } from "../api/error";
import { ours } from "./same-origin";

/** What can be asked without a session; the server knows what each is good for. */
export type Door = "login" | "forgot" | "reset" | "register" | "confirm" | "join";

async function call(method: "POST" | "DELETE", path: string, body?: unknown): Promise<void> {
  const headers = { [ours.name]: ours.value, "content-type": "application/json" };
  const answer = await fetch(path, { method, headers, body: JSON.stringify(body) }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!answer.ok) {
    throw await ApiError.of(answer);
  }
}

export function knock(door: Door, body: unknown): Promise<void> {
  return call("POST", door === "login" ? "/session" : `/session/${door}`, body);
}

/** What was written and not sent is kept for who comes back to the page, not for who uses the device next. */
function forget(): void {
  for (const place of Object.keys(localStorage)) {
    if (place.startsWith("crm_draft:") || place === "crm_outgoing") localStorage.removeItem(place);
  }
}

/** Ends the session; the next page is loaded anew, so that nothing of this one stays in memory. */
export async function signOut(): Promise<void> {
  await call("DELETE", "/session");
  forget();
  window.location.assign("/login");
}
