import { sql } from "drizzle-orm";
import type { Context } from "#domain/kernel/context";

type Db = Record<"run" | "execute", ((query: unknown) => Promise<unknown>) | undefined>;

/** Runs a part of an open turn; what it wrote is undone unless `stays` says otherwise of what it answers, as where a turn of its own is refused. */
export async function partOf<T>({ db }: Context, work: () => Promise<T>, stays: (answer: T) => boolean): Promise<T> {
  const own = db as unknown as Db;
  const say = (words: string) => (own.execute ?? own.run)?.call(own, sql.raw(words));
  await say("savepoint part");
  const answer = await work();
  if (!stays(answer)) await say("rollback to savepoint part");
  await say("release savepoint part");
  return answer;
}
