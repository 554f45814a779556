import { api } from "./api.js";
import { toast } from "./dom.js";
import { changed, pair, state } from "./state.js";

/** Sends what the guest whose phone is held has to say; answers its id, or nothing when it was refused. */
export async function send(message) {
  if (!state.customerId || !state.numberId) {
    toast("اختر ضيفًا ومطعمًا أولًا");
    return null;
  }
  const reply_to = message.reply_to ?? state.replyTo?.wamid;
  state.replyTo = null;
  changed("composer");
  try {
    return (await api.send(pair(), { ...message, reply_to })).wamid;
  } catch (error) {
    toast(`لم تُرسل: ${error.message}`);
    return null;
  }
}

/** Brings a file to the phone, then sends it. */
export async function sendFile(type, file, more = {}) {
  if (!state.numberId) return null;
  try {
    const { media_id } = await api.upload(state.numberId, file, file.name);
    return await send({ type, payload: { media_id, ...more } });
  } catch (error) {
    toast(`لم تُرسل: ${error.message}`);
    return null;
  }
}
