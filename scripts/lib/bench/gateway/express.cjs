// Verifies the signature and answers 200 on Express, as Debian's package has it.
const { createHmac, timingSafeEqual } = require("node:crypto");
const express = require("express");

const app = express();
app.post("/webhooks/whatsapp", express.raw({ type: "*/*", limit: "3mb" }), (request, response) => {
  const expected = Buffer.from(`sha256=${createHmac("sha256", process.env.APP_SECRET).update(request.body).digest("hex")}`);
  const given = Buffer.from(request.get("x-hub-signature-256") ?? "");
  const authentic = given.length === expected.length && timingSafeEqual(expected, given);
  response.status(authentic ? 200 : 401).end();
});
app.listen(Number(process.env.PORT), "127.0.0.1");
