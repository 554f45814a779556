import { useTranslations } from "next-intl";
import { useState } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import { useMedia } from "@/lib/media";
import { AlertPanel } from "./alert-panel";
import { BellButton } from "./bell-button";

/** The alerts: beside the bell on a desk, over the page on a phone. */
export function AlertCenter() {
  const t = useTranslations("alerts");
  const [open, setOpen] = useState(true);
  const desk = useMedia("(min-width: 48rem)");
  const close = () => setOpen(false);
  if (!desk) {
    return (
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger asChild>
          <BellButton />
        </SheetTrigger>
        <SheetContent title={t("title")}>
          <AlertPanel onOpen={close} />
        </SheetContent>
      </Sheet>
    );
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <BellButton />
      </PopoverTrigger>
      <PopoverContent aria-label={t("title")} className="grid max-h-[min(40rem,80dvh)] w-96 overflow-hidden p-0!">
        <AlertPanel heading={t("title")} onOpen={close} />
      </PopoverContent>
    </Popover>
  );
}
