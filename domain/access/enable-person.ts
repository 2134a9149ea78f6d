import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { PersonOfOurs } from "./input.ts";
import { mayAdminister } from "./may-administer.ts";

/** Switches a person's access on again, with the roles they had. */
export async function enablePerson(ctx: Context, { personId }: PersonOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "enablePerson", personId);
    if (may !== true) return refused(may);
    const [enabled] = await ctx.db
      .update(people)
      .set({ status: "active" })
      .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId), eq(people.status, "disabled")))
      .returning({ id: people.id });
    if (!enabled) return refused("not_found");
    await record(ctx, "person.enabled", { kind: "person", id: personId });
    return done();
  });
}
