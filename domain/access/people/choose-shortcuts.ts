import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/** Whether single-key shortcuts act for the actor (WCAG 2.1.4). */
export async function chooseShortcuts(ctx: Context, { shortcuts }: { shortcuts: "on" | "off" }): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [chosen] = await ctx.db
      .update(people)
      .set({ shortcutKeys: shortcuts === "on" })
      .where(and(eq(people.id, actor.personId), eq(people.status, "active")))
      .returning({ id: people.id });
    if (!chosen) return refused("forbidden");
    await record(ctx, "person.shortcuts_chosen", { kind: "person", id: actor.personId }, { shortcuts });
    return done();
  });
}
