import createFetchClient, { type Middleware } from "openapi-fetch";
import createQueryHooks from "openapi-react-query";
import { ours } from "../session/same-origin";
import type { paths as CorePaths } from "./core-api";
import { ApiError } from "./error";
import type { paths as NotificationPaths } from "./notification-service";

/** The whole public API, as the pages see it: one origin, whichever service answers. */
export type ApiPaths = CorePaths & NotificationPaths;

let leaving = false;

/** A session that is over is begun again where the reader was. */
function signInAgain(): void {
  if (!leaving) {
    leaving = true;
    const { pathname, search } = window.location;
    window.location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
  }
}

/** Every answer that is no success is thrown, so that nobody takes it for data. */
const failures: Middleware = {
  onResponse: async ({ response }) => {
    if (response.status === 401) {
      signInAgain();
    }
    if (!response.ok) {
      throw await ApiError.of(response);
    }
  },
  onError: ({ error }) =>
    error instanceof DOMException && error.name === "AbortError" ? error : ApiError.unreachable(),
};

/** Calls without a hook: `await api.GET("/me")`. */
export const api = createFetchClient<ApiPaths>({
  baseUrl: `${typeof window === "undefined" ? "" : window.location.origin}/bff`,
  headers: { [ours.name]: ours.value },
  fetch: (request) => fetch(request),
});
api.use(failures);

/** Calls as hooks: `$api.useQuery("get", "/me")`; errors are of the type ApiError. */
export const $api = createQueryHooks(api);
