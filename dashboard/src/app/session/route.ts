import { begin, end } from "@/lib/session/session";

export { begin as POST, end as DELETE };
