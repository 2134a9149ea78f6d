import { asc, getTableColumns, inArray } from "drizzle-orm";
import { callCapabilities, callDeadlines, callSectors, calls } from "#db/schema/calls";
import type { Context } from "#domain/kernel/context";
import { type CapabilityTerm, isCapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { inLanguage, type Worded } from "#domain/organisations/profile/localised";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { callStateAt, nextDeadline } from "./deadlines.ts";
import { type Quotation, quotationOf } from "./quotation.ts";
import type { CallState, DeadlineStage } from "./state.ts";

export type CallDeadline = { at: Date; stage: DeadlineStage; timeAssumed: boolean };
export type CallRow = Omit<typeof calls.$inferSelect, "clusterId" | "createdAt" | "conditions" | "sourceId">;
/** A call in a list. */
export type CallCard = Omit<CallRow, "summary"> & {
  summary: Worded | undefined;
  state: CallState;
  deadlines: CallDeadline[];
  /** The first that has not passed. */
  next: CallDeadline | undefined;
  sectors: Sector[];
  capabilities: CapabilityTerm[];
  /** The capabilities were found in its text; staff chose none. */
  areFound: boolean;
  /** What its source says that it is for, shortened. */
  quotation: Quotation | undefined;
};

const { clusterId: _, createdAt: __, conditions: ___, sourceId: ____, ...shown } = getTableColumns(calls);
export const CALL_CARD = shown;

/** Rows with their deadlines and what they want, in three more queries. */
export async function callCards<R extends CallRow>(ctx: Context, rows: R[]): Promise<(CallCard & Omit<R, "summary">)[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [deadlines, sectors, capabilities] = await Promise.all([
    ctx.db.select().from(callDeadlines).where(inArray(callDeadlines.callId, ids)).orderBy(asc(callDeadlines.position)),
    ctx.db.select().from(callSectors).where(inArray(callSectors.callId, ids)),
    ctx.db.select().from(callCapabilities).where(inArray(callCapabilities.callId, ids)).orderBy(asc(callCapabilities.term)),
  ]);
  return rows.map((row) => {
    const own = deadlines.filter(({ callId }) => callId === row.id).map(({ at, stage, timeAssumed }) => ({ at, stage, timeAssumed }));
    const terms = capabilities.filter(({ callId }) => callId === row.id);
    const wanted = sectors.filter(({ callId }) => callId === row.id).map(({ sector }) => sector);
    return {
      ...row,
      summary: inLanguage(row.summary, ctx.locale),
      state: callStateAt({ ...row, deadlines: own }, ctx.now),
      deadlines: own,
      next: nextDeadline(own, ctx.now),
      sectors: SECTORS.filter((sector) => wanted.includes(sector)),
      capabilities: terms.flatMap(({ term }) => (isCapabilityTerm(term) ? [term] : [])),
      areFound: terms.some(({ isFound }) => isFound),
      quotation: quotationOf(row),
    };
  });
}
