import "server-only";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { cookies, headers } from "next/headers";
import createFetchClient from "openapi-fetch";
import createQueryHooks, { type OpenapiQueryClient } from "openapi-react-query";
import { createElement, type ReactElement, type ReactNode } from "react";
import { config } from "../config";
import { serviceFor } from "../front-door";
import { accessCookie } from "../session/cookies";
import { asker } from "../session/core";
import type { ApiPaths } from "./client";

/** Longer than this the page goes out without, and asks by itself. */
const patience = 1_500;

async function toService(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const service = serviceFor(pathname);
  if (!service) {
    throw new Error(`no service answers ${pathname}`);
  }
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(config()[service] + pathname + search, {
    headers: request.headers,
    signal,
    cache: "no-store",
  });
  if (!answer.ok) {
    throw new Error(`${pathname}: ${answer.status}`);
  }
  return answer;
}

type Ask = (client: QueryClient, $api: OpenapiQueryClient<ApiPaths>) => Promise<unknown>[];

/**
 * Asks ahead what the page will ask, so that it comes with its data. Without a fresh token, or an answer in time,
 * the page asks by itself: only its own calls can renew the session.
 */
export async function Prefetched({ ask, children }: { ask: Ask; children: ReactNode }): Promise<ReactElement> {
  const client = new QueryClient();
  const token = (await cookies()).get(accessCookie)?.value;
  if (token) {
    const told = asker(await headers());
    told.set("authorization", `Bearer ${token}`);
    const baseUrl = "http://services/api/v1";
    const api = createFetchClient<ApiPaths>({ baseUrl, fetch: toService, headers: Object.fromEntries(told) });
    await Promise.allSettled(ask(client, createQueryHooks(api)));
  }
  // only what came: a failure here must not be taken for the page's own
  return createElement(HydrationBoundary, { state: dehydrate(client) }, children);
}
