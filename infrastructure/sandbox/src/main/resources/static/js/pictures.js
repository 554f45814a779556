const STICKER = 512;

/** Phones send photos as JPEG or PNG, whatever the camera made. */
export async function asJpeg(file) {
  if (["image/jpeg", "image/png"].includes(file.type) && file.size < 5 << 20) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
  return drawn(picture.width * scale, picture.height * scale, "image/jpeg", (pen, width, height) => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
  });
}

export async function asSticker(file) {
  const picture = await createImageBitmap(file);
  const scale = STICKER / Math.max(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return drawn(STICKER, STICKER, "image/webp", (pen) => pen.drawImage(picture, (STICKER - width) / 2, (STICKER - height) / 2, width, height));
}

/** A sticker of large letters or an emoji. */
export function wordSticker(text, colour) {
  return drawn(STICKER, STICKER, "image/webp", (pen) => {
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.font = `800 ${[...text].length < 3 ? 340 : 118}px "Noto Color Emoji", "Noto Sans Arabic", "Segoe UI", Tahoma, sans-serif`;
    pen.lineWidth = 34;
    pen.strokeStyle = "#fff";
    pen.strokeText(text, STICKER / 2, STICKER / 2);
    pen.fillStyle = colour;
    pen.fillText(text, STICKER / 2, STICKER / 2);
  });
}

function drawn(width, height, type, draw) {
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(width), height: Math.round(height) });
  draw(canvas.getContext("2d"), canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, type, 0.82));
}
