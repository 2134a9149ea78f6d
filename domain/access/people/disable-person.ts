import { and, eq } from "drizzle-orm";
import { people, sessions, signInLinks } from "#db/schema/access";
import { administrators } from "#domain/access/administrators/administrators";
import { mayAdminister } from "#domain/access/administrators/may-administer";
import type { PersonOfOurs } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { handBack } from "#domain/review/stages/hand-back";

/** Switches a person's access off: their sessions and links end with it, so the next request already finds nobody signed in; what they had taken waits for another. */
export async function disablePerson(ctx: Context, { personId }: PersonOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "disablePerson", personId);
    if (may !== true) return refused(may);
    const [disabled] = await ctx.db
      .update(people)
      .set({ status: "disabled" })
      .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId), eq(people.status, "active")))
      .returning({ id: people.id });
    if (!disabled) return refused("not_found");
    // Of two administrators who disable each other at once, one is left.
    if ((await administrators(ctx)).length === 0) return refused("person.last_admin");
    await ctx.db.delete(sessions).where(eq(sessions.personId, personId));
    await ctx.db.delete(signInLinks).where(eq(signInLinks.personId, personId));
    await record(ctx, "person.disabled", { kind: "person", id: personId });
    await handBack(ctx, personId);
    return done();
  });
}
