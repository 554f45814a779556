// Looks at everything afterwards through the front door and says which promises held.
import { deadLetters } from "../queues.mjs";
import { note, promise } from "../report.mjs";
import { allConversations, inParallel, ledger, sandbox, sleep, until } from "../world.mjs";

/** A conversation with all its messages, not only the last fifty. */
export async function whole(get, id) {
  const conversation = await get(`/conversations/${id}`);
  for (let before = conversation.next_cursor; before; ) {
    const older = await get(`/conversations/${id}?messages_before=${before}`);
    conversation.messages.unshift(...older.messages);
    before = older.next_cursor;
  }
  return conversation;
}

/** All conversations that hold one of the given wamids, with their messages. */
async function conversationsWith(get, wamids) {
  const found = [];
  await inParallel(await allConversations(get), 6, async ({ id }) => {
    const conversation = await whole(get, id);
    if (conversation.messages.some((m) => wamids.has(m.wamid))) found.push(conversation);
  });
  return found;
}

const fromCustomers = (conversations) => conversations.flatMap((c) => c.messages).filter((m) => m.sender === "customer");

function openEnds(conversations) {
  const unanswered = fromCustomers(conversations).filter((m) => !m.turn_id).length;
  const waiting = conversations
    .flatMap((c) => c.messages)
    .filter((m) => m.sender === "ai" && ["queued", "sending", "unknown"].includes(m.delivery)).length;
  return { unanswered, waiting };
}

/** Waits until everything acknowledged is stored, answered and sent, or the time is over. */
export async function settled(get, wamids, timeout) {
  const end = Date.now() + timeout;
  for (;;) {
    const conversations = await conversationsWith(get, wamids);
    const { unanswered, waiting } = openEnds(conversations);
    const stored = fromCustomers(conversations).filter((m) => wamids.has(m.wamid)).length;
    if ((stored >= wamids.size && unanswered === 0 && waiting === 0) || Date.now() > end) return conversations;
    await sleep(2_000);
  }
}

const counted = (values) => values.reduce((map, v) => map.set(v, (map.get(v) ?? 0) + 1), new Map());

export function auditStorage(conversations, wamids) {
  const counts = counted(fromCustomers(conversations).map((m) => m.wamid).filter((w) => wamids.has(w)));
  const missing = [...wamids].filter((w) => !counts.has(w)).length;
  const doubled = [...counts.values()].filter((n) => n > 1).length;
  promise(`each of ${wamids.size} acknowledged messages is stored`, missing === 0, `${missing} missing`);
  promise("none is stored twice", doubled === 0, `${doubled} doubled`);
}

const ARRIVED = ["accepted", "sent", "delivered", "read", "played"];

export function auditTurns(conversations) {
  const { unanswered, waiting } = openEnds(conversations);
  const ai = conversations.flatMap((c) => c.messages).filter((m) => m.sender === "ai");
  const perTurn = counted(ai.map((m) => m.turn_id));
  const twice = [...perTurn.values()].filter((n) => n > 1).length;
  const without = new Set(fromCustomers(conversations).map((m) => m.turn_id).filter((turn) => !perTurn.has(turn))).size;
  const lost = ai.filter((m) => !ARRIVED.includes(m.delivery)).length;
  promise("every message was answered in a turn", unanswered === 0, `${unanswered} unanswered`);
  promise("one answer per turn", twice + without === 0, `${ai.length} answers, ${twice} turns with more, ${without} with none`);
  promise("every answer left", waiting + lost === 0, `${waiting} waiting, ${lost - waiting} failed or withheld`);
  const unordered = conversations.filter((c) => outOfOrder(c.messages)).length;
  promise("answers follow each other as their turns do", unordered === 0, `${unordered} of ${conversations.length} out of order`);
}

/** An answer must come after all that it answers, and after every answer of an earlier turn. */
function outOfOrder(messages) {
  const answers = messages.filter((m) => m.sender === "ai").sort((a, b) => a.seq - b.seq);
  const heard = answers.map((answer) =>
    messages.filter((m) => m.sender === "customer" && m.turn_id === answer.turn_id).map((m) => m.seq),
  );
  return answers.some((answer, i) => {
    const tooEarly = heard[i].some((seq) => seq > answer.seq);
    const last = i === 0 ? 0 : Math.max(...heard[i - 1]);
    return tooEarly || Math.min(...heard[i]) < last;
  });
}

/** What is received but neither stored, repeated nor parked is lost; what is stored but not received was never counted. */
export async function auditBooks() {
  const open = async () => (await ledger()).numbers.filter((n) => n.gap !== 0);
  const found = await until("a balanced ledger", async () => ((await open()).length === 0 ? [] : undefined), {
    timeout: 20_000,
    every: 1_000,
  }).catch(open);
  promise("the ledger balances", found.length === 0, JSON.stringify(found));
  const dead = await deadLetters();
  promise("nothing is in a dead letter queue", Object.keys(dead).length === 0, JSON.stringify(dead));
}

export async function auditSends(before) {
  const { sends, duplicates } = await sandbox.stats();
  note(`sends accepted ${sends.accepted - before.sends.accepted}, refused ${JSON.stringify(sends.rejected)}`);
  promise("no answer reached a phone twice", duplicates === before.duplicates, `${duplicates - before.duplicates} doubled`);
}
