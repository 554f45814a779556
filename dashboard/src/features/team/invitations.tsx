import { MailPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { EmptyState } from "@/components/shared/empty-state";
import { ErrorState } from "@/components/shared/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { cardClass } from "@/features/settings/section";
import { useErrorText } from "@/lib/api/error-text";
import { toast } from "@/lib/toast";
import { useInvitations, useResend, useWithdraw } from "./api/use-team";
import { InvitationRow } from "./invitation-row";
import { Invite } from "./invite";
import { decides, type Powers } from "./powers";

function Open({ powers, onGone }: { powers: Powers; onGone: () => void }) {
  const t = useTranslations("settings.team");
  const errorText = useErrorText();
  const { data, isError, error, refetch, isFetching } = useInvitations();
  const resend = useResend();
  const withdraw = useWithdraw();
  if (isError && !data) {
    return <ErrorState onRetry={refetch} retrying={isFetching} text={errorText(error)} />;
  }
  if (!data) {
    return <Skeleton className="h-32 rounded-card" />;
  }
  if (data.invitations.length === 0) {
    return (
      <EmptyState icon={<MailPlus />} title={t("noneInvited")} text={t("noneInvitedText")} className={cardClass} />
    );
  }
  const of = (id: string) => ({ params: { path: { id } } });
  const onError = (problem: unknown) => toast.error(errorText(problem));
  return (
    <ul className={`${cardClass} divide-y divide-line py-1! sm:py-2!`}>
      {data.invitations.map((invitation) => (
        <InvitationRow
          key={invitation.id}
          invitation={invitation}
          powers={powers}
          mine={decides(powers, invitation)}
          sending={resend.isPending && resend.variables.params.path.id === invitation.id}
          onResend={() =>
            resend.mutate(of(invitation.id), {
              onSuccess: () => toast.success(t("invited", { email: invitation.email })),
              onError,
            })
          }
          onWithdraw={() =>
            withdraw.mutate(of(invitation.id), {
              onSuccess: () => {
                // the button goes with its row
                onGone();
                toast.success(t("withdrawn"));
              },
              onError,
            })
          }
        />
      ))}
    </ul>
  );
}

/** Who is asked to join and has not answered. */
export function Invitations({ powers }: { powers: Powers }) {
  const t = useTranslations("settings.team");
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 ref={heading} tabIndex={-1} className="font-bold text-lg outline-none">
          {t("invitations")}
        </h2>
        <Invite powers={powers} />
      </div>
      <Open powers={powers} onGone={() => heading.current?.focus()} />
    </section>
  );
}
