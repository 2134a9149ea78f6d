import { and, asc, eq } from "drizzle-orm";
import { savedSearches, searchEmailStops } from "#db/schema/searches";
import type { Context } from "#domain/kernel/context";
import { type DirectorySearch, readSearch } from "./directory-search.ts";

export type SavedSearch = { id: string; name: string; search: DirectorySearch; emailed: boolean };

const { id, name, nameKey, search, emailed, personId } = savedSearches;

/** The reader's own searches, by their names. */
export async function savedSearchesOf(ctx: Context): Promise<SavedSearch[]> {
  if (ctx.actor.kind !== "person") return [];
  const rows = await ctx.db
    .select({ id, name, search, emailed })
    .from(savedSearches)
    .where(eq(personId, ctx.actor.personId))
    .orderBy(asc(nameKey), asc(id));
  return rows.map((row) => ({ ...row, search: readSearch(row.search) }));
}

/** One of the reader's own searches. */
export async function savedSearch(ctx: Context, searchId: string): Promise<SavedSearch | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  const [row] = await ctx.db
    .select({ id, name, search, emailed })
    .from(savedSearches)
    .where(and(eq(id, searchId), eq(personId, ctx.actor.personId)));
  return row && { ...row, search: readSearch(row.search) };
}

/** Whose emails a code stops; undefined where it is nobody's any more. */
export async function personOfStopCode(ctx: Context, code: string): Promise<string | undefined> {
  const [row] = await ctx.db.select({ personId: searchEmailStops.personId }).from(searchEmailStops).where(eq(searchEmailStops.code, code));
  return row?.personId;
}
