import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { EditAccount } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { personKey } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Changes one's own name, position and the language of one's mails. */
export async function editAccount(ctx: Context, input: EditAccount): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [edited] = await ctx.db
      .update(people)
      .set({ ...input, nameKey: personKey(input) })
      .where(and(eq(people.id, actor.personId), eq(people.status, "active")))
      .returning({ id: people.id });
    if (!edited) return refused("forbidden");
    await record(ctx, "person.edited", { kind: "person", id: actor.personId }, { locale: input.locale });
    return done();
  });
}
