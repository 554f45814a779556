// Signed webhooks, doubled, shuffled and batched, while services and the database are killed;
// with --delivery the queues and the bus deliver late, shuffled and repeatedly besides.
import { note, promise, verdict } from "../report.mjs";
import { killHard } from "../victims.mjs";
import { sleep } from "../world.mjs";
import { auditBooks } from "./audit.mjs";
import { disturb, disturbed } from "./disorder.mjs";
import { storm } from "./storm.mjs";

const small = process.argv.includes("--small");
const inDisorder = process.argv.includes("--delivery");
// a send that its gateway died in is looked at again after two minutes
const size = small
  ? { guests: 30, each: 8, kills: 1, overMs: 12_000, settleMs: 180_000 }
  : { guests: 200, each: 10, kills: 5, overMs: 120_000, settleMs: 300_000 };
const victims = (process.env.CHAOS_VICTIMS ?? "whatsapp-gateway,ai-processor,core-api,postgres,local-aws").split(",");

async function killAll(random) {
  let killed = 0;
  for (let round = 0; round < size.kills; round++) {
    for (const name of victims) {
      await sleep(500 + random() * 2_000);
      await killHard(name);
      killed++;
      // a new local-aws starts in order
      if (inDisorder && name === "local-aws") await disturb();
    }
  }
  promise(`${size.kills * victims.length} processes were killed and came back`, killed === size.kills * victims.length, killed);
}

note(`${size.kills} kills each of ${victims}${inDisorder ? ", deliveries in disorder" : ""}`);
const work = () => storm(size, killAll);
await (inDisorder ? disturbed(work) : work());
await auditBooks();
verdict("kill");
