import "server-only";
import { z } from "zod";

const address = (port: number) => z.url({ protocol: /^https?$/ }).default(`http://127.0.0.1:${port}`);

/** The addresses of the services and what stands before us; each is a setting of the process, with what it is on a developer's machine. */
const settings = z.object({
  CRMRES_GATEWAY_URL: address(3001),
  CRMRES_CORE_URL: address(3003),
  CRMRES_ANALYTICS_URL: address(3004),
  CRMRES_NOTIFICATION_URL: address(3005),
  // where the links of the API to files lead: the origin of the bucket, which pages may show pictures and sounds from
  CRMRES_FILES_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .default("http://127.0.0.1:4566"),
  // how many proxies of ours a request passes before it comes here, each adding to X-Forwarded-For
  CRMRES_TRUSTED_HOPS: z.coerce.number().int().min(0).max(9).default(0),
});

export type Config = Readonly<z.infer<typeof settings>>;

let parsed: Config | undefined;

/** Read when it is first needed and not while building: one build serves every environment. */
export function config(): Config {
  parsed ??= settings.parse(process.env);
  return parsed;
}
