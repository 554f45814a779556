import {
  Contact,
  FileText,
  Image,
  type LucideIcon,
  MapPin,
  Mic,
  MousePointerClick,
  Pencil,
  ShoppingBag,
  SmilePlus,
  Sticker,
  Trash2,
  TriangleAlert,
  Video,
  Volume2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Phone } from "@/components/shared/phone";
import type { Message } from "../types";
import { type Content, contentOf } from "./kinds";
import { Labelled } from "./labelled";
import { Words } from "./words-view";

const mediaIcons: Record<Extract<Content, { kind: "media" }>["media"], LucideIcon> = {
  image: Image,
  video: Video,
  document: FileText,
  audio: Volume2,
  voice: Mic,
  sticker: Sticker,
};

/** What the content of a message is beside its words: said, where it cannot be shown here. */
function Beside({ content }: { content: Content }) {
  const t = useTranslations("conversations.content");
  switch (content.kind) {
    case "media":
      return (
        <Labelled icon={mediaIcons[content.media]} title={t(content.media)} note={t("notHere")}>
          {content.file && <bdi className="break-all">{content.file}</bdi>}
        </Labelled>
      );
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
      <Beside content={content} />
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
