// The queues and the bus deliver late, shuffled and repeatedly; nothing of it may be seen outside.
import { verdict } from "../report.mjs";
import { auditBooks } from "./audit.mjs";
import { disturbed } from "./disorder.mjs";
import { storm } from "./storm.mjs";

const small = process.argv.includes("--small");
const size = small
  ? { guests: 20, each: 8, overMs: 8_000, settleMs: 120_000 }
  : { guests: 200, each: 10, overMs: 60_000, settleMs: 120_000 };

await disturbed(() => storm(size));
await auditBooks();
verdict("delivery");
