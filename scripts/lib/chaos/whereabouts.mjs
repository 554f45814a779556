// Where what webhooks told has gone, looked up in the database rather than in the gateway's own books.
import { database } from "../postgres.mjs";

const ID = /^wamid\.[A-Za-z0-9+/=]+$/;
const strict = new TextDecoder("utf-8", { fatal: true });
const list = (value) => (Array.isArray(value) ? value : []);

/** Meta's ids of all messages, echoes and statuses that a body tells of, as far as it can be read at all. */
export function toldIn(body) {
  try {
    const value = JSON.parse(strict.decode(body));
    const values = list(value?.entry).flatMap((entry) => list(entry?.changes)).filter((change) => ["messages", "smb_message_echoes"].includes(change?.field));
    const elements = values.flatMap(({ value: told }) => [...list(told?.messages), ...list(told?.statuses), ...list(told?.message_echoes)]);
    return elements.map((element) => element?.id).filter((id) => typeof id === "string" && ID.test(id));
  } catch {
    return [];
  }
}

/** All ids that are stored, waiting or kept aside, and how much there is of every kind. */
export async function whereabouts() {
  const { ask, end } = await database();
  const ids = async (sql) => (await ask(sql)).map(([id]) => id);
  const kept = new Set(await ids("select distinct wamid from messages where wamid is not null union select distinct wamid from message_statuses"));
  const parked = await ids("select encode(body, 'escape') from parked_inbound");
  for (const body of parked) for (const [id] of body.replaceAll("\\\\/", "/").matchAll(/wamid\.[A-Za-z0-9+/=]+/g)) kept.add(id);
  const counted = async (sql) => (await ask(sql)).map(([what, n]) => `${what} ${n}`).join(", ");
  const kinds = {
    messages: await counted("select kind, count(*) from messages where sender = 'customer' or from_phone group by 1 order by 2 desc"),
    "account events": await counted("select field, count(*) from account_events group by 1 order by 2 desc"),
    "kept aside": await counted("select reason, count(*) from parked_inbound group by 1 order by 2 desc limit 12"),
  };
  end();
  return { kept, kinds };
}
