import { clsx } from "clsx";
import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { SaduBand } from "./sadu-band";

function Line({ turn, from, children }: { turn: number; from: "guest" | "team"; children: ReactNode }) {
  return (
    <p
      dir="rtl"
      lang="ar"
      style={{ "--turn": turn } as CSSProperties}
      className={clsx(
        "arrives w-fit max-w-[85%] rounded-bubble px-5 py-3 text-ink text-lg shadow-float",
        from === "guest" ? "me-auto rounded-ss-sm bg-raised" : "ms-auto rounded-se-sm bg-bubble",
      )}
    >
      {children}
    </p>
  );
}

/** What waits behind the door: a guest asks, the team hears, the team answers. An illustration. */
export function Scene() {
  const t = useTranslations("session.scene");
  return (
    <aside className="relative isolate hidden overflow-hidden bg-cloth text-white lg:grid">
      <SaduBand className="absolute inset-x-0 top-8 -z-10" />
      <SaduBand className="absolute inset-x-0 bottom-8 -z-10" />
      <figure className="m-auto w-full max-w-lg p-10">
        <div aria-hidden="true" className="grid gap-4">
          <Line turn={0} from="guest">
            {t("guest")}
          </Line>
          <p
            style={{ "--turn": 1 } as CSSProperties}
            className="arrives mx-auto flex w-fit items-center gap-2 rounded-full bg-saffron-soft px-4 py-2 font-semibold text-saffron-deep shadow-float"
          >
            <BellRing className="size-4" />
            {t("alert")}
          </p>
          <Line turn={2} from="team">
            {t("reply")}
          </Line>
        </div>
        <figcaption className="mt-12 text-balance text-center font-semibold text-xl leading-relaxed">
          {t("line")}
        </figcaption>
      </figure>
    </aside>
  );
}
