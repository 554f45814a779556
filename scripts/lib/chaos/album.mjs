// Six images sent at once come as six webhooks: one conversation, one reply at most.
import { promise, verdict } from "../report.mjs";
import { envelope, escaped, post, wamid } from "../webhooks.mjs";
import { allConversations, sandbox, signedIn, sleep, until, world } from "../world.mjs";

const number = world.restaurants[0];
const get = signedIn(number.owner);
const phone = `+96651${String(Date.now() % 10_000_000).padStart(7, "0")}`;
const { customer_id } = await sandbox.customer({ name: "أم خالد", phone });
await sandbox.says(number.phone_number_id, customer_id, "السلام عليكم");
const replies = async () =>
  (await sandbox.phone(customer_id, number.phone_number_id)).filter((m) => m.from === "business").length;
await until("the greeting's answer", async () => (await replies()) === 1);

const image = (i) => ({
  from: phone.slice(1),
  id: wamid(),
  timestamp: String(Math.floor(Date.now() / 1000)),
  type: "image",
  image: { id: `9000000000${i}`, mime_type: "image/jpeg", sha256: "dGVzdA==" },
});
const images = Array.from({ length: 6 }, (_, i) => image(i));
const answers = await Promise.all(
  images.map((m) => post(Buffer.from(escaped(envelope(number, [m], new Map([[m.from, "أم خالد"]]))), "latin1"))),
);
promise("six webhooks acknowledged", answers.every((status) => status === 200), answers.join(" "));

const mine = async () => {
  const ids = new Set(images.map((m) => m.id));
  const details = [];
  for (const { id, customer } of await allConversations(get)) {
    if (customer?.name !== "أم خالد") continue;
    const conversation = await get(`/conversations/${id}`);
    if (conversation.messages.some((m) => ids.has(m.wamid))) details.push(conversation);
  }
  return details;
};
const stored = (list) => list.flatMap((c) => c.messages).filter((m) => m.kind === "image").length;
const found = await until("six stored images", async () => {
  const list = await mine();
  return stored(list) === 6 ? list : undefined;
});
await sleep(4_000);
promise("one conversation", found.length === 1, found.length);
const after = await replies();
promise("one reply at most", after <= 2, `${after - 1} replies to the album`);
verdict("album");
