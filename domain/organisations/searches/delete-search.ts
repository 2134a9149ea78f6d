import { and, eq } from "drizzle-orm";
import { savedSearches } from "#db/schema/searches";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { SearchOfOurs } from "./input.ts";

/** Forgets one's own search; no email tells of it any more. */
export async function deleteSearch(ctx: Context, { searchId }: SearchOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const [deleted] = await ctx.db
      .delete(savedSearches)
      .where(and(eq(savedSearches.id, searchId), eq(savedSearches.personId, actor.personId)))
      .returning({ id: savedSearches.id });
    if (!deleted) return refused("not_found");
    await record(ctx, "person.search_deleted", { kind: "person", id: actor.personId }, { searchId });
    return done();
  });
}
