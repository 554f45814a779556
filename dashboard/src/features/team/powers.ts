import type { components } from "@/lib/api/core-api";
import type { Member, Role } from "./api/use-team";

type Me = components["schemas"]["Me"];

/** What one may decide about others; the API holds the same rule. */
export interface Powers {
  roles: readonly Role[];
  /** Whether one works in all branches, and may give that. */
  everywhere: boolean;
  branches: Me["branches"];
}

export function powersOf(me: Me, members: readonly Member[]): Powers {
  const self = members.find(({ id }) => id === me.user.id);
  return {
    roles: me.role === "owner" ? ["owner", "manager", "agent", "viewer"] : ["agent", "viewer"],
    everywhere: me.role === "owner" || self?.branch_ids.length === 0,
    branches: me.branches,
  };
}

/** Whether somebody of that role and in those branches (none means all) is one's to decide about. */
export function decides(powers: Powers, { role, branch_ids }: { role: Role; branch_ids: readonly string[] }): boolean {
  const mine = new Set(powers.branches.map(({ id }) => id));
  const within = branch_ids.length > 0 && branch_ids.every((id) => mine.has(id));
  return powers.roles.includes(role) && (powers.everywhere || within);
}
