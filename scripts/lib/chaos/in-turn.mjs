// An erasure while the assistant is in the middle of its answer: the process is stopped with its turn open, the guest is
// erased, and it goes on.
import { database } from "../postgres.mjs";
import { sandbox, sleep } from "../world.mjs";
import { pidOf } from "../victims.mjs";
import { answered, conversationOf, erase, guest, number } from "./guest.mjs";

const STOPPED_MS = 400;
const PATIENCE_MS = 4_000;

const fromUs = async ({ device }) => (await sandbox.phone(device, number.phone_number_id)).filter((message) => message.from === "business").length;

/** Stops the assistant as soon as it has opened a turn; false when it was faster. */
async function stoppedInTurn({ ask }, conversation) {
  const open = `select count(*) from conversations where id = '${conversation}' and turn_token is not null`;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const [[turns]] = await ask(open);
    if (turns === "0") continue;
    process.kill(pidOf("ai-processor"), "SIGSTOP");
    await sleep(20);
    return (await ask(open))[0][0] === "1";
  }
  return false;
}

/** Somebody who is erased in the middle of a turn, with what they had been told until then. */
export async function erasedInTurn() {
  const someone = await guest();
  await answered(someone);
  const { id: conversation } = await conversationOf(someone);
  const session = await database();
  try {
    const written = someone.says(`وش عندكم اليوم؟ ${someone.word}`);
    const inTurn = await stoppedInTurn(session, conversation);
    await written;
    const goesOn = sleep(STOPPED_MS).then(() => process.kill(pidOf("ai-processor"), "SIGCONT"));
    const [erasure] = await Promise.all([erase(someone), goesOn]);
    const [[leaving]] = await session.ask(`select count(*) from messages where conversation_id = '${conversation}' and delivery = 'sending'`);
    return { someone, conversation, inTurn, erasure, told: await fromUs(someone), leaving: Number(leaving) };
  } finally {
    process.kill(pidOf("ai-processor"), "SIGCONT");
    session.end();
  }
}

/** What was said to them after they were nobody any more, but for what had left already, and what the turn left behind. */
export async function spokenAfter({ someone, conversation, told, leaving }) {
  const session = await database();
  const [[words]] = await session.ask(`select count(*) from messages where conversation_id = '${conversation}' and text is not null`);
  const [[turns]] = await session.ask(`select count(*) from conversations where id = '${conversation}' and (turn_token is not null or status <> 'resolved')`);
  session.end();
  return { late: Math.max(0, (await fromUs(someone)) - told - leaving), words: Number(words), open: Number(turns) };
}
