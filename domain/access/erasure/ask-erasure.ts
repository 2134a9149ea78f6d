import { and, eq, isNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** A person asks that their data be erased. Staff see it, and an administrator does it: some things must be resolved first. Asked twice it is asked once. */
export async function askErasure(ctx: Context): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const [asked] = await ctx.db
      .update(people)
      .set({ erasureAskedAt: ctx.now })
      .where(and(eq(people.id, actor.personId), isNull(people.erasureAskedAt)))
      .returning({ id: people.id });
    if (asked) await record(ctx, "person.erasure_asked", { kind: "person", id: actor.personId });
    return done();
  });
}
