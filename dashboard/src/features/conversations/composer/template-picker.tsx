"use client";

import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ErrorState } from "@/components/shared/error-state";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { useTemplates } from "../api/templates";
import type { TemplateChoice, TemplateOffer } from "../types";
import { filled } from "./filled";

type Send = (text: string, template: TemplateChoice) => void;

/** Offers the messages that WhatsApp has approved, which reach a guest who has been silent for a day. */
export function TemplatePicker({ conversation, onSend }: { conversation: string; onSend: Send }) {
  const t = useTranslations("conversations.templates");
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary" className="mt-3">
          <MessageSquareText aria-hidden="true" className="size-4.5" />
          {t("open")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("title")} description={t("text")}>
        <Choice
          conversation={conversation}
          onSend={(text, template) => {
            setOpen(false);
            onSend(text, template);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}

function Choice({ conversation, onSend }: { conversation: string; onSend: Send }) {
  const t = useTranslations("conversations.templates");
  const offers = useTemplates(conversation);
  const [chosen, setChosen] = useState<TemplateOffer>();

  if (chosen) {
    return <Filling offer={chosen} onBack={() => setChosen(undefined)} onSend={onSend} />;
  }
  if (offers.isError) {
    return <ErrorState onRetry={offers.refetch} retrying={offers.isFetching} className="mt-4" />;
  }
  if (!offers.data) {
    return (
      <p role="status" className="mt-6 flex items-center justify-center gap-2 text-muted text-sm">
        <Spinner />
        {t("loading")}
      </p>
    );
  }
  if (offers.data.templates.length === 0) {
    return <p className="mt-4 text-muted text-sm">{t("none")}</p>;
  }
  return (
    <ul className="mt-4 grid gap-2">
      {offers.data.templates.map((offer) => (
        <li key={`${offer.name} ${offer.language}`}>
          <button
            type="button"
            onClick={() => setChosen(offer)}
            className="w-full rounded-control border border-line px-4 py-3 text-start text-sm hover:bg-hover"
            dir="auto"
          >
            {filled(offer.text, offer.places, [])}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FillingProps {
  offer: TemplateOffer;
  onBack: () => void;
  onSend: Send;
}

/** What goes into the blanks, and how it will read. */
function Filling({ offer, onBack, onSend }: FillingProps) {
  const t = useTranslations("conversations.templates");
  const [values, setValues] = useState(() => offer.places.map(() => ""));
  const words = filled(offer.text, offer.places, values);
  const complete = values.every((value) => value.trim());
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (complete) {
      onSend(words, { name: offer.name, language: offer.language, values: values.map((value) => value.trim()) });
    }
  };
  return (
    <form onSubmit={send} className="mt-4 grid gap-4">
      <p className="whitespace-pre-wrap rounded-control bg-ground px-4 py-3 text-sm" dir="auto" aria-live="polite">
        {words}
      </p>
      {offer.places.map((place, index) => (
        <Field key={place} label={t("place", { number: index + 1 })}>
          {(props) => (
            <Input
              {...props}
              value={values[index]}
              maxLength={1024}
              dir="auto"
              autoComplete="off"
              onChange={(event) => setValues(values.with(index, event.target.value))}
            />
          )}
        </Field>
      ))}
      <DialogActions>
        <Button variant="secondary" onClick={onBack}>
          {t("back")}
        </Button>
        <Button type="submit" disabled={!complete}>
          {t("send")}
        </Button>
      </DialogActions>
    </form>
  );
}
