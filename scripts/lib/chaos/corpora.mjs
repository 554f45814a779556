// Bodies as Meta documents them, where they lie beside the repository; they are read and never kept.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const beside = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../shared/corpora/whatsapp/webhooks");
const directory = process.env.CHAOS_CORPORA ?? beside;

/** Each as it is, and once more through a number of ours, so that it is stored rather than kept aside. */
export function knownWebhooks(phoneNumberId) {
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith(".json")) : [];
  return names.flatMap((name) => {
    const body = readFileSync(join(directory, name), "utf8");
    const ours = body
      .replace(/("phone_number_id"\s*:\s*)"[^"]*"/g, `$1"${phoneNumberId}"`)
      .replace(/("(?:from|wa_id)"\s*:\s*)"<[^"]*>"/g, '$1"966590000007"');
    return [Buffer.from(body), Buffer.from(ours)];
  });
}
