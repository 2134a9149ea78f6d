import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, inArray } from "drizzle-orm";
import { callDeadlines, calls } from "#db/schema/calls";
import type { CallContent } from "#domain/calls/keep-call";
import type { CallSource } from "#domain/calls/state";
import type { CallField, ImportChanges } from "#domain/exchange/state";
import type { Context } from "#domain/kernel/context";

/** A call as an import compares it with a row. */
export type CallHere = Omit<CallContent, "sectors" | "capabilities"> & { id: string; version: number; updatedAt: Date };

const AT_ONCE = 500;

/** The calls of a source that have one of these ids there, by that id. Two queries for each five hundred. */
export async function callsHere(ctx: Context, source: CallSource, ids: readonly string[]): Promise<Map<string, CallHere>> {
  const here = new Map<string, CallHere>();
  for (let n = 0; n < ids.length; n += AT_ONCE) {
    const rows = await ctx.db
      .select()
      .from(calls)
      .where(and(eq(calls.clusterId, ctx.clusterId), eq(calls.source, source), inArray(calls.sourceId, ids.slice(n, n + AT_ONCE))));
    const deadlines = await ctx.db
      .select()
      .from(callDeadlines)
      .where(
        inArray(
          callDeadlines.callId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(callDeadlines.position));
    for (const row of rows) {
      const own = deadlines.filter(({ callId }) => callId === row.id).map(({ at, stage, timeAssumed }) => ({ at, stage, timeAssumed }));
      here.set(row.sourceId ?? "", { ...row, deadlines: own });
    }
  }
  return here;
}

type Comparable = Pick<CallHere, "title" | "deadlines"> & Partial<CallHere>;
/** What of a call each field of a file decides. */
const COLUMNS = {
  callTitle: "title",
  callProgramme: "programme",
  callAction: "action",
  callCode: "code",
  callPartOf: "partOf",
  callModel: "model",
  callOpens: "opensAt",
  callDeadline: "deadlines",
  callBudget: "budget",
  callGrantFrom: "grantFrom",
  callGrantTo: "grantTo",
  callGrants: "grants",
  callUrl: "url",
  callSummary: "summary",
  callQuote: "quote",
  callQuoteLang: "quoteLang",
  callPlaces: "places",
  callRate: "fundingRate",
} as const satisfies Partial<Record<CallField, keyof Comparable>>;
type Compared = keyof typeof COLUMNS;

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (typeof value === "object" && Object.keys(value).length === 0 && !(value instanceof Date));

/** The fields of a call that a row would change: `keep` those that are empty here, `replace` all that differ. What a row leaves out changes nothing. */
export function callChanges(here: CallHere, content: CallContent): ImportChanges {
  const differing = (Object.keys(COLUMNS) as Compared[]).filter((field) => {
    const [before, after] = [here[COLUMNS[field]], content[COLUMNS[field]]];
    return !isEmpty(after) && !isDeepStrictEqual(before, after);
  });
  return { keep: differing.filter((field) => isEmpty(here[COLUMNS[field]])), replace: differing };
}

/** A call as these fields of a row leave it. */
export const withCallFields = (here: CallHere, content: CallContent, fields: readonly CallField[]): CallHere => ({
  ...here,
  ...Object.fromEntries(fields.map((field) => [COLUMNS[field as Compared], content[COLUMNS[field as Compared]]])),
});
