// one for the process: each route of a build may have its own copy of this module
const shared = globalThis as unknown as { crmresShutdown?: AbortController };
shared.crmresShutdown ??= new AbortController();

/** Ends what would otherwise stay open when this process is asked to stop. */
export const shutdown = shared.crmresShutdown;
