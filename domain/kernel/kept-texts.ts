import { untilWritten } from "#database/until-written";
import type { Context } from "./context.ts";

/** Each may be megabytes: the least recently asked one makes room for another. */
const MOST = 16;

/**
 * A long text that follows from the database and its key alone, kept until something is written. Everybody who asks while it is being built waits for the same
 * building; one that fails is not kept.
 */
export async function keptText(ctx: Context, key: string, build: () => Promise<string | undefined>): Promise<string | undefined> {
  const texts = await untilWritten(ctx.db, "long texts", async () => new Map<string, Promise<string | undefined>>());
  const text = texts.get(key) ?? build();
  texts.delete(key);
  texts.set(key, text);
  text.catch(() => texts.get(key) === text && texts.delete(key));
  const [oldest] = texts.keys();
  if (texts.size > MOST && oldest !== undefined) texts.delete(oldest);
  return text;
}
