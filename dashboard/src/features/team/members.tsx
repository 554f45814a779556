import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cardClass } from "@/features/settings/section";
import type { Member } from "./api/use-team";
import { MemberRow } from "./member-row";
import { decides, type Powers } from "./powers";

interface MembersProps {
  members: readonly Member[];
  self: string;
  powers: Powers;
}

export function Members({ members, self, powers }: MembersProps) {
  const t = useTranslations("settings.team");
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="mb-3 font-bold text-lg outline-none">
        {t("members", { count: members.length })}
      </h2>
      <ul className={`${cardClass} divide-y divide-line py-1! sm:py-2!`}>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            self={member.id === self}
            powers={powers}
            mine={member.id !== self && decides(powers, member)}
            onGone={() => heading.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}
