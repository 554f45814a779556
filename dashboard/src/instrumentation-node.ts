import { tellTrueAddresses } from "@/lib/caller-address";
import { readPathsAsWritten } from "@/lib/readable-path";
import { shutdown } from "@/lib/shutdown";

/** Live sockets would hold the process until it is killed; their pages come again by themselves. */
const grace = 3_000;

tellTrueAddresses();
readPathsAsWritten();

process.once("SIGTERM", () => {
  shutdown.abort();
  setTimeout(() => process.exit(0), grace).unref();
});
