import { createHmac } from "node:crypto";
import { ask, until, world } from "./world";

interface Mail {
  to: string[];
  text: string;
  received_at: string;
}

/** The address in the mail to this person that leads to this page of the dashboard. */
export function linkFor(email: string, page: string): Promise<string> {
  return until(
    `a mail for ${email} that leads to ${page}`,
    async () => {
      const mails = await ask<Mail[]>("GET", `${world.mailbox_url}/messages`);
      const links = mails.filter(({ to }) => to.includes(email)).flatMap(({ text }) => text.match(/https?:\S+/g) ?? []);
      return links.find((link) => new URL(link).pathname === page);
    },
    30_000,
  );
}

/** What an authenticator shows at that moment (RFC 6238). */
export function codeOf(secret: string, at: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const proof = createHmac("sha1", key).update(step).digest();
  const from = (proof.at(-1) ?? 0) & 15;
  return String((proof.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
