import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useLocalName } from "@/lib/api/me";
import type { Role } from "./api/use-team";
import type { Powers } from "./powers";

export interface Place {
  role: Role;
  /** None means all. */
  branch_ids: readonly string[];
}

interface PlaceFieldsProps {
  powers: Powers;
  value: Place;
  onChange: (place: Place) => void;
  /** Says that a branch is missing. */
  fault?: string | undefined;
}

const choiceClass = "flex min-h-11 cursor-pointer items-start gap-3 rounded-control px-2 py-2.5 hover:bg-hover";
const markClass = "mt-0.5 size-5 shrink-0 accent-palm";

/** As what and where somebody works; nobody gives more than they have. */
export function PlaceFields({ powers, value, onChange, fault }: PlaceFieldsProps) {
  const t = useTranslations();
  const nameOf = useLocalName();
  const everywhere = powers.everywhere && value.branch_ids.length === 0;
  const turn = (id: string, on: boolean) => {
    const others = value.branch_ids.filter((each) => each !== id);
    onChange({ ...value, branch_ids: on ? [...others, id] : others });
  };
  const all = (on: boolean) => onChange({ ...value, branch_ids: on ? [] : powers.branches.map(({ id }) => id) });
  return (
    <>
      <fieldset className="mt-5">
        <legend className="mb-1 font-semibold text-sm">{t("settings.team.role")}</legend>
        {powers.roles.map((role) => (
          <label key={role} className={choiceClass}>
            <input
              type="radio"
              name="role"
              checked={role === value.role}
              onChange={() => onChange({ ...value, role })}
              className={markClass}
            />
            <span className="text-sm">
              <span className="font-semibold">{t(`shell.role.${role}`)}</span>
              <span className="block text-muted">{t(`settings.team.may.${role}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {value.role !== "owner" && (
        <fieldset className="mt-5" aria-describedby={fault ? "branches-fault" : undefined}>
          <legend className="mb-1 font-semibold text-sm">{t("settings.team.branches")}</legend>
          {powers.everywhere && (
            <label className={choiceClass}>
              <input
                type="checkbox"
                checked={everywhere}
                onChange={({ target }) => all(target.checked)}
                className={markClass}
              />
              <span className="font-semibold text-sm">{t("settings.team.everywhere")}</span>
            </label>
          )}
          {!everywhere &&
            powers.branches.map(({ id, name }) => (
              <label key={id} className={clsx(choiceClass, powers.everywhere && "ps-8")}>
                <input
                  type="checkbox"
                  checked={value.branch_ids.includes(id)}
                  onChange={({ target }) => turn(id, target.checked)}
                  className={markClass}
                />
                <span className="text-sm">{nameOf(name)}</span>
              </label>
            ))}
          {fault && (
            <p id="branches-fault" role="alert" className="mt-1 text-danger text-sm">
              {fault}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
