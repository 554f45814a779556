// Two guests of the first restaurant: one rates the evening, the other complains, and staff see both.
import { signedIn, world } from "../world.mjs";
import { conversationOf, guest, isArabic, mailAbout, plain, step } from "./stage.mjs";

const asksForARating = (text) => /1 إلى 5/.test(plain(text));
const thanks = (text) => /شكر|تسلم|ما قصرت|الله يسلمك/.test(plain(text));
const apologises = (text) => /نعتذر|نأسف|يؤسفنا|حقك علينا|السموحة/.test(plain(text));

const opinion = "الأكل كان لذيذ بس الخدمة بطيئة شوي";
const complaint = "الطلب وصل بارد ومتأخر ساعتين، تجربة سيئة";
const [restaurant] = world.restaurants;

const first = await step("a guest appears with a phone", () => guest("أم خالد", restaurant));
await step("she asks what there is, and is answered in Arabic", () =>
  first.writes("السلام عليكم، وش عندكم اليوم؟", "an answer in Arabic", isArabic),
);
await step("she says how it was, and is asked for a rating", () =>
  first.writes(opinion, "a question for a rating", asksForARating),
);
await step("she rates it 3 and is thanked", () => first.writes("3", "thanks", thanks));

const second = await step("another guest appears", () => guest("سعد الدوسري", restaurant));
await step("he complains and is asked for a rating or hears an apology", () =>
  second.writes(complaint, "a question for a rating or an apology", (text) => asksForARating(text) || apologises(text)),
);
await step("he rates it 1 and hears an apology", () => second.writes("1", "an apology", apologises));

const get = await step("the manager signs in", async () => {
  const asManager = signedIn(restaurant.manager);
  await asManager("/conversations?limit=1");
  return asManager;
});
await step("she sees the first conversation with its messages", async () => {
  const { messages } = await conversationOf(first, get);
  if (!messages.some((message) => JSON.stringify(message).includes(opinion))) throw new Error("the opinion is not in it");
  return `${messages.length} messages`;
});
await step("a mail names the guest who complained and quotes him", async () => {
  const mail = await mailAbout(second, complaint);
  return mail.subject;
});
console.log("feedback: every step was seen");
