import { decoder } from "./decoder.ts";
import type { PlainType } from "./sniff.ts";

/** A photo of 24 million points; a flood of points in few bytes is not decoded at all. */
const MAX_POINTS = 24_000_000;
/** What an image that cannot be decoded line by line may take in memory. */
const MAX_BYTES = 120_000_000;
/** The longest side that is kept. */
const LONGEST = 3000;

/** Decodes an image and rewrites it, upright and without what it says about camera, place and author. */
export async function cleanImage(input: string, output: string, type: Exclude<PlainType, "pdf">) {
  const image = decoder(input, { limitInputPixels: MAX_POINTS, failOn: "warning", sequentialRead: true });
  const { width, height, channels, depth, isProgressive } = await decoder(input, { limitInputPixels: false }).metadata();
  const points = width * height;
  const whole = points * (channels ?? 4) * (depth === "uchar" && type !== "jpeg" ? 1 : 2);
  if (points > MAX_POINTS || (isProgressive && whole > MAX_BYTES)) return "document.too_many_points" as const;
  await image
    .autoOrient()
    .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true })
    .toFormat(type, type === "png" ? {} : { quality: 88 })
    .toFile(output);
  return undefined;
}
