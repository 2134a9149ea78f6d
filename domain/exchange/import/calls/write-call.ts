import { and, eq, notExists } from "drizzle-orm";
import { callDeadlines, calls } from "#db/schema/calls";
import { consortia } from "#db/schema/consortia";
import { callSlug } from "#domain/calls/call-slug";
import { auditedCall, insertCall, keepCallText } from "#domain/calls/keep-call";
import { NOTHING_MADE, type StoredImport, type StoredRow, type WrittenRow } from "#domain/exchange/import/subject";
import type { CallBefore, CallField } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { callSourceOf } from "./call-headings.ts";
import { type CallHere, callChanges, callsHere, withCallFields } from "./calls-here.ts";
import { readCall } from "./read-call.ts";

/** Writes a call from a row: a new one as a draft, which staff publish; of one that is here only what the rule of the import changes. */
export async function writeCall(turn: Turn, { headings, columns, rule }: StoredImport, row: StoredRow): Promise<WrittenRow> {
  const { id: sourceId, content, skip } = readCall(row, columns);
  if (!content) return { ...NOTHING_MADE, outcome: "skipped", reason: { ...(skip && { skip }) } };
  const source = callSourceOf(headings);
  const here = (await callsHere(turn, source, [sourceId])).get(sourceId);
  if (!here) {
    const id = turn.newId();
    const slug = await callSlug(turn, source === "euPortal" ? sourceId : content.title);
    await insertCall(turn, { id, slug, status: "draft", source, sourceId, madeUp: false }, content);
    await record(turn, "call.imported", { kind: "call", id }, auditedCall(content));
    return { ...NOTHING_MADE, outcome: "created", madeId: id, madeVersion: 0 };
  }
  const fields = callChanges(here, content)[rule] as CallField[];
  if (fields.length === 0) return { ...NOTHING_MADE, outcome: "same", madeId: here.id };
  await putCall(turn, withCallFields(here, content, fields), { version: here.version + 1, updatedAt: turn.now });
  await record(turn, "call.imported", { kind: "call", id: here.id }, { fields });
  return { outcome: "updated", madeId: here.id, madeVersion: here.version + 1, before: { call: storedCall(here) }, reason: null };
}

/** What an update may change of a call. */
const columnsOf = ({ title, programme, action, code, partOf, model, opensAt, grantFrom, grantTo, grants, ...more }: CallHere) => ({
  ...{ title, programme, action, code, partOf, model, opensAt, grantFrom, grantTo, grants },
  budget: more.budget,
  url: more.url,
  summary: more.summary,
  quote: more.quote,
  quoteLang: more.quoteLang,
  places: more.places,
  fundingRate: more.fundingRate,
});

/** A call as it is kept until an import can be undone no longer. */
const storedCall = (here: CallHere): CallBefore["call"] => {
  const { opensAt, ...columns } = columnsOf(here);
  return {
    ...columns,
    opensAt: opensAt?.getTime() ?? null,
    deadlines: here.deadlines.map(({ at, ...deadline }) => ({ ...deadline, at: at.getTime() })),
  };
};

/** Writes what an import changes of a call, if it still has the version before. Whether it had. */
async function putCall(turn: Turn, call: CallHere, next: { version: number; updatedAt: Date }): Promise<boolean> {
  const put = await turn.db
    .update(calls)
    .set({ ...columnsOf(call), ...next })
    .where(and(eq(calls.id, call.id), eq(calls.version, call.version)))
    .returning({ id: calls.id });
  if (put.length === 0) return false;
  await turn.db.delete(callDeadlines).where(eq(callDeadlines.callId, call.id));
  if (call.deadlines.length > 0)
    await turn.db.insert(callDeadlines).values(call.deadlines.map((each, position) => ({ callId: call.id, position, ...each })));
  await keepCallText(turn, call.id);
  return true;
}

/** Takes out a call that an import created, or puts back what it updated, except where somebody has changed, published or answered it since. */
export async function reverseCall(turn: Turn, { outcome, madeId, madeVersion, before }: StoredRow): Promise<boolean> {
  if (!madeId || madeVersion === null) return false;
  if (outcome === "created") {
    const answered = turn.db.select({ id: consortia.id }).from(consortia).where(eq(consortia.callId, madeId));
    const gone = await turn.db
      .delete(calls)
      .where(and(eq(calls.id, madeId), eq(calls.version, madeVersion), notExists(answered)))
      .returning({ id: calls.id });
    return gone.length > 0;
  }
  if (!before || !("call" in before)) return false;
  const { opensAt, deadlines, ...columns } = before.call;
  const [now] = await turn.db.select().from(calls).where(eq(calls.id, madeId));
  if (!now) return false;
  const call: CallHere = {
    ...now,
    ...columns,
    opensAt: opensAt === null ? null : new Date(opensAt),
    deadlines: deadlines.map((each) => ({ ...each, at: new Date(each.at) })),
  };
  // The version goes on, never back: a form that shows what the import wrote must not pass for one that shows what is there now.
  return putCall(turn, { ...call, version: madeVersion }, { version: madeVersion + 1, updatedAt: turn.now });
}
