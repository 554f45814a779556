// Lists, shows and redrives dead letters; an entry shown stays where it is.
import { depths, queueUrls, sqs } from "./queues.mjs";

const [action = "list", queue, count = "10"] = process.argv.slice(2);
const urls = Object.fromEntries((await queueUrls()).map((url) => [url.split("/").pop(), url]));

function urlOf(name) {
  if (urls[name]) return urls[name];
  console.error(`there is no queue ${name}; there are ${Object.keys(urls).filter((n) => n.includes("-dlq")).join(", ")}`);
  process.exit(2);
}

async function list() {
  const all = Object.entries(await depths()).filter(([name]) => name.includes("-dlq"));
  for (const [name, depth] of all) console.log(`${String(depth).padStart(6)}  ${name}`);
}

async function show() {
  const url = urlOf(queue);
  const answer = await sqs("ReceiveMessage", {
    QueueUrl: url,
    MaxNumberOfMessages: Math.min(10, Number(count)),
    VisibilityTimeout: 0,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  });
  for (const entry of answer.Messages ?? []) console.log(JSON.stringify(entry, null, 2));
}

async function redrive() {
  const url = urlOf(queue);
  const { Attributes } = await sqs("GetQueueAttributes", { QueueUrl: url, AttributeNames: ["QueueArn"] });
  await sqs("StartMessageMoveTask", { SourceArn: Attributes.QueueArn });
  console.log(`${queue} is being moved back`);
}

await ({ list, show, redrive }[action] ?? list)();
