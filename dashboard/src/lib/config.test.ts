import { afterEach, describe, expect, it, vi } from "vitest";

describe("the settings", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it("are a developer's machine when nothing is said", async () => {
    const { config } = await import("./config");
    expect(config().CRMRES_CORE_URL).toBe("http://127.0.0.1:3003");
  });

  it("are read while running", async () => {
    vi.stubEnv("CRMRES_CORE_URL", "http://core-api.crmres:8080");
    const { config } = await import("./config");
    expect(config().CRMRES_CORE_URL).toBe("http://core-api.crmres:8080");
  });

  it("take no more of the files' address than its origin", async () => {
    vi.stubEnv("CRMRES_FILES_ORIGIN", "https://files.example/bucket; script-src *");
    const { config } = await import("./config");
    expect(config().CRMRES_FILES_ORIGIN).toBe("https://files.example");
  });

  it("refuse what is no address", async () => {
    vi.stubEnv("CRMRES_GATEWAY_URL", "gateway");
    const { config } = await import("./config");
    expect(config).toThrow(/CRMRES_GATEWAY_URL/);
  });
});
