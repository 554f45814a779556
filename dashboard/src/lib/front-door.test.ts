import { describe, expect, it } from "vitest";
import { serviceFor } from "./front-door";

describe("the front door", () => {
  it.each([
    ["/api/v1/conversations", "CRMRES_CORE_URL"],
    ["/api/v1/auth/login", "CRMRES_CORE_URL"],
    ["/api/v1/analytics", "CRMRES_ANALYTICS_URL"],
    ["/api/v1/analytics/messages", "CRMRES_ANALYTICS_URL"],
    ["/api/v1/notifications/alerts", "CRMRES_NOTIFICATION_URL"],
    ["/webhooks/whatsapp", "CRMRES_GATEWAY_URL"],
  ])("leads %s to %s", (path, service) => {
    expect(serviceFor(path)).toBe(service);
  });

  it("does not take a longer name for a service's own", () => {
    expect(serviceFor("/api/v1/analyticsandmore")).toBe("CRMRES_CORE_URL");
    expect(serviceFor("/webhooks/whatsapp/more")).toBeUndefined();
  });

  it.each([
    "/",
    "/internal/clock",
    "/actuator/health",
    "/api/v2/conversations",
    "/api/v1/%2e%2e/%2e%2e/internal/clock",
    "/api/v1/..%2f..%2finternal/clock",
    "/api/v1/..;/..;/actuator",
    "/api/v1/x/../../../internal/clock",
    "/api/v1/%252e%252e/internal",
    "/api/v1\\..\\internal",
    "/api/v1/auth/%6cogin",
    "/api/v1/%61uth/login",
    "/api/v1//auth/login",
    "/api/v1/auth/login/",
  ])("leads %s nowhere", (path) => {
    expect(serviceFor(path)).toBeUndefined();
  });
});
