import { and, eq, isNotNull } from "drizzle-orm";
import { fileImports, importMappings, importRows, importSheets } from "#db/schema/exchange";
import type { MapImport } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import type { ImportColumn, ImportField, ImportSubject, ImportValues, WordField } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { headingsKey } from "./headings-key.ts";
import { importFile } from "./import-reads.ts";
import { planWork } from "./plan-work.ts";
import type { StoredImport } from "./subject.ts";
import { SUBJECT_FIELDS } from "./subject-fields.ts";
import { isCodeOf, wordKey } from "./word-codes.ts";

/** Takes what somebody said of the columns and words, and has every row checked. */
export async function mapImport(ctx: Context, input: MapImport): Promise<Outcome<{ importId: string }>> {
  return transact(ctx, async (ctx) => {
    const file = await importFile(ctx, input.importId);
    if (!file) return refused("not_found");
    const may = abilities(ctx.actor, file).map;
    if (may !== true) return refused(may);
    const read = readColumns(file, input);
    if (!read.ok) return read;
    const { columns, values } = read.value;
    const again = and(eq(importRows.importId, file.id), isNotNull(importRows.compared));
    await ctx.db.update(importRows).set({ compared: null }).where(again);
    await ctx.db
      .update(fileImports)
      .set({ columns, values, status: "checking", stepBy: actorId(ctx.actor) ?? null, touchedAt: ctx.now, done: 0 })
      .where(eq(fileImports.id, file.id));
    await ctx.db.delete(importSheets).where(eq(importSheets.importId, file.id));
    if (input.remember) await remember(ctx, file, columns, values);
    await record(ctx, "cluster.import_check_started", { kind: "cluster", id: ctx.clusterId }, { importId: file.id, rows: file.total });
    await planWork(ctx, file.id);
    return done({ importId: file.id });
  });
}

/** Where the columns of a file go and what its words mean, as somebody said it; or why no row could be read so. */
function readColumns(file: StoredImport, input: MapImport): Outcome<Pick<StoredImport, "columns" | "values">> {
  const { fields, needed, words } = SUBJECT_FIELDS[file.subject];
  const columns = file.columns.map((known, n): ImportColumn => {
    const field = fields.find((one) => one === input.columns[n]) ?? null;
    return field === known.field ? known : { field, why: field ? "chosen" : "none" };
  });
  const taken = columns.flatMap(({ field }) => field ?? []);
  for (const [field, refusal] of Object.entries(needed)) if (!taken.includes(field as ImportField)) return refused(refusal);
  if (new Set(taken).size < taken.length) return refused("import.field_twice");
  const values = { ...file.values };
  for (const field of words) {
    const said = (input.values as Record<string, { word: string; code?: string }[]> | undefined)?.[field] ?? [];
    if (said.length > 0) values[field] = { ...values[field], ...meant(field, said) };
  }
  return done({ columns, values });
}

/** An unanswered word stays unknown, as with a code that its list has not; also an organisation that is told no longer; "leave" is kept as the empty code. */
const meant = (field: WordField, said: { word: string; code?: string }[]): NonNullable<ImportValues[keyof ImportValues]> =>
  Object.fromEntries(
    said.flatMap(({ word, code }) => {
      if (field === "organisation") return [[wordKey(word), code ?? ""]];
      if (code === "leave") return [[wordKey(word), ""]];
      return code && isCodeOf(field, code) ? [[wordKey(word), code]] : [];
    }),
  );

async function remember(
  ctx: Context,
  { subject, headings }: { subject: ImportSubject; headings: string[] },
  columns: ImportColumn[],
  values: ImportValues,
) {
  const saved = { headings, columns, values, savedBy: actorId(ctx.actor) ?? "", savedAt: ctx.now };
  await ctx.db
    .insert(importMappings)
    .values({ clusterId: ctx.clusterId, headingsKey: headingsKey(subject, headings), ...saved })
    .onConflictDoUpdate({ target: [importMappings.clusterId, importMappings.headingsKey], set: saved });
}
