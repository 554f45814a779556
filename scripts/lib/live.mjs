// A screen of a person: a ticket, the live socket, and what it has been told.
import { open } from "./websocket.mjs";
import { json, world } from "./world.mjs";

const socketUrl = process.env.CRMRES_LIVE_URL ?? `${world.dashboard_url.replace(/^http/, "ws")}/live`;

export async function tokenOf(person) {
  const answer = await json("POST", `${world.api_url}/auth/login`, { email: person.email, password: person.password });
  return answer.access_token;
}

/** Opens a screen that goes on from the cursor; `onFrame` gets each frame and when it came. */
export async function openScreen(token, cursor, onFrame) {
  const { ticket } = await json("POST", `${world.api_url}/live/tickets`, undefined, { authorization: `Bearer ${token}` });
  const screen = { cursor, closed: undefined };
  const query = new URLSearchParams(cursor ? { ticket, cursor } : { ticket });
  const greeted = new Promise((hello) => {
    screen.greeted = hello;
  });
  const socket = await open(`${socketUrl}?${query}`, {
    onText: (text) => {
      const at = performance.now();
      const frame = JSON.parse(text);
      if (frame.id) screen.cursor = frame.id;
      if (frame.type === "hello") screen.greeted();
      onFrame(frame, at);
    },
    onClose: (code) => {
      screen.closed = code;
    },
  });
  await greeted;
  return Object.assign(screen, socket);
}
