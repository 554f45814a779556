import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

/** Takes pictures; checks nothing. */
export default defineConfig({ ...base, testMatch: "screenshots.ts", timeout: 120_000 });
