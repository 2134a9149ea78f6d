import { and, asc, desc, eq, gt, isNotNull, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { consortiumLooks } from "#db/schema/moderation";
import { hidings, organisations } from "#db/schema/organisations";
import { alias } from "#dialect";
import { coordinatorSeats, hasNotEnded, isShown } from "#domain/consortia/facts";
import { READING_STATUSES } from "#domain/consortia/policy";
import { CONSORTIUM_REASONS, type ConsortiumReason, type ConsortiumView } from "./state.ts";

/** The last time that anybody of the staff reviewed a consortium. */
export const consortiumLook = alias(consortiumLooks, "consortium_look");
export const ofConsortiumLook = and(
  eq(consortiumLook.consortiumId, consortia.id),
  eq(consortiumLook.lookedAt, sql`(select max(last.looked_at) from ${consortiumLooks} last where last.consortium_id = ${consortia.id})`),
);

const never = isNull(consortiumLook.id);
const changedSince = gt(consortia.version, consortiumLook.version);
/** What a source describes, the office wrote itself. */
const byMembers = isNotNull(coordinatorSeats.id);
// Without a coordinator the status is null, and this is neither true nor false.
export const uncoordinated = and(hasNotEnded, notInArray(organisations.status, [...READING_STATUSES]));

/** For each reason, whether a row has it; hiding, look and the coordinator with its seat are joined. */
export const CONSORTIUM_REASON_WHERE: Record<ConsortiumReason, SQL | undefined> = {
  waiting: and(isNull(consortia.publishedAt), isNotNull(consortia.checkAskedAt), hasNotEnded),
  corrected: and(
    isNotNull(hidings.id),
    gt(consortia.updatedAt, hidings.hiddenAt),
    hasNotEnded,
    or(and(never, gt(consortia.version, 0)), changedSince),
  ),
  new: and(isShown, byMembers, hasNotEnded, never),
  changed: and(isShown, byMembers, hasNotEnded, changedSince),
};

/** The rows of each list. */
export const CONSORTIUM_VIEW_WHERE: Record<ConsortiumView, SQL | undefined> = {
  ...CONSORTIUM_REASON_WHERE,
  toReview: or(...Object.values(CONSORTIUM_REASON_WHERE)),
  kept: and(isShown, isNotNull(consortiumLook.id), eq(consortia.version, consortiumLook.version)),
  all: undefined,
  shown: isShown,
  hidden: isNotNull(hidings.id),
  uncoordinated,
};

const rank = sql`case ${sql.join(
  CONSORTIUM_REASONS.map((reason, n) => sql`when ${CONSORTIUM_REASON_WHERE[reason]} then ${sql.raw(String(n))}`),
  sql` `,
)} else ${sql.raw(String(CONSORTIUM_REASONS.length))} end`;
const isToDo = (view: ConsortiumView) => view === "toReview" || (CONSORTIUM_REASONS as readonly string[]).includes(view);
/** Lists of what there is to do begin with the most pressing and the oldest; the others with what was changed last. */
export const consortiaOrder = (view: ConsortiumView): SQL[] =>
  isToDo(view) ? [asc(rank), asc(consortia.updatedAt), asc(consortia.id)] : [desc(consortia.updatedAt), desc(consortia.id)];
