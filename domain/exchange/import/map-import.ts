import { importMappings } from "#db/schema/exchange";
import type { MapImport } from "#domain/exchange/input";
import { abilities } from "#domain/exchange/policy";
import type { ImportColumn, ImportField, ImportSubject, ImportValues, WordField } from "#domain/exchange/state";
import { actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { headingsKey } from "./headings-key.ts";
import { importForStep } from "./import-for-step.ts";
import { keepPlan } from "./keep-plan.ts";
import { SUBJECT_FIELDS } from "./subject-fields.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";
import { isCodeOf, wordKey } from "./word-codes.ts";

/** Takes what somebody said of the columns and words, and checks every row. Nothing else is written. */
export async function mapImport(ctx: Context, input: MapImport): Promise<Outcome<{ importId: string }>> {
  const found = await importForStep(ctx, input.importId, "map");
  if (!found.ok) return found;
  const { file, rows } = found.value;
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
  const plans = await SUBJECT_STEPS[file.subject].check(ctx, { headings: file.headings, columns, values }, rows);
  return transact(ctx, async (ctx) => {
    const mayStill = abilities(ctx.actor, file).map;
    if (mayStill !== true) return refused(mayStill);
    if (!(await keepPlan(ctx, file, "map", { columns, values }, plans))) return refused("import.moved_on");
    if (input.remember) await remember(ctx, file, columns, values);
    await record(ctx, "cluster.import_checked", { kind: "cluster", id: ctx.clusterId }, { importId: file.id, rows: rows.length });
    return done({ importId: file.id });
  });
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
