import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { fileImports, importMappings, importRows, importSheets } from "#db/schema/exchange";
import { mayImport } from "#domain/exchange/policy";
import { IMPORT_SUBJECTS, type ImportSubject } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";
import { type StoredValues, storedValues } from "./organisations/stored-values.ts";
import { type Findings, findingsOf } from "./people/find-organisations.ts";
import type { StoredImport, StoredRow } from "./subject.ts";

/** An import without its rows, for whoever may import what it holds. */
export async function importFile(ctx: Context, importId: string): Promise<StoredImport | undefined> {
  const [file] = await ctx.db
    .select()
    .from(fileImports)
    .where(and(eq(fileImports.id, importId), eq(fileImports.clusterId, ctx.clusterId)));
  return file && (ctx.actor.kind === "system" || mayImport(ctx.actor, file.subject) === true) ? file : undefined;
}

/** The same with its rows. */
export async function storedImport(ctx: Context, importId: string): Promise<{ file: StoredImport; rows: StoredRow[] } | undefined> {
  const file = await importFile(ctx, importId);
  if (!file) return undefined;
  const rows = await ctx.db.select().from(importRows).where(eq(importRows.importId, importId)).orderBy(asc(importRows.row));
  return { file, rows };
}

type RowIds = Pick<StoredRow, "matchId" | "madeId" | "actsForId">;
/** Which ids of a row are those of organisations. */
const OF_ORGANISATIONS: Record<ImportSubject, (row: RowIds) => (string | null)[]> = {
  organisations: ({ matchId, madeId }) => [matchId, madeId],
  people: ({ actsForId }) => [actsForId],
  calls: () => [],
};

/** The sheets of a file whose columns are not said yet, with their lines. */
export const sheetsOf = (ctx: Context, { id }: Pick<StoredImport, "id">) => {
  const { position, name, lines, importId } = importSheets;
  return ctx.db.select({ position, name, lines }).from(importSheets).where(eq(importId, id)).orderBy(asc(position));
};

/** The same with the organisations that its rows found, and those that a file of people names. */
export async function importWithMatches(ctx: Context, importId: string) {
  const found = await storedImport(ctx, importId);
  if (!found) return undefined;
  const { file, rows } = found;
  const ids = rows.flatMap(({ matchId, madeId, actsForId }) => OF_ORGANISATIONS[file.subject]({ matchId, madeId, actsForId }));
  const here: Map<string, StoredValues> = await storedValues(ctx, [...new Set(ids.filter((id) => id !== null))]);
  const named: Findings = file.subject === "people" ? await findingsOf(ctx, file, rows) : new Map();
  return { ...found, here, named };
}

/** What staff have imported or are importing, and the mappings that are remembered. */
export async function importsAndMappings(ctx: Context) {
  const subjects = IMPORT_SUBJECTS.filter((subject) => mayImport(ctx.actor, subject) === true);
  if (subjects.length === 0) return undefined;
  const { id, subject, fileName, status, total, touchedAt, createdAt } = fileImports;
  const imports = await ctx.db
    .select({ id, subject, fileName, status, total, touchedAt, createdAt, firstName: people.firstName, lastName: people.lastName })
    .from(fileImports)
    .leftJoin(people, eq(people.id, fileImports.askedBy))
    .where(and(eq(fileImports.clusterId, ctx.clusterId), inArray(subject, subjects)))
    .orderBy(desc(touchedAt), desc(id));
  const { headingsKey, headings, savedAt } = importMappings;
  const mappings = await ctx.db
    .select({ headingsKey, headings, savedAt })
    .from(importMappings)
    .where(eq(importMappings.clusterId, ctx.clusterId))
    .orderBy(desc(savedAt), asc(headingsKey));
  return { subjects, imports, mappings };
}
