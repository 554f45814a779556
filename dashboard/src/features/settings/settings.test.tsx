import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { answerWith, me, renderSignedIn } from "@/testing/signed-in";
import { ProfileSettings } from "./profile-settings";
import { SessionsSettings } from "./sessions-settings";

const session = (id: string, current: boolean, user_agent: string) => ({
  id,
  current,
  user_agent,
  created_at: "2026-11-01T10:00:00Z",
  last_used_at: "2026-11-22T10:00:00Z",
  ip_address: "10.0.0.1",
});
const chrome = "Chrome · Linux";
const iphone = "Safari · iPhone";

describe("the profile", () => {
  it("shows who one is and keeps a new name", async () => {
    const calls = answerWith(({ method }) => ({
      body: method === "PATCH" ? { ...me, user: { ...me.user, name: "عبدالله القحطاني" } } : me,
    }));
    renderSignedIn("ar", <ProfileSettings />);
    const name = await screen.findByLabelText("الاسم");
    expect(screen.getByText("المالك")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "حفظ" })).toBeDisabled();
    await userEvent.type(name, " القحطاني");
    await userEvent.click(screen.getByRole("button", { name: "حفظ" }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual({ method: "PATCH", path: "/me", body: { name: "عبدالله القحطاني" } }),
    );
  });

  it("can be asked for again when it did not come", async () => {
    let up = false;
    answerWith(() => (up ? { body: me } : { status: 404, body: { error: { message: "ما وصلنا" } } }));
    renderSignedIn("ar", <ProfileSettings />);
    expect(await screen.findByText("ما وصلنا")).toBeInTheDocument();
    up = true;
    await userEvent.click(screen.getByRole("button"));
    expect(await screen.findByLabelText("الاسم")).toHaveValue("عبدالله");
  });
});

describe("the sessions", () => {
  it("begin with this device, which cannot be ended here", async () => {
    answerWith(() => ({ body: { sessions: [session("s2", false, iphone), session("s1", true, chrome)] } }));
    renderSignedIn("en", <SessionsSettings />);
    const rows = await screen.findAllByRole("listitem");
    expect(rows[0]).toHaveTextContent("Chrome · Linux");
    expect(rows[0]).toHaveTextContent("In use now");
    expect(within(rows[0] as HTMLElement).queryByRole("button")).toBeNull();
    expect(
      within(rows[1] as HTMLElement).getByRole("button", { name: "End the session of Safari · iPhone" }),
    ).toBeEnabled();
  });

  it("end one by one, or all others after a question", async () => {
    const calls = answerWith(({ method }) =>
      method === "GET" ? { body: { sessions: [session("s1", true, chrome), session("s2", false, iphone)] } } : {},
    );
    renderSignedIn("en", <SessionsSettings />);
    await userEvent.click(await screen.findByRole("button", { name: /End the session/ }));
    await waitFor(() =>
      expect(calls.map(({ method, path }) => `${method} ${path}`)).toContain("DELETE /auth/sessions/s2"),
    );
    await waitFor(() => expect(document.activeElement).toContainElement(screen.getAllByRole("list")[0] as HTMLElement));
    expect(document.body).not.toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "End all other sessions" }));
    const dialog = screen.getByRole("dialog", { name: "End all other sessions?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "End all other sessions" }));
    await waitFor(() =>
      expect(calls.map(({ method, path }) => `${method} ${path}`)).toContain("DELETE /auth/sessions"),
    );
  });
});
