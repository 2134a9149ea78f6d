import { and, eq } from "drizzle-orm";
import { savedSearches } from "#db/schema/searches";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { numberedMatches } from "#domain/organisations/directory/directory";
import type { EmailSearch } from "./input.ts";
import { knownOf } from "./new-matches.ts";
import { savedSearch } from "./search-reads.ts";

/** Has the weekly email tell of one's own search from now on, or no longer. */
export async function emailSearch(ctx: Context, { searchId, emailed }: EmailSearch): Promise<Outcome<{ emailed: boolean }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") return refused("forbidden");
    const own = await savedSearch(ctx, searchId);
    if (!own) return refused("not_found");
    const known = emailed ? knownOf(await numberedMatches(ctx, own.search)) : "";
    const [changed] = await ctx.db
      .update(savedSearches)
      .set({ emailed, known })
      .where(and(eq(savedSearches.id, searchId), eq(savedSearches.personId, actor.personId), eq(savedSearches.emailed, !emailed)))
      .returning({ id: savedSearches.id });
    if (!changed) return refused(emailed ? "search.emailed_already" : "search.not_emailed");
    await record(ctx, "person.search_emails_changed", { kind: "person", id: actor.personId }, { searchId, emailed });
    return done({ emailed });
  });
}
