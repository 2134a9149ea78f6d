import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import { isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { actingFor } from "./acting-for.ts";
import { isFormerOwner, successionAbilities } from "./policy.ts";
import { needsOwner } from "./unreachable.ts";

const MAX = 50;
const row = organisationSuccessions;
const columns = {
  id: row.id,
  organisationId: row.organisationId,
  ownerId: row.ownerId,
  cause: row.cause,
  status: row.status,
  openedAt: row.openedAt,
  handedAt: row.handedAt,
  handedTo: row.handedTo,
  objectedAt: row.objectedAt,
  objection: row.objection,
  firstName: people.firstName,
  lastName: people.lastName,
  organisation: organisations.name,
  slug: organisations.slug,
};
const rowsWhere = (ctx: Context, where: ReturnType<typeof and>) =>
  ctx.db
    .select(columns)
    .from(organisationSuccessions)
    .innerJoin(organisations, eq(organisations.id, row.organisationId))
    .innerJoin(people, eq(people.id, row.ownerId))
    .where(and(eq(organisations.clusterId, ctx.clusterId), where))
    .orderBy(desc(row.openedAt), asc(row.id))
    .limit(MAX);

/** Those that still ask for somebody: none while the organisation is suspended, or once an owner can be reached. */
const isOpen = (ctx: Context) => and(eq(row.status, "open"), needsOwner(ctx, organisations));
const shown = (ctx: Context, one: Awaited<ReturnType<typeof rowsWhere>>[number]) => ({
  ...one,
  owner: `${one.firstName} ${one.lastName}`,
  from: later(one.openedAt, lastingUntil("successionNotice")),
  may: successionAbilities(ctx.actor, one, ctx.now),
});

/** What is open at one organisation: for those who act for it; and for the former owner what became of it, while another is. The latest first. */
export async function successionOf(ctx: Context, organisationId: string) {
  const [latest] = await rowsWhere(
    ctx,
    and(eq(row.organisationId, organisationId), or(isOpen(ctx), inArray(row.status, ["handedOver", "objected"]))),
  );
  if (!latest) return undefined;
  const found = shown(ctx, latest);
  if (found.may.see !== true) return undefined;
  return found.status === "open" || isFormerOwner(ctx.actor, found) ? found : undefined;
}

/** Organisations whose owners cannot be reached, or whose former owner objects, with who else acts for each and has a mailbox, silent or not, and the new owner where the former one objects: for staff. Two queries. */
export async function waitingSuccessions(ctx: Context) {
  if (!isStaff(ctx.actor)) return [];
  const rows = await rowsWhere(ctx, or(isOpen(ctx), eq(row.status, "objected")));
  const ids = rows.map(({ organisationId }) => organisationId);
  const acting = await actingFor(ctx, ids);
  return rows.map((one) => ({
    ...shown(ctx, one),
    candidates: acting.filter(
      ({ organisationId, personId, role, isBounced }) =>
        organisationId === one.organisationId &&
        (!isBounced || (personId === one.ownerId && one.cause !== "left")) &&
        (role !== "owner" || (one.status === "objected" && personId === one.handedTo)),
    ),
  }));
}
