import { tellTrueAddresses } from "@/lib/caller-address";
import { shutdown } from "@/lib/shutdown";

/** Live sockets would hold the process until it is killed; their pages come again by themselves. */
const grace = 3_000;

tellTrueAddresses();

process.once("SIGTERM", () => {
  shutdown.abort();
  setTimeout(() => process.exit(0), grace).unref();
});
