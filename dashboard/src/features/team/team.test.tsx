import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { answerWith, me, renderSignedIn } from "@/testing/signed-in";
import type { Role } from "./api/use-team";
import { decides, type Powers } from "./powers";
import { TeamSettings } from "./team-settings";

const member = (id: string, name: string, role: Role, branch_ids: string[] = []) => ({
  id,
  name,
  email: `${id}@najd.example`,
  role,
  branch_ids,
  two_step: false,
  version: 3,
});
const owner = member("u1", "عبدالله", "owner");
const sara = member("u2", "سارة", "agent", ["b1"]);
const open = {
  id: "i1",
  email: "fahd@najd.example",
  role: "viewer",
  branch_ids: [],
  locale: "ar",
  invited_by: "u1",
  created_at: "2026-11-01T10:00:00Z",
  sent_at: "2026-11-01T10:00:00Z",
  expires_at: "2026-11-08T10:00:00Z",
  expired: true,
};

function team(reader: object = me) {
  return answerWith(({ method, path }) => {
    if (path === "/me") return { body: reader };
    if (method === "GET") return { body: path === "/team" ? { members: [owner, sara] } : { invitations: [open] } };
    return method === "DELETE" ? {} : { body: path.startsWith("/team/invitations") ? open : sara };
  });
}

describe("the team", () => {
  it("shows who works where; nobody changes themselves here", async () => {
    team();
    renderSignedIn("ar", <TeamSettings />);
    const row = (await screen.findByText("سارة")).closest("li") as HTMLElement;
    expect(row).toHaveTextContent("موظف خدمة");
    expect(row).toHaveTextContent("الرياض");
    expect(screen.getByRole("heading", { name: "عضوان" })).toBeInTheDocument();
    expect(screen.getAllByRole("button", { name: /^تعديل دور/ })).toHaveLength(1);
    expect(await screen.findByText("انتهت مدتها")).toBeInTheDocument();
  });

  it("gives another role, to the version that was seen", async () => {
    const calls = team();
    renderSignedIn("en", <TeamSettings />);
    await userEvent.click(await screen.findByRole("button", { name: /^Change the role/ }));
    const dialog = screen.getByRole("dialog", { name: "سارة" });
    await userEvent.click(within(dialog).getByRole("radio", { name: /^Manager/ }));
    await userEvent.click(within(dialog).getByRole("checkbox", { name: "All branches" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.find(({ method }) => method === "PATCH")).toEqual({
      method: "PATCH",
      path: "/team/u2",
      body: { role: "manager", branch_ids: [] },
    });
  });

  it("lets somebody go only after a question", async () => {
    const calls = team();
    renderSignedIn("en", <TeamSettings />);
    await userEvent.click(await screen.findByRole("button", { name: /^Change the role/ }));
    await userEvent.click(screen.getByRole("button", { name: "Remove from the team" }));
    expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
    const question = screen.getByRole("dialog", { name: "Remove سارة from the team?" });
    await userEvent.click(within(question).getByRole("button", { name: "Remove from the team" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.filter(({ method }) => method === "DELETE").map(({ path }) => path)).toEqual(["/team/u2"]);
  });

  it("invites by mail, sends again and thinks better of it", async () => {
    const calls = team();
    renderSignedIn("en", <TeamSettings />);
    await userEvent.click(await screen.findByRole("button", { name: "Invite" }));
    const dialog = screen.getByRole("dialog", { name: "Invite to the team" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Send the invitation" }));
    expect(within(dialog).getByLabelText("E-mail")).toHaveFocus();
    await userEvent.type(within(dialog).getByLabelText("E-mail"), "noura@najd.example");
    await userEvent.click(within(dialog).getByRole("button", { name: "Send the invitation" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
      email: "noura@najd.example",
      role: "agent",
      branch_ids: [],
      locale: "en",
    });
    await userEvent.click(await screen.findByRole("button", { name: /^Send the invitation of/ }));
    await userEvent.click(screen.getByRole("button", { name: /^Withdraw the invitation of/ }));
    await waitFor(() => expect(calls.at(-1)?.path).toBe("/team/invitations"));
    const changes = calls.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
    expect(changes.slice(1)).toEqual(["POST /team/invitations/i1/resend", "DELETE /team/invitations/i1"]);
  });

  it("is not for agents", async () => {
    const calls = team({ ...me, role: "agent" });
    renderSignedIn("en", <TeamSettings />);
    expect(await screen.findByText("Owners and managers see the team")).toBeInTheDocument();
    expect(calls.map(({ path }) => path)).toEqual(["/me"]);
  });
});

it.each<[string, Partial<Powers>, Role, string[], boolean]>([
  ["an owner about owners", { roles: ["owner", "manager", "agent", "viewer"], everywhere: true }, "owner", [], true],
  ["a manager about agents of theirs", {}, "agent", ["b1"], true],
  ["a manager not about managers", {}, "manager", ["b1"], false],
  ["a manager not about who also works elsewhere", {}, "agent", ["b1", "b9"], false],
  ["a manager of some branches not about who works in all", {}, "agent", [], false],
])("%s decides", (_, some, role, branch_ids, expected) => {
  const powers = { roles: ["agent", "viewer"], everywhere: false, branches: me.branches, ...some } as Powers;
  expect(decides(powers, { role, branch_ids })).toBe(expected);
});
