import { and, asc, eq, exists, gt, inArray, lt, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { clusterRoles, organisationPeople, people } from "#db/schema/access";
import { consortia } from "#db/schema/consortia";
import { fileImports } from "#db/schema/exchange";
import { auditEvents, outbox } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { rowPlace } from "#dialect";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { eraseConsortium } from "#domain/consortia/forming/erase-consortium";
import { record } from "#domain/kernel/audit/record";
import { betweenDailyParts } from "#domain/kernel/between-parts";
import { forgetMails } from "#domain/kernel/mail/forget-mails";
import { ENDED, eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { transactAsPortal } from "../kernel/transact.ts";
import { cutOff } from "./lengths.ts";
import { type OverdueRows, overdueRows } from "./overdue-rows.ts";

/** Rows that a turn deletes; of imports, each of which has thousands of rows, one. */
export const DELETED_IN_A_TURN = 200;
/** At most so many people, organisations and consortia in one run; the next day's takes more. */
const MAX = 50;

/** Deletes what is over its time. Run twice it finds nothing the second time. What ends with an application has a job of its own. */
export async function applyRetention(ctx: Context): Promise<Outcome<Record<string, number>>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const deleted: Record<string, number> = {};
  await transactAsPortal(ctx, (turn) =>
    forgetMails(turn, and(inArray(outbox.status, ["waiting", "dead"]), lt(outbox.notBefore, cutOff(turn.now, "mail")))),
  );
  for (const rows of overdueRows(ctx.now)) {
    const gone = await deleteRows(ctx, rows);
    if (gone > 0) deleted[rows.name] = gone;
  }
  deleted.people = await endAccounts(ctx);
  deleted.organisations = await endMemberships(ctx);
  deleted.consortia = await eraseEnded(ctx);
  const counts = Object.fromEntries(Object.entries(deleted).filter(([, n]) => n > 0));
  if (Object.keys(counts).length > 0)
    await transactAsPortal(ctx, (turn) => record(turn, "cluster.retention_applied", { kind: "cluster", id: turn.clusterId }, counts));
  return done(counts);
}

/** Deletes the rows of a table that are over their time, a few in each turn. Answers how many. */
async function deleteRows(ctx: Context, { list, over }: OverdueRows): Promise<number> {
  const most = list === fileImports ? 1 : DELETED_IN_A_TURN;
  for (let deleted = 0; ; ) {
    const began = performance.now();
    const gone = await transactAsPortal(ctx, (turn) => {
      const some = turn.db
        .select({ place: sql`${rowPlace}` })
        .from(list)
        .where(over)
        .limit(most);
      return turn.db.delete(list).where(sql`${rowPlace} in ${some}`).returning({ one: sql`1` });
    });
    deleted += gone.length;
    if (gone.length < most) return deleted;
    await betweenDailyParts(began);
  }
}

/** Erases up to MAX rows of a table that are over their time, in the order of their ids: one that cannot be erased yet does not keep the next from being erased. Answers how many. */
async function eraseEach(
  ctx: Context,
  list: typeof people | typeof organisations | typeof consortia,
  over: SQL | undefined,
  erase: (id: string) => Promise<Outcome<unknown>>,
): Promise<number> {
  const after = (id: string) =>
    ctx.db
      .select({ id: list.id })
      .from(list)
      .where(and(over, gt(list.id, id)))
      .orderBy(asc(list.id))
      .limit(MAX);
  let erased = 0;
  for (let rows = await after(""); rows.length > 0; rows = await after(rows.at(-1)?.id ?? ""))
    for (const { id } of rows) {
      if (erased === MAX) return erased;
      const began = performance.now();
      if ((await erase(id)).ok) erased++;
      await betweenDailyParts(began);
    }
  return erased;
}

/** Whoever acts for nobody, and of whom the audit has told nothing for as long as an account is kept. */
function endAccounts(ctx: Context) {
  const limit = cutOff(ctx.now, "account");
  const lately = and(or(eq(auditEvents.subjectId, people.id), eq(auditEvents.actorId, people.id)), gt(auditEvents.at, limit));
  const over = and(
    ne(people.status, "erased"),
    lt(people.createdAt, limit),
    notExists(ctx.db.select({ one: sql`1` }).from(clusterRoles).where(eq(clusterRoles.personId, people.id))),
    notExists(ctx.db.select({ one: sql`1` }).from(organisationPeople).where(eq(organisationPeople.personId, people.id))),
    notExists(ctx.db.select({ one: sql`1` }).from(auditEvents).where(lately)),
  );
  return eraseEach(ctx, people, over, (personId) => erasePerson(ctx, { personId }));
}

function endMemberships(ctx: Context) {
  const limit = cutOff(ctx.now, "membership");
  const lately = and(eq(auditEvents.subjectId, organisations.id), gt(auditEvents.at, limit));
  const ever = eq(auditEvents.subjectId, organisations.id);
  const over = and(
    inArray(organisations.status, ENDED),
    exists(ctx.db.select({ one: sql`1` }).from(auditEvents).where(ever)),
    notExists(ctx.db.select({ one: sql`1` }).from(auditEvents).where(lately)),
  );
  return eraseEach(ctx, organisations, over, (organisationId) => eraseOrganisation(ctx, { organisationId }));
}

const eraseEnded = (ctx: Context) =>
  eraseEach(ctx, consortia, lt(consortia.endedAt, cutOff(ctx.now, "endedConsortium")), (consortiumId) =>
    eraseConsortium(ctx, { consortiumId }),
  );
