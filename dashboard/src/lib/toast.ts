import type { ExternalToast } from "sonner";

type Say = (text: string, more?: ExternalToast) => void;

/** Its code comes after the page, which works without it. */
const say =
  (kind: "message" | "success" | "error"): Say =>
  (text, more) =>
    void import("sonner").then(({ toast }) => toast[kind](text, more));

/** Tells in passing what has happened. */
export const toast: Say & { success: Say; error: Say; dismiss: (id: string) => void } = Object.assign(say("message"), {
  success: say("success"),
  error: say("error"),
  dismiss: (id: string) => void import("sonner").then((sonner) => sonner.toast.dismiss(id)),
});
