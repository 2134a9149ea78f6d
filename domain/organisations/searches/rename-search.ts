import { and, eq, ne } from "drizzle-orm";
import { savedSearches } from "#db/schema/searches";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { RenameSearch } from "./input.ts";

/** Gives one's own search another name. */
export async function renameSearch(ctx: Context, { searchId, name }: RenameSearch): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const own = eq(savedSearches.personId, actor.personId);
    const nameKey = fold(name);
    const used = and(own, eq(savedSearches.nameKey, nameKey), ne(savedSearches.id, searchId));
    if ((await ctx.db.$count(savedSearches, used)) > 0) return refused("search.name_used", { name });
    const [renamed] = await ctx.db
      .update(savedSearches)
      .set({ name, nameKey })
      .where(and(own, eq(savedSearches.id, searchId)))
      .returning({ id: savedSearches.id });
    if (!renamed) return refused("not_found");
    await record(ctx, "person.search_renamed", { kind: "person", id: actor.personId }, { searchId });
    return done();
  });
}
