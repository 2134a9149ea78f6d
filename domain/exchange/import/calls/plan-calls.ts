import type { RowPlan, SubjectSteps } from "#domain/exchange/import/subject";
import { callSourceOf } from "./call-headings.ts";
import { callChanges, callsHere } from "./calls-here.ts";
import { readCall } from "./read-call.ts";

const NONE = { isDoubtful: false, matchId: null, actsForId: null, changes: null };

/** What would become of each row: a call is found again by its id in its source. Nothing is written. */
export const planCalls: SubjectSteps["check"] = async (ctx, { headings, columns }, rows) => {
  const read = rows.map((row) => ({ row: row.row, ...readCall(row, columns) }));
  const ids = [...new Set(read.flatMap(({ id, content }) => (content ? [id] : [])))];
  const here = await callsHere(ctx, callSourceOf(headings), ids);
  const seen = new Map<string, number>();
  return read.map(({ row, id, content, problems, skip }): RowPlan => {
    const plan = { ...NONE, row, problems };
    if (!content) return { ...plan, action: "skip", reason: { ...(skip && { skip }) } };
    const repeats = seen.get(id);
    if (repeats !== undefined) return { ...plan, action: "skip", reason: { skip: "repeats", repeats } };
    seen.set(id, row);
    const known = here.get(id);
    if (!known) return { ...plan, action: "create", reason: {} };
    return { ...plan, action: "update", reason: { by: "callId" }, matchId: known.id, changes: callChanges(known, content) };
  });
};
