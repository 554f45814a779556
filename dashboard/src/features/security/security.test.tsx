import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerWith, me, renderSignedIn } from "@/testing/signed-in";
import { SecuritySettings } from "./security-settings";

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

beforeEach(() => {
  Object.assign(URL, { createObjectURL: () => "blob:codes", revokeObjectURL: vi.fn() });
});

describe("the password", () => {
  it("is changed by who knows it, and says which of the two is wrong", async () => {
    let current = "";
    const calls = answerWith(({ path, body }) => {
      if (path === "/me") {
        return { body: { ...me, two_step: false } };
      }
      current = (body as { current_password: string }).current_password;
      return current === "right"
        ? {}
        : { status: 400, body: { error: { code: "password_wrong", message: "ليست هي" } } };
    });
    renderSignedIn("ar", <SecuritySettings />);
    const field = await screen.findByLabelText("كلمة المرور الحالية");
    await userEvent.type(field, "wrong");
    await userEvent.type(screen.getByLabelText("كلمة المرور الجديدة"), "a sentence of mine");
    await press("تغيير كلمة المرور");
    expect(await screen.findByText("ليست هي")).toBeInTheDocument();
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, "right");
    await press("تغيير كلمة المرور");
    await vi.waitFor(() => expect(field).toHaveValue(""));
    expect(calls.at(-1)).toEqual({
      method: "POST",
      path: "/auth/password",
      body: { current_password: "right", password: "a sentence of mine" },
    });
  });
});

describe("the second step", () => {
  it("is turned on by password, secret and code, and gives codes for paper once", async () => {
    let on = false;
    const codes = ["aaaa-bbbb-cccc-dddd", "eeee-ffff-gggg-hhhh"];
    const calls = answerWith(({ path, body }) => {
      if (path === "/auth/totp") {
        return { body: { secret: "JBSWY3DPEHPK3PXP", uri: "otpauth://totp/CRM-RES?secret=JBSWY3DPEHPK3PXP" } };
      }
      if (path === "/auth/totp/confirm") {
        on = (body as { code: string }).code === "123456";
        return on
          ? { body: { recovery_codes: codes } }
          : { status: 400, body: { error: { code: "code_wrong", message: "The code is not right." } } };
      }
      return { body: { ...me, two_step: on } };
    });
    renderSignedIn("en", <SecuritySettings />);
    await press("Turn on two-step sign-in");
    const password = screen.getAllByLabelText("Current password").at(-1) as HTMLElement;
    expect(password).toHaveFocus();
    await userEvent.type(password, "right");
    await press("Next");
    expect(await screen.findByText("JBSW Y3DP EHPK 3PXP")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "QR code for the authenticator" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Open the authenticator" })).toHaveAttribute(
      "href",
      "otpauth://totp/CRM-RES?secret=JBSWY3DPEHPK3PXP",
    );
    const code = screen.getByLabelText("Verification code");
    await userEvent.type(code, "000000");
    await press("Turn on");
    expect(await screen.findByText("The code is not right.")).toBeInTheDocument();
    expect(code).toHaveFocus();
    await userEvent.clear(code);
    await userEvent.type(code, "123456");
    await press("Turn on");
    expect(await screen.findByText("eeee-ffff-gggg-hhhh")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Download a file" })).toHaveAttribute("href", "blob:codes");
    await press("I have kept them");
    expect(screen.queryByText("eeee-ffff-gggg-hhhh")).toBeNull();
    expect(await screen.findByRole("button", { name: "Turn off two-step sign-in" })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: /Two-step sign-in/ })).toHaveFocus();
    expect(calls.filter(({ path }) => path === "/auth/totp").map(({ body }) => body)).toEqual([{ password: "right" }]);
  });
});
