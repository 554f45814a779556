import { defineConfig } from "@playwright/test";

/** Looks at a dashboard that already runs, in the browser of the machine. */
export default defineConfig({
  testDir: "e2e",
  timeout: 30_000,
  workers: 1,
  reporter: "list",
  use: {
    // people who have not chosen a language read the one of their browser
    locale: "ar-SA",
    baseURL: process.env.DASHBOARD_URL ?? "http://127.0.0.1:3000",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
});
