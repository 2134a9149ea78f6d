import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { Context } from "../kernel/context.ts";
import { personKey } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { EditAccount } from "./input.ts";

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
