import { readFileSync } from "node:fs";

interface Person {
  email: string;
  password: string;
}

interface Demo {
  dashboard_url: string;
  sandbox_url: string;
  restaurants: { id: string; phone_number_id: string; owner: Person; manager: Person; agent: Person }[];
}

/** The running system, as it describes itself. */
export const demo: Demo = JSON.parse(
  readFileSync(`${process.env.CRMRES_RUN_DIR ?? `${import.meta.dirname}/../../../.run`}/demo.json`, "utf8"),
);

export const [restaurant] = demo.restaurants as [Demo["restaurants"][number]];
