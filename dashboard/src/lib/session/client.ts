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

/** Ends the session; the next page is loaded anew, so that nothing of this one stays in memory. */
export async function signOut(): Promise<void> {
  await call("DELETE");
  window.location.assign("/login");
}
