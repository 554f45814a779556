import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderIn } from "@/testing/in-language";
import { SignInForm } from "./sign-in-form";

const assign = vi.fn();
vi.stubGlobal("location", { ...window.location, assign });
afterEach(() => {
  assign.mockReset();
  sessionStorage.clear();
});

function answer(status: number, error?: object, headers?: Record<string, string>) {
  const fetch = vi.fn(async () =>
    error ? Response.json({ error }, { status, headers }) : new Response(null, { status }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

async function fill(email: string, password: string) {
  const user = userEvent.setup();
  if (email) await user.type(screen.getByLabelText(/E-mail|البريد/), email);
  if (password) await user.type(screen.getByLabelText(/^(Password|كلمة المرور)$/), password);
  await user.click(screen.getByRole("button", { name: /^(Sign in|دخول)$/ }));
}

describe("the sign-in", () => {
  it("leads to the page that was wanted", async () => {
    const fetch = answer(204);
    renderIn("ar", <SignInForm next="/settings/sessions" />);
    await fill(" owner@najd.example ", "right");
    expect(JSON.parse((fetch.mock.calls as unknown as [string, RequestInit][])[0]?.[1].body as string)).toEqual({
      email: "owner@najd.example",
      password: "right",
    });
    expect(assign).toHaveBeenCalledWith("/settings/sessions");
  });

  it("says what is missing before it asks anybody, and goes there", async () => {
    const fetch = answer(204);
    renderIn("ar", <SignInForm next="/conversations" />);
    await fill("", "");
    expect(screen.getByText("اكتب بريدك الإلكتروني")).toBeInTheDocument();
    expect(screen.getByText("اكتب كلمة المرور")).toBeInTheDocument();
    expect(screen.getByLabelText("البريد الإلكتروني")).toHaveFocus();
    expect(fetch).not.toHaveBeenCalled();
  });

  it("passes on why it was refused", async () => {
    answer(401, { code: "sign_in_failed", message: "The e-mail or the password is wrong." });
    renderIn("en", <SignInForm next="/conversations" />);
    await fill("a@b.co", "wrong");
    expect(await screen.findByText("The e-mail or the password is wrong.")).toBeInTheDocument();
    expect(assign).not.toHaveBeenCalled();
  });

  it("tells who works in no restaurant so, and offers to register one", async () => {
    answer(403, { code: "no_restaurant", message: "Your account works in no restaurant at present." });
    renderIn("en", <SignInForm next="/conversations" />);
    await fill("a@b.co", "right");
    expect(await screen.findByText("Your account works in no restaurant at present.")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Register a restaurant" })).toHaveAttribute("href", "/register");
  });

  it("counts down after too many attempts and takes none meanwhile", async () => {
    answer(429, { code: "throttled" }, { "Retry-After": "65" });
    renderIn("en", <SignInForm next="/conversations" />);
    await fill("a@b.co", "wrong");
    expect(await screen.findByRole("button", { name: /Try again in 1:0\d/ })).toBeDisabled();
    cleanup();
    renderIn("en", <SignInForm next="/conversations" />);
    expect(await screen.findByRole("button", { name: /Try again in 1:0\d/ })).toBeDisabled();
  });

  it("asks for the code of the second step, in any digits, and says when it is wrong", async () => {
    const said = [
      Response.json({ error: { code: "code_required" } }, { status: 401 }),
      Response.json({ error: { code: "code_wrong", message: "The code is not right." } }, { status: 401 }),
      new Response(null, { status: 204 }),
    ];
    const fetch = vi.fn(async (_path: string, _init: RequestInit) => said.shift() as Response);
    vi.stubGlobal("fetch", fetch);
    renderIn("en", <SignInForm next="/conversations" />);
    await fill("a@b.co", "right");
    const code = await screen.findByLabelText("Verification code");
    expect(code).toHaveFocus();
    expect(code).toHaveAttribute("autocomplete", "one-time-code");
    expect(code).toHaveAttribute("inputmode", "numeric");
    await userEvent.type(code, "٠٠٠ 000");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByText("The code is not right.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Use a recovery code" }));
    const paper = screen.getByLabelText("Recovery code");
    expect(paper).toHaveFocus();
    await userEvent.type(paper, "abcd-efgh-jkmn-pqrs");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/conversations"));
    const bodies = fetch.mock.calls.map(([, { body }]) => JSON.parse(body as string));
    expect(bodies.slice(1)).toEqual([
      { email: "a@b.co", password: "right", code: "000000" },
      { email: "a@b.co", password: "right", code: "abcd-efgh-jkmn-pqrs" },
    ]);
  });

  it("says that the server cannot be reached", async () => {
    vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("down")));
    renderIn("en", <SignInForm next="/conversations" />);
    await fill("a@b.co", "right");
    expect(await screen.findByText(/cannot be reached/)).toBeInTheDocument();
  });

  it("shows the password when asked, and hides it again", async () => {
    renderIn("en", <SignInForm next="/conversations" />);
    const field = screen.getByLabelText("Password");
    await userEvent.click(screen.getByRole("button", { name: "Show password" }));
    expect(field).toHaveAttribute("type", "text");
    await userEvent.click(screen.getByRole("button", { name: "Hide password" }));
    expect(field).toHaveAttribute("type", "password");
  });

  it("warns of Caps Lock", async () => {
    renderIn("en", <SignInForm next="/conversations" />);
    await userEvent.type(screen.getByLabelText("Password"), "{CapsLock}a");
    expect(screen.getByText("Caps Lock is on")).toBeInTheDocument();
  });
});
