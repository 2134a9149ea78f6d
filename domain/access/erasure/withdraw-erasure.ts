import { and, eq, isNotNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Somebody who asked that their data be erased wants to stay. */
export async function withdrawErasure(ctx: Context): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const [withdrawn] = await ctx.db
      .update(people)
      .set({ erasureAskedAt: null })
      .where(and(eq(people.id, actor.personId), isNotNull(people.erasureAskedAt)))
      .returning({ id: people.id });
    if (withdrawn) await record(ctx, "person.erasure_withdrawn", { kind: "person", id: actor.personId });
    return done();
  });
}
