/** What WhatsApp takes, as a file chooser understands it. */
export const sendable = [
  ...["image/jpeg", "image/png", "image/webp", "video/mp4", "video/3gpp"],
  ...["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", ".m4a"],
  ...["application/pdf", "text/plain", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx"],
].join(",");

const megabyte = 1024 * 1024;
const largest = 25 * megabyte;
const largestPicture = 5 * megabyte;
const largestFilm = 16 * megabyte;

/** How many megabytes such a file may have, where it has more; the server knows best, this only saves the way. */
export function tooLarge(file: File): number | undefined {
  const most = file.type.startsWith("image/")
    ? largestPicture
    : /^(audio|video)\//.test(file.type)
      ? largestFilm
      : largest;
  return file.size > most ? most / megabyte : undefined;
}

/** Whether words go with it in one bubble. */
export function takesCaption(file: { type: string }): boolean {
  return !file.type.startsWith("audio/") && file.type !== "image/webp";
}

const kept = new Map<string, File>();

/** Files on their way, by the key of their message; a page that was closed has lost them. */
export const filesOnTheirWay = {
  keep: (key: string, file: File) => void kept.set(key, file),
  of: (key: string) => kept.get(key),
  drop: (key: string) => void kept.delete(key),
};
