import { Languages, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useErrorText } from "@/lib/api/error-text";
import { useMe } from "@/lib/api/me";
import { signOut } from "@/lib/session/client";
import { toast } from "@/lib/toast";
import { AccountButton } from "./account-button";

function Owner() {
  const t = useTranslations("shell.role");
  const { data: me } = useMe();
  return (
    me && (
      <div className="px-3 pt-2 pb-1 text-sm">
        <p className="font-semibold">
          <bdi>{me.user.name}</bdi>
        </p>
        <p className="text-muted text-xs">{t(me.role)}</p>
      </div>
    )
  );
}

/** Who is signed in, what is theirs, and the way out. */
export function AccountMenu() {
  const t = useTranslations("shell");
  const errorText = useErrorText();
  const leave = () => signOut().catch((error) => toast.error(errorText(error)));
  return (
    <DropdownMenu defaultOpen modal={false}>
      <DropdownMenuTrigger asChild>
        <AccountButton />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <Owner />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings/profile">
            <UserRound aria-hidden="true" />
            {t("profile")}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/settings/language">
            <Languages aria-hidden="true" />
            {t("languageAndTheme")}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem danger onSelect={leave}>
          <LogOut aria-hidden="true" className="rtl:-scale-x-100" />
          {t("signOut")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
