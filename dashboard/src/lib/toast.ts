import type { ExternalToast } from "sonner";

type Say = (text: string, more?: ExternalToast) => void;

/** Its code comes after the page, which works without it; what must be read is also said where it was pressed. */
export const loadToasts = () => import("sonner");

const say =
  (kind: "message" | "success" | "error"): Say =>
  (text, more) =>
    void loadToasts().then(
      ({ toast }) => toast[kind](text, more),
      () => undefined,
    );

/** Tells in passing what has happened. */
export const toast: Say & { success: Say; error: Say; dismiss: (id: string) => void } = Object.assign(say("message"), {
  success: say("success"),
  error: say("error"),
  dismiss: (id: string) =>
    void loadToasts().then(
      (sonner) => sonner.toast.dismiss(id),
      () => undefined,
    ),
});
