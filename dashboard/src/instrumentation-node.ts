import { tellTrueAddresses } from "@/lib/caller-address";
import { readRequestsAsWritten } from "@/lib/readable-request";
import { shutdown } from "@/lib/shutdown";

/** Live sockets would hold the process until it is killed; their pages come again by themselves. */
const grace = 3_000;

tellTrueAddresses();
readRequestsAsWritten();

process.once("SIGTERM", () => {
  shutdown.abort();
  setTimeout(() => process.exit(0), grace).unref();
});
