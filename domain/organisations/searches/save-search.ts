import { and, eq } from "drizzle-orm";
import { savedSearches } from "#db/schema/searches";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { numberedMatches } from "#domain/organisations/directory/directory";
import { isMember } from "#domain/organisations/policy";
import type { DirectorySearch } from "./directory-search.ts";
import type { SaveSearch } from "./input.ts";
import { knownOf } from "./new-matches.ts";

export const MAX_SEARCHES = 20;

/** A member keeps what the directory is asked for under a name. What it finds now is known: the weekly email tells of what comes later. */
export async function saveSearch(
  ctx: Context,
  { name, search, emailed }: SaveSearch,
): Promise<Outcome<{ searchId: string; search: DirectorySearch }>> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person" || !isMember(actor)) return refused("forbidden");
    const { personId } = actor;
    if ((await ctx.db.$count(savedSearches, eq(savedSearches.personId, personId))) >= MAX_SEARCHES)
      return refused("search.too_many", { max: String(MAX_SEARCHES) });
    const nameKey = fold(name);
    if ((await ctx.db.$count(savedSearches, and(eq(savedSearches.personId, personId), eq(savedSearches.nameKey, nameKey)))) > 0)
      return refused("search.name_used", { name });
    const searchId = ctx.newId();
    const known = emailed ? knownOf(await numberedMatches(ctx, search)) : "";
    const row = { id: searchId, clusterId: ctx.clusterId, personId, name, nameKey, search, emailed, known, savedAt: ctx.now };
    await ctx.db.insert(savedSearches).values(row);
    await record(ctx, "person.search_saved", { kind: "person", id: personId }, { searchId, emailed });
    return done({ searchId, search });
  });
}
