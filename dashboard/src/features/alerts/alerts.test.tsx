import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveHandler } from "@/lib/live/connection";
import { answerWith, me, renderSignedIn } from "@/testing/signed-in";
import { AlertPanel } from "./alert-panel";
import { AlertBell } from "./bell";

const hear: { current?: LiveHandler } = {};
vi.mock("@/lib/live/live", () => ({
  useLive: (handler: LiveHandler) => {
    hear.current = handler;
  },
}));
vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }) }));
const toast = vi.hoisted(() => Object.assign(vi.fn(), { error: vi.fn() }));
vi.mock("@/lib/toast", () => ({ toast }));

const alert = (id: string, customer_name: string | null, reason: string, acknowledged_at: string | null = null) => ({
  id,
  kind: "escalation",
  reason,
  conversation_id: `c-${id}` as string | null,
  customer_id: null,
  customer_name,
  subject: null as string | null,
  raised_at: new Date().toISOString(),
  acknowledged_at,
});

let alerts: ReturnType<typeof alert>[];
let calls: ReturnType<typeof answerWith>;

beforeEach(() => {
  document.title = "المحادثات";
  alerts = [alert("a1", "أم خالد", "asked_for_human"), alert("a2", null, "a_new_reason")];
  calls = answerWith(({ method, path }) => {
    if (path === "/me") return { body: me };
    if (method === "POST") {
      alerts = alerts.map((one) =>
        path.includes(one.id) || path.endsWith("all") ? { ...one, acknowledged_at: "2026-11-22T10:00:00Z" } : one,
      );
      return {};
    }
    return { body: { alerts, next_cursor: null, unacknowledged: alerts.filter((one) => !one.acknowledged_at).length } };
  });
});

describe("the alerts", () => {
  it("are counted on the bell and in the tab of the browser", async () => {
    renderSignedIn("ar", <AlertBell />);
    expect(await screen.findByRole("button", { name: "التنبيهات: تنبيهان جديدان" })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe("(2) المحادثات"));
    document.title = "الإعدادات";
    await waitFor(() => expect(document.title).toBe("(2) الإعدادات"));
  });

  it("say who and why, also a reason that is new to us, and lead to the conversation", async () => {
    renderSignedIn("en", <AlertPanel onOpen={() => undefined} />);
    expect(await screen.findByRole("link", { name: "Open the conversation of أم خالد" })).toHaveAttribute(
      "href",
      "/conversations/c-a1",
    );
    expect(screen.getByText("Asked for a person")).toBeInTheDocument();
    expect(screen.getByText("Needs someone of the team")).toBeInTheDocument();
  });

  it("lead nowhere when they are about the restaurant's own number or template", async () => {
    const ofTheNumber = { kind: "number_quality", conversation_id: null, subject: "+966 11 000 0000" };
    alerts = [{ ...alert("n1", null, "number_flagged"), ...ofTheNumber }];
    renderSignedIn("en", <AlertPanel onOpen={() => undefined} />);
    expect(await screen.findByText("+966 11 000 0000")).toBeInTheDocument();
    expect(screen.getByText("Flagged: guests block or report its messages")).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: /conversation/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Mark the alert of +966 11 000 0000 as seen" }));
    expect(await screen.findByText("No new alerts")).toBeInTheDocument();
  });

  it("are acknowledged one by one or all at once", async () => {
    renderSignedIn("en", <AlertPanel onOpen={() => undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: "Mark the alert of أم خالد as seen" }));
    expect(await screen.findByText("1 new alert")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Mark the alert of Guest as seen" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Mark all as seen" }));
    expect(await screen.findByText("No new alerts")).toBeInTheDocument();
    expect(calls.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
      "/notifications/alerts/a1/acknowledge",
      "/notifications/alerts/acknowledge-all",
    ]);
  });

  it("are told as they are raised", async () => {
    renderSignedIn("ar", <AlertBell />);
    await screen.findByRole("button", { name: /تنبيهان/ });
    alerts = [alert("a3", "فهد", "complaint"), ...alerts];
    const data = {
      alert_id: "a3",
      conversation_id: "c-a3",
      kind: "escalation",
      customer_name: "فهد",
      reason: "complaint",
      raised_at: "",
    } as const;
    act(() => hear.current?.({ type: "alert:new", id: "1-0", at: "", data }));
    expect(toast).toHaveBeenCalledWith("فهد", expect.objectContaining({ description: "شكوى" }));
    expect(await screen.findByRole("button", { name: "التنبيهات: 3 تنبيهات جديدة" })).toBeInTheDocument();

    const paused = {
      alert_id: "a4",
      kind: "template_status",
      subject: "order_ready",
      reason: "template_paused",
      raised_at: "",
    } as const;
    act(() => hear.current?.({ type: "alert:new", id: "1-1", at: "", data: paused }));
    expect(toast).toHaveBeenLastCalledWith("order_ready", expect.not.objectContaining({ action: expect.anything() }));

    toast.mockClear();
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    window.history.replaceState(null, "", "/conversations/c-a3");
    act(() => hear.current?.({ type: "alert:new", id: "2-0", at: "", data }));
    expect(toast).not.toHaveBeenCalled();
  });
});
