import { useTranslations } from "next-intl";
import { useLocalName } from "@/lib/api/me";
import type { Powers } from "./powers";

/** The branches somebody works in; those the reader does not know are only counted. */
export function Where({ ids, powers }: { ids: readonly string[]; powers: Powers }) {
  const t = useTranslations("settings");
  const nameOf = useLocalName();
  if (ids.length === 0) {
    return t("team.everywhere");
  }
  const known = powers.branches.filter(({ id }) => ids.includes(id)).map(({ name }) => nameOf(name));
  const others = ids.length - known.length;
  return [...known, ...(others > 0 ? [t("team.others", { count: others })] : [])].join(t("and"));
}
