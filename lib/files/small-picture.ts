import { log } from "../log.ts";
import { decoder } from "./decoder.ts";
import { keptPath } from "./store.ts";

/** The longest side, for a picture of some centimetres on paper. */
const LONGEST = 300;

/** A kept picture as a small PNG, whatever its type; undefined where the disk has lost it. */
export async function smallPicture(storageKey: string): Promise<Buffer | undefined> {
  try {
    return await decoder(keptPath(storageKey))
      .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer();
  } catch (error) {
    log.error({ file: storageKey, error: String(error) }, "a stored picture cannot be read");
    return undefined;
  }
}
