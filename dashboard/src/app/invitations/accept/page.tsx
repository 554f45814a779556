import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AskAgain } from "@/features/account/ask-again";
import { Join } from "@/features/account/join";
import { LinkGone } from "@/features/account/link-gone";
import { Entrance } from "@/features/auth/entrance";
import type { components } from "@/lib/api/core-api";
import { askCore } from "@/lib/session/core";
import { linkCookie } from "@/lib/session/links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("account.join.title")} — ${t("app.name")}`, referrer: "no-referrer" };
}

/** The invitation, or how core-api refused to show it; nothing when it does not answer. */
async function invitation(token: string): Promise<components["schemas"]["InvitationSeen"] | number | undefined> {
  const answer = await askCore("invitations/look", { token }, await headers());
  return answer?.ok ? answer.json() : answer?.status;
}

export default async function JoinPage() {
  const token = (await cookies()).get(linkCookie)?.value;
  const found = token ? await invitation(token) : 400;
  if (typeof found === "object") {
    return (
      <Entrance>
        <Join invitation={found} />
      </Entrance>
    );
  }
  return <Entrance>{found === 400 ? <LinkGone of="join" /> : <AskAgain />}</Entrance>;
}
