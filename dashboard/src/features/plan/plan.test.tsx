import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { answerWith, renderSignedIn } from "@/testing/signed-in";
import { PlanSettings } from "./plan-settings";

const tier = (name: string, branches: number, requests_per_hour: number) => ({
  tier: name,
  branches,
  numbers: 1,
  campaigns_per_month: 2,
  reports_per_month: 4,
  requests_per_hour,
});

it("the plan is marked among the others, and says how much of it is used", async () => {
  answerWith(() => ({
    body: {
      tier: "growth",
      tiers: [tier("starter", 1, 1000), tier("growth", 5, 5000), tier("enterprise", 100, 20_000)],
      usage: { branches: 2, numbers: 1 },
    },
  }));
  renderSignedIn("en", <PlanSettings />);
  const table = await screen.findByRole("table");
  expect(within(table).getByRole("columnheader", { name: /Yours.*Growth/ })).toBeInTheDocument();
  expect(within(table).getByRole("row", { name: "API requests an hour 1,000 5,000 20,000" })).toBeInTheDocument();
  expect(screen.getByText("2 of 5")).toBeInTheDocument();
  expect(screen.getByText("1 of 1")).toBeInTheDocument();
  expect(screen.getByText("All of what this plan allows is used.")).toBeInTheDocument();
});
