import { untilWritten } from "#database/until-written";
import type { Context } from "./context.ts";

/** Each may be megabytes: the least recently asked one makes room for another. */
const MOST = 16;

/**
 * A long text, with what is said of it, that follows from the database and its key alone, kept until something is written. Everybody who asks while it is being built waits for the same
 * building; one that fails is not kept.
 */
export async function keptText<T extends string | object | undefined>(ctx: Context, key: string, build: () => Promise<T>): Promise<T> {
  const texts = await untilWritten(ctx.db, "long texts", async () => new Map<string, Promise<unknown>>());
  const text = (texts.get(key) as Promise<T> | undefined) ?? build();
  texts.delete(key);
  texts.set(key, text);
  text.catch(() => texts.get(key) === text && texts.delete(key));
  const [oldest] = texts.keys();
  if (texts.size > MOST && oldest !== undefined) texts.delete(oldest);
  return text;
}
