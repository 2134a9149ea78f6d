import { and, asc, desc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { importMappings, organisationImportRows, organisationImports } from "#db/schema/exchange";
import { mayImport } from "#domain/exchange/policy";
import type { Context } from "#domain/kernel/context";
import type { StoredImport, StoredRow } from "./plan-import.ts";
import { type StoredValues, storedValues } from "./stored-values.ts";

/** An import with its rows, for staff. */
export async function storedImport(ctx: Context, importId: string): Promise<{ file: StoredImport; rows: StoredRow[] } | undefined> {
  if (mayImport(ctx.actor) !== true && ctx.actor.kind !== "system") return undefined;
  const [file] = await ctx.db
    .select()
    .from(organisationImports)
    .where(and(eq(organisationImports.id, importId), eq(organisationImports.clusterId, ctx.clusterId)));
  if (!file) return undefined;
  const rows = await ctx.db
    .select()
    .from(organisationImportRows)
    .where(eq(organisationImportRows.importId, importId))
    .orderBy(asc(organisationImportRows.row));
  return { file, rows };
}

/** The same with the organisations that its rows found. */
export async function importWithMatches(ctx: Context, importId: string) {
  const found = await storedImport(ctx, importId);
  if (!found) return undefined;
  const ids = found.rows.flatMap(({ matchId, madeId }) => [matchId, madeId].filter((id) => id !== null));
  const here: Map<string, StoredValues> = await storedValues(ctx, [...new Set(ids)]);
  return { ...found, here };
}

/** What staff have imported or are importing, and the mappings that are remembered. */
export async function importsAndMappings(ctx: Context) {
  if (mayImport(ctx.actor) !== true) return undefined;
  const { id, fileName, status, total, touchedAt, createdAt } = organisationImports;
  const imports = await ctx.db
    .select({ id, fileName, status, total, touchedAt, createdAt, firstName: people.firstName, lastName: people.lastName })
    .from(organisationImports)
    .leftJoin(people, eq(people.id, organisationImports.askedBy))
    .where(eq(organisationImports.clusterId, ctx.clusterId))
    .orderBy(desc(touchedAt), desc(id));
  const { headingsKey, headings, savedAt } = importMappings;
  const mappings = await ctx.db
    .select({ headingsKey, headings, savedAt })
    .from(importMappings)
    .where(eq(importMappings.clusterId, ctx.clusterId))
    .orderBy(desc(savedAt), asc(headingsKey));
  return { imports, mappings };
}
