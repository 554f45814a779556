import { useTranslations } from "next-intl";
import { fieldClass } from "@/components/ui/input";

interface BranchFieldProps {
  branches: { id: string; name: string }[];
  value: string;
  onChange: (branch: string) => void;
}

/** One branch or all; the phone's own wheel is the best way to choose it there. */
export function BranchField({ branches, value, onChange }: BranchFieldProps) {
  const t = useTranslations("conversations.filter");
  return (
    <label className="grid gap-1.5 text-sm">
      <span className="font-semibold">{t("branch")}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)} className={`${fieldClass} h-11 md:h-10`}>
        <option value="">{t("anyBranch")}</option>
        {branches.map((branch) => (
          <option key={branch.id} value={branch.id}>
            {branch.name}
          </option>
        ))}
      </select>
    </label>
  );
}
