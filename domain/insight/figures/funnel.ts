import { and, eq, gte, lt, type SQLWrapper, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import { type Median, medianOf } from "../median.ts";
import type { Period } from "../period.ts";

export const FUNNEL_STEPS = ["started", "confirmed", "sent", "decided", "member"] as const;
export type FunnelStepKey = (typeof FUNNEL_STEPS)[number];

/** When an application reached each step; null where it has not, or where its history does not say when. */
export type ApplicationLife = {
  status: ApplicationStatus;
  startedAt: Date;
  confirmedAt: Date | null;
  sentAt: Date | null;
  decidedAt: Date | null;
  joinedAt: Date | null;
};
/** `open`: have come no further yet. `ended`: will come no further. `days`: working days from the step before, of those whose history says both. */
export type FunnelStep = { step: FunnelStepKey; n: number; open: number; ended: number; days: Median | undefined };

const first = (column: SQLWrapper) => sql<Date | null>`min(${column})`;

/** The applications that were started in a period, as far as they have come by now. */
export function readLives({ db, clusterId }: Context, { from, until }: Pick<Period, "from" | "until">): Promise<ApplicationLife[]> {
  const confirmed = db
    .select({ at: first(auditEvents.at) })
    .from(auditEvents)
    // As an expression, so that it is looked for among the few events of an application, not among all confirmations.
    .where(and(eq(auditEvents.subjectId, applications.id), sql`${auditEvents.action} || '' = 'application.confirmed'`));
  const joined = db
    .select({ at: first(organisationPeople.since) })
    .from(organisationPeople)
    .where(eq(organisationPeople.organisationId, applications.organisationId));
  return db
    .select({
      status: applications.status,
      startedAt: applications.createdAt,
      confirmedAt: sql<Date | null>`(${confirmed})`.mapWith(applications.decidedAt),
      sentAt: applications.submittedAt,
      decidedAt: applications.decidedAt,
      joinedAt: sql<Date | null>`(${joined})`.mapWith(applications.decidedAt),
    })
    .from(applications)
    .where(and(eq(applications.clusterId, clusterId), gte(applications.createdAt, from), lt(applications.createdAt, until)));
}

/** The last step that an application has reached. */
export function stepOf({ status, confirmedAt, sentAt, decidedAt, joinedAt }: ApplicationLife): FunnelStepKey {
  if (status === "approved" && joinedAt) return "member";
  if (decidedAt) return "decided";
  if (sentAt) return "sent";
  return confirmedAt || status === "draft" ? "confirmed" : "started";
}

const ENDED: readonly ApplicationStatus[] = ["refused", "withdrawn", "expired"];
const at = ({ startedAt, confirmedAt, sentAt, decidedAt, joinedAt }: ApplicationLife) => ({
  started: startedAt,
  confirmed: confirmedAt,
  sent: sentAt,
  decided: decidedAt,
  member: joinedAt,
});

/** How many applications reached each step, and how long it took them. `workingDays`: between two instants. */
export function funnelOf(lives: readonly ApplicationLife[], workingDays: (from: Date, to: Date) => number): FunnelStep[] {
  const reached = lives.map((life) => ({ life, last: FUNNEL_STEPS.indexOf(stepOf(life)) }));
  return FUNNEL_STEPS.map((step, n) => {
    const here = reached.filter(({ last }) => last >= n).map(({ life }) => life);
    const stayed = reached.filter(({ last }) => last === n).map(({ life }) => life);
    const before = FUNNEL_STEPS[n - 1];
    const ended = step === "member" ? 0 : stayed.filter(({ status }) => ENDED.includes(status)).length;
    return {
      ...{ step, n: here.length, ended, open: step === "member" ? 0 : stayed.length - ended },
      days: before && medianOf(here.flatMap((life) => daysBetween(at(life)[before], at(life)[step], workingDays))),
    };
  });
}

/** No step takes less than no time: an organisation that had people before its approval is a member at once. */
const daysBetween = (from: Date | null, to: Date | null, workingDays: (from: Date, to: Date) => number): number[] =>
  from && to ? [Math.max(0, workingDays(from, to))] : [];
