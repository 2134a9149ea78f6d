import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { letOthersIn } from "#domain/kernel/let-others-in";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayExportApplications } from "#domain/review/policy";
import { type ApplicationExportFormat, type QueueQuery, UNNARROWED } from "./queue.ts";
import { type QueueRow, queueIds, queueRows } from "./queue-reads.ts";

/** The columns of the file, in their order; `applicant` names a person and leaves only where somebody asks for it. */
const FIELDS = [
  "reference",
  "organisation",
  "applicant",
  "kind",
  "sectors",
  "country",
  "status",
  "stage",
  "entered",
  "promised",
  "ended",
  "isLate",
  "workingDaysLate",
  "days",
  "assignee",
] as const;
export type ApplicationExportField = (typeof FIELDS)[number];

type ExportApplications = { query: QueueQuery; format: ApplicationExportFormat; personal: boolean };
/** `batches` reads a few applications at a time and lets others in between. */
type ApplicationExport = { fields: ApplicationExportField[]; rows: number; batches: AsyncIterable<QueueRow[]> };

const AT_ONCE = 25;

/** Hands out the applications that a list of the queue shows, in its order; the audit says who took what. */
export async function exportApplications(
  ctx: Context,
  { query, format, personal }: ExportApplications,
): Promise<Outcome<ApplicationExport>> {
  const may = mayExportApplications(ctx.actor);
  if (may !== true) return refused(may);
  const ids = await queueIds(ctx, query);
  const fields = FIELDS.filter((field) => personal || field !== "applicant");
  const recorded = await transact(ctx, async (ctx) => {
    const mayStill = mayExportApplications(ctx.actor);
    if (mayStill !== true) return refused(mayStill);
    const facts = { view: query.view, filters: filtersOf(query), format, fields, rows: ids.length };
    // What somebody looks for may be a name.
    const searched = query.q ? { searched: query.q } : undefined;
    await record(ctx, "cluster.applications_exported", { kind: "cluster", id: ctx.clusterId }, facts, searched);
    return done();
  });
  if (!recorded.ok) return recorded;
  return done({ fields, rows: ids.length, batches: batchesOf(ctx, ids) });
}

function filtersOf(query: QueueQuery): Record<string, string> {
  const names = Object.keys(UNNARROWED).filter((name) => name !== "q") as Exclude<keyof typeof UNNARROWED, "q">[];
  return Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

async function* batchesOf(ctx: Context, ids: readonly string[]): AsyncGenerator<QueueRow[]> {
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const began = performance.now();
    yield await queueRows(ctx, ids.slice(n, n + AT_ONCE));
    await letOthersIn(began);
  }
}

/** How late the answer is, or was: nothing where it is in time, or no day was promised. */
export function latenessOf({ promise, due, group }: Pick<QueueRow, "promise" | "due" | "group">): number | undefined {
  if (promise) return promise.isLate ? promise.workingDays : undefined;
  return due && group === "overdue" ? Math.abs(due.workingDays) : undefined;
}

/** The day on which an answer was promised, whether it was given or not. */
export const promisedDayOf = ({ promise, due }: Pick<QueueRow, "promise" | "due">) => promise?.by ?? due?.at;
