/** WhatsApp lets a restaurant write freely for 24 hours after the guest's last message. */
export type Window =
  | { state: "open"; hours: number; minutes: number }
  | { state: "closing"; minutes: number }
  | { state: "closed" }
  | { state: "never" };

const soon = 2 * 3_600_000;

export function windowAt(closesAt: string | undefined, now: number): Window {
  if (!closesAt) {
    return { state: "never" };
  }
  const left = Date.parse(closesAt) - now;
  if (left <= 0) {
    return { state: "closed" };
  }
  const minutes = Math.max(1, Math.ceil(left / 60_000));
  return left < soon ? { state: "closing", minutes } : { state: "open", hours: Math.floor(left / 3_600_000), minutes };
}
