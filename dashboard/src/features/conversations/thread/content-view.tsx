import {
  Contact,
  FileText,
  MapPin,
  MousePointerClick,
  Pencil,
  ShoppingBag,
  SmilePlus,
  Trash2,
  TriangleAlert,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Phone } from "@/components/shared/phone";
import type { Message } from "../types";
import { type Content, contentOf } from "./kinds";
import { Labelled } from "./labelled";
import { MediaView } from "./media-view";
import { Words } from "./words-view";

/** What the content of a message is beside its words: said, where it cannot be shown here. */
function Beside({ content, message }: { content: Content; message: Message }) {
  const t = useTranslations("conversations.content");
  switch (content.kind) {
    case "media":
      return <MediaView message={message} content={content} />;
    case "location":
      return (
        <Labelled icon={MapPin} title={t("location")}>
          {content.address && <bdi>{content.address}</bdi>}
          <a
            href={`https://www.google.com/maps?q=${content.latitude},${content.longitude}`}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-palm underline underline-offset-2"
          >
            {t("openMap")}
          </a>
        </Labelled>
      );
    case "contacts":
      return (
        <Labelled icon={Contact} title={t("contacts", { count: content.people.length })}>
          {content.people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two cards may be alike, and none ever moves
            <span key={index} className="flex flex-wrap gap-x-2">
              {person.name && <bdi>{person.name}</bdi>}
              {person.phone && <Phone>{person.phone}</Phone>}
            </span>
          ))}
        </Labelled>
      );
    case "order":
      return <Labelled icon={ShoppingBag} title={t("order", { count: content.pieces })} />;
    case "reaction":
      return <Labelled icon={SmilePlus} title={t(content.emoji ? "reaction" : "reactionGone")} />;
    case "choice":
      return <Labelled icon={MousePointerClick} title={t("choice")} />;
    case "note":
      return <Labelled icon={content.note === "revoke" ? Trash2 : Pencil} title={t(content.note)} />;
    case "gone":
      return <Labelled icon={Trash2} title={t("gone")} />;
    case "template":
      return <Labelled icon={FileText} title={t("template")} />;
    case "unreadable":
      return <Labelled icon={TriangleAlert} title={t("unreadable")} note={t("askGuest")} />;
    case "choices":
    case "text":
      return null;
  }
}

/** A message, whatever its kind. */
export function ContentView({ message }: { message: Message }) {
  const content = contentOf(message);
  const words = message.content.trim();
  return (
    <>
      <Beside content={content} message={message} />
      {words && <Words text={message.content} />}
      {content.kind === "choices" && content.choices.length > 0 && (
        <ul className="mt-1.5 grid gap-1 border-current/15 border-t pt-1.5">
          {content.choices.map((choice) => (
            <li key={choice} className="text-center font-semibold text-palm text-sm" dir="auto">
              {choice}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
