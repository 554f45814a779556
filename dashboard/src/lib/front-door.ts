import type { Config } from "./config";

type Service = Extract<keyof Config, `${string}_URL`>;

/** The first that fits wins. Only core-api's own part of /api/v1 needs no name. */
const services: readonly [RegExp, Service][] = [
  [/^\/webhooks\/whatsapp$/, "CRMRES_GATEWAY_URL"],
  [/^\/api\/v1\/analytics(\/|$)/, "CRMRES_ANALYTICS_URL"],
  [/^\/api\/v1\/notifications(\/|$)/, "CRMRES_NOTIFICATION_URL"],
  [/^\/api\/v1(\/|$)/, "CRMRES_CORE_URL"],
];

/** Spellings that a service could read as another path than we do. No path of the API needs a character to be encoded. */
const disguised = /[%;\\]|\/\.{0,2}(\/|$)/;

/** Which service answers for a path; none for all that is inside, or is not said plainly. */
export function serviceFor(pathname: string): Service | undefined {
  if (disguised.test(pathname)) {
    return undefined;
  }
  return services.find(([pattern]) => pattern.test(pathname))?.[1];
}
