// The switch that lets the local queues and bus deliver late, shuffled and repeatedly.
import { awsUrl, json, until } from "../world.mjs";

const DISORDER = { delay_ms: 400, shuffle: true, repeat_rate: 0.3 };

/** Switches it on; where the queues are just being started again, as soon as they listen. */
export async function disturb() {
  await until("the queues", async () => (await json("POST", `${awsUrl}/control/chaos`, DISORDER)).shuffle, { timeout: 60_000 });
}

/** Lets work go on in disorder, and order return whatever comes of it. */
export async function disturbed(work) {
  await disturb();
  try {
    await work();
  } finally {
    await json("DELETE", `${awsUrl}/control/chaos`);
  }
}
