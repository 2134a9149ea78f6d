import { storedValues } from "#domain/exchange/import/organisations/stored-values";
import { mayExport } from "#domain/exchange/policy";
import type { ExportField, ExportFormat } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { letOthersIn } from "#domain/kernel/let-others-in";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { directoryIds } from "#domain/organisations/directory/directory";
import type { DirectoryQuery } from "#domain/organisations/directory/ordered-listings";
import { type ModerationQuery, moderatedIds } from "#domain/organisations/moderation/moderation";
import { publicUnits } from "#domain/organisations/units/unit-reads";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { readablePart, type Viewer } from "#domain/organisations/visibility/visibility";
import type { ExportRow } from "./export-cells.ts";
import { type ExportedList, exportFields } from "./export-fields.ts";
import { officeValues } from "./office-values.ts";

/** What somebody sees at this moment: a state of the directory, or a view of the office's list. */
export type ExportList = { from: "directory"; query: Omit<DirectoryQuery, "page"> } | ({ from: "office" } & Omit<ModerationQuery, "page">);
export type ExportOrganisations = { list: ExportList; format: ExportFormat; personal: boolean };
/** `batches` reads a few organisations at a time, so that any number of them needs the memory of a few, and lets others in between. */
export type OrganisationExport = { fields: ExportField[]; rows: number; batches: AsyncIterable<ExportRow[]> };

const AT_ONCE = 25;

/** Hands out what a list shows, in its order, with the fields that its reader may have; the audit says who took what. */
export async function exportOrganisations(
  ctx: Context,
  { list, format, personal }: ExportOrganisations,
): Promise<Outcome<OrganisationExport>> {
  const may = mayExport(ctx.actor, list.from);
  if (may !== true) return refused(may);
  const ids = await idsOf(ctx, list);
  const fields = await transact(ctx, async (ctx) => {
    const mayStill = mayExport(ctx.actor, list.from);
    if (mayStill !== true) return refused(mayStill);
    const fields = exportFields(ctx.actor, list.from, personal, format);
    const { searched, ...shown } = shownBy(list);
    // What somebody looks for may be a name.
    const facts = { ...shown, format, fields, rows: ids.length };
    await record(ctx, "cluster.organisations_exported", { kind: "cluster", id: ctx.clusterId }, facts, searched ? { searched } : undefined);
    return done(fields);
  });
  if (!fields.ok) return fields;
  return done({ fields: fields.value, rows: ids.length, batches: batchesOf(ctx, await viewerOf(ctx), ids, list.from) });
}

async function idsOf(ctx: Context, list: ExportList): Promise<string[]> {
  return list.from === "directory" ? directoryIds(ctx, list.query) : ((await moderatedIds(ctx, list)) ?? []);
}

function shownBy(list: ExportList): { searched?: string } & Record<string, unknown> {
  if (list.from === "office") {
    const { from, q = "", view, kind, region } = list;
    return { list: from, view, ...(kind && { kind }), ...(region && { region }), searched: q };
  }
  const { q, sort, ...filters } = list.query;
  const chosen = Object.entries(filters).filter(([, values]) => Array.isArray(values) && values.length > 0);
  return { list: list.from, sort, filters: Object.fromEntries(chosen), searched: q };
}

/** Each organisation as the reader may read it; whoever left the directory since the export began is left out. */
async function* batchesOf(ctx: Context, viewer: Viewer, ids: readonly string[], from: ExportedList): AsyncGenerator<ExportRow[]> {
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const began = performance.now();
    const some = ids.slice(n, n + AT_ONCE);
    const stored = await storedValues(ctx, some);
    const rows = some.flatMap((id) => stored.get(id) ?? []).filter(({ isListed }) => isListed || from === "office");
    const units = await publicUnits(ctx, some);
    const office = from === "office" ? await officeValues(ctx, some) : undefined;
    yield rows.map((row) => ({
      ...row,
      ...{ profile: readablePart(viewer, row, row.profile), units: units.get(row.id) ?? [], office: office?.get(row.id) },
    }));
    await letOthersIn(began);
  }
}
