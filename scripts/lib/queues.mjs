// The queues of the local AWS, asked in SQS's own protocol.
import { awsUrl } from "./world.mjs";

export async function sqs(action, body) {
  const answer = await fetch(awsUrl, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${action} answered ${answer.status}: ${text.slice(0, 200)}`);
  return text ? JSON.parse(text) : {};
}

export async function queueUrls() {
  return (await sqs("ListQueues", {})).QueueUrls ?? [];
}

const depth = async (url) => {
  const { Attributes: a } = await sqs("GetQueueAttributes", { QueueUrl: url, AttributeNames: ["All"] });
  return Number(a.ApproximateNumberOfMessages) + Number(a.ApproximateNumberOfMessagesNotVisible ?? 0);
};

/** How many entries wait, by queue name. */
export async function depths() {
  const found = {};
  for (const url of await queueUrls()) found[url.split("/").pop()] = await depth(url);
  return found;
}

export async function deadLetters() {
  const all = await depths();
  return Object.fromEntries(Object.entries(all).filter(([name, n]) => name.includes("-dlq") && n > 0));
}
