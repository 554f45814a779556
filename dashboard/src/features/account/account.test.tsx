import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Locale } from "@/lib/locale";
import { renderIn } from "@/testing/in-language";
import { ConfirmRegistration } from "./confirm-registration";
import { ForgotPassword } from "./forgot-password";
import { Join } from "./join";
import { Register } from "./register";
import { ResetPassword } from "./reset-password";

const assign = vi.fn();
vi.stubGlobal("location", { ...window.location, assign });
beforeEach(() => {
  assign.mockReset();
  sessionStorage.clear();
});

/** Answers one call after the other, and keeps what was asked. */
function doorThatSays(...answers: [number, object?][]) {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(init.body as string) });
    const [status, error] = answers.shift() ?? [204];
    return error ? Response.json({ error }, { status }) : new Response(null, { status });
  });
  return asked;
}

function open(locale: Locale, page: ReactNode) {
  renderIn(locale, page);
  return userEvent.setup();
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const gone = { code: "link_invalid", message: "not good" };

describe("a forgotten password", () => {
  it("is answered the same whoever asks, and the reading goes on there", async () => {
    const asked = doorThatSays([204]);
    const user = open("ar", <ForgotPassword />);
    await user.type(screen.getByLabelText("البريد الإلكتروني"), " sara@najd.example ");
    await press("إرسال الرابط");
    expect(await screen.findByRole("heading", { name: "افتح بريدك" })).toHaveFocus();
    expect(screen.getByText("sara@najd.example")).toHaveAttribute("dir", "ltr");
    expect(asked).toEqual([{ path: "/session/forgot", body: { email: "sara@najd.example" } }]);
  });

  it("is replaced by one that the API finds good, and says where what is wrong with it", async () => {
    const common = { code: "invalid_request", details: { fields: { password: "This password is common." } } };
    const asked = doorThatSays([400, common], [204]);
    const user = open("en", <ResetPassword />);
    const field = screen.getByLabelText("New password");
    await user.type(field, "short");
    await press("Save the password");
    expect(screen.getByText("10 characters at least")).toBeInTheDocument();
    expect(asked).toEqual([]);
    await user.type(field, "-0123456789");
    await press("Save the password");
    expect(await screen.findByText("This password is common.")).toBeInTheDocument();
    expect(field).toHaveFocus();
    await user.type(field, "-and-more");
    await press("Save the password");
    expect(await screen.findByRole("heading", { name: "The password is changed" })).toHaveFocus();
    // the token stays with the server
    expect(asked.at(-1)).toEqual({ path: "/session/reset", body: { password: "short-0123456789-and-more" } });
  });

  it("leads to a new link where this one is not good any more", async () => {
    doorThatSays([400, gone]);
    const user = open("en", <ResetPassword />);
    await user.type(screen.getByLabelText("New password"), "a sentence of mine");
    await press("Save the password");
    expect(await screen.findByRole("link", { name: "Ask for a new link" })).toHaveAttribute("href", "/password/forgot");
  });
});

describe("a registration", () => {
  it("asks for all at once, begins at what is missing, and goes on in the mailbox", async () => {
    const asked = doorThatSays([204]);
    const user = open("en", <Register />);
    await press("Register");
    expect(screen.getByLabelText("Name of the restaurant in Arabic")).toHaveFocus();
    await user.type(screen.getByLabelText("Name of the restaurant in Arabic"), "مشويات نجد");
    await user.type(screen.getByLabelText("Name of the restaurant in English"), "Najd Grill");
    await user.type(screen.getByLabelText("Your name"), "Sultan");
    await user.type(screen.getByLabelText("E-mail"), "s@najd.example");
    await user.type(screen.getByLabelText("Password"), "a sentence of mine");
    await press("Register");
    expect(await screen.findByRole("heading", { name: "Look into your mailbox" })).toHaveFocus();
    expect(asked).toEqual([
      {
        path: "/session/register",
        body: {
          restaurant_name: { ar: "مشويات نجد", en: "Najd Grill" },
          name: "Sultan",
          email: "s@najd.example",
          password: "a sentence of mine",
          locale: "en",
        },
      },
    ]);
  });

  it("is confirmed by a press and not by opening the page", async () => {
    const asked = doorThatSays([204]);
    open("ar", <ConfirmRegistration />);
    expect(asked).toEqual([]);
    await press("تأكيد وفتح اللوحة");
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/conversations"));
    expect(asked).toEqual([{ path: "/session/confirm", body: {} }]);
  });

  it("is added to the account that the address has, with its password and its second step", async () => {
    const required = (code: string): [number, object] => [401, { code, message: "" }];
    const asked = doorThatSays(required("password_required"), required("code_required"), [204]);
    const user = open("en", <ConfirmRegistration />);
    await press("Confirm and open the dashboard");
    await user.type(await screen.findByLabelText("Password"), "a sentence of mine");
    expect(screen.getByText(/has an account here/)).toBeInTheDocument();
    await press("Add the restaurant and open the dashboard");
    await user.type(await screen.findByLabelText("Verification code"), "123456");
    await press("Continue");
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/conversations"));
    expect(asked.map(({ body }) => body)).toEqual([
      {},
      { password: "a sentence of mine" },
      { password: "a sentence of mine", code: "123456" },
    ]);
  });
});

describe("an invitation", () => {
  const invitation = {
    restaurant: { name: { ar: "مشويات نجد", en: "Najd Grill" } },
    role: "agent",
    email: "sara@najd.example",
    account_exists: false,
  } as const;

  it("makes an account for who has none", async () => {
    const asked = doorThatSays([204]);
    const user = open("ar", <Join invitation={invitation} />);
    expect(screen.getByRole("heading", { name: "انضم إلى فريق مشويات نجد" })).toBeInTheDocument();
    await user.type(screen.getByLabelText("اسمك"), "سارة");
    await user.type(screen.getByLabelText("كلمة المرور"), "a sentence of mine");
    await press("قبول الدعوة");
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/conversations"));
    expect(asked).toEqual([{ path: "/session/join", body: { name: "سارة", password: "a sentence of mine" } }]);
  });

  it("asks who has an account for its password, and for the code if it has a second step", async () => {
    const asked = doorThatSays([401, { code: "code_required" }], [204]);
    const user = open("en", <Join invitation={{ ...invitation, account_exists: true }} />);
    expect(screen.queryByLabelText("Your name")).toBeNull();
    await user.type(screen.getByLabelText("Password"), "mine");
    await press("Accept the invitation");
    const code = await screen.findByLabelText("Verification code");
    expect(code).toHaveFocus();
    await user.type(code, "123 456");
    await press("Continue");
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/conversations"));
    expect(asked.at(-1)?.body).toEqual({ password: "mine", code: "123456" });
  });

  it("says so when it was withdrawn meanwhile", async () => {
    doorThatSays([400, gone]);
    const user = open("en", <Join invitation={{ ...invitation, account_exists: true }} />);
    await user.type(screen.getByLabelText("Password"), "mine");
    await press("Accept the invitation");
    expect(await screen.findByRole("heading", { name: "This link is not good any more" })).toHaveFocus();
  });
});
