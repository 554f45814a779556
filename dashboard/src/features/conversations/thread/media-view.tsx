"use client";

import { FileText, Image, type LucideIcon, Mic, Sticker, Video, Volume2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useMessageMedia } from "../api/media";
import type { Message, MessageMedia } from "../types";
import { useConversationId } from "./in-conversation";
import type { Content } from "./kinds";
import { Labelled } from "./labelled";

type Medium = Extract<Content, { kind: "media" }>;

const icons: Record<Medium["media"], LucideIcon> = {
  image: Image,
  video: Video,
  document: FileText,
  audio: Volume2,
  voice: Mic,
  sticker: Sticker,
};

interface MediaViewProps {
  message: Message;
  content: Medium;
}

/** The picture, film, sound or document of a message, shown in place; said, while or where that is not possible. */
export function MediaView({ message, content }: MediaViewProps) {
  const media = useMessageMedia(useConversationId(), message.id);
  // a link that leads nowhere although it has not ended: another one would lead there too
  const [lost, setLost] = useState(false);
  if (media.data?.url && !lost) {
    const end = Date.parse(media.data.url_expires_at ?? "");
    const again = () => (end <= Date.now() ? media.refetch() : setLost(true));
    return <Shown content={content} media={media.data} url={media.data.url} onLost={again} />;
  }
  return (
    <Said
      content={content}
      state={media.isError || lost ? "unknown" : (media.data?.state ?? "pending")}
      why={media.data?.reason}
    />
  );
}

function Said({
  content,
  state,
  why,
}: {
  content: Medium;
  state: MessageMedia["state"] | "unknown";
  why?: string | undefined;
}) {
  const t = useTranslations("conversations.content");
  const note = why === "infected" && state === "refused" ? "infected" : state;
  return (
    <Labelled icon={icons[content.media]} title={t(content.media)} note={t(`file.${note}`)}>
      {content.file && <bdi className="break-all">{content.file}</bdi>}
    </Labelled>
  );
}

interface ShownProps {
  content: Medium;
  media: MessageMedia;
  url: string;
  /** The link has ended, or leads nowhere. */
  onLost: () => void;
}

function Shown({ content, media, url, onLost }: ShownProps) {
  const t = useTranslations("conversations.content");
  switch (content.media) {
    case "image":
      return (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t("openImage")}
          className="my-1 block w-fit"
        >
          {/* biome-ignore lint/performance/noImgElement: the link is signed, and ends before an optimiser would be done */}
          <img
            src={url}
            alt=""
            loading="lazy"
            onError={onLost}
            className="max-h-72 min-h-12 max-w-full rounded-md object-contain"
          />
        </a>
      );
    case "sticker":
      return (
        // biome-ignore lint/performance/noImgElement: as above
        <img src={url} alt={t("sticker")} loading="lazy" onError={onLost} className="my-1 size-32 object-contain" />
      );
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down what a guest's film says
        <video
          controls
          preload="metadata"
          src={url}
          aria-label={t("video")}
          onError={onLost}
          className="my-1 max-h-72 max-w-full rounded-md"
        />
      );
    case "audio":
    case "voice":
      return (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down what a guest says
        <audio
          controls
          preload="none"
          src={url}
          aria-label={t(content.media)}
          onError={onLost}
          className="my-1 h-11 w-64 max-w-full"
        />
      );
    case "document":
      return <DocumentLink name={media.file_name ?? content.file} size={media.size} url={url} />;
  }
}

function DocumentLink({ name, size, url }: { name: string | undefined; size: number | undefined; url: string }) {
  const t = useTranslations("conversations.content");
  const format = useFormatter();
  const kilobytes = Math.max(1, Math.round((size ?? 0) / 1024));
  return (
    <Labelled icon={FileText} title={t("document")}>
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        className="break-all text-palm underline underline-offset-2"
      >
        <bdi>{name ?? t("openFile")}</bdi>
      </a>
      {size !== undefined && (
        <span className="text-muted text-xs tabular-nums" dir="ltr">
          {kilobytes < 1024
            ? format.number(kilobytes, { style: "unit", unit: "kilobyte" })
            : format.number(kilobytes / 1024, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 })}
        </span>
      )}
    </Labelled>
  );
}
