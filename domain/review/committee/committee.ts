import { and, asc, eq, inArray } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { actorsOf } from "#domain/access/reads";
import { type ClusterRole, STAFF_ROLES } from "#domain/access/state";
import { isJudge, isStaff } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { type RecusalFacts, recusalReason } from "#domain/review/recusals/recusal-reason";

export type CommitteeMember = { personId: string; name: string; email: string; locale: Locale };

/** Who votes on an application: the active holders of the committee's role, or where nobody has it the active staff; but for those with a conflict. */
export async function committeeFor(ctx: Context, facts: RecusalFacts): Promise<CommitteeMember[]> {
  const holders = await activeWith(ctx, ["committee"]);
  return holders.length > 0 ? withoutRecused(ctx, holders, facts) : staffFor(ctx, facts);
}

/** The active staff without a conflict of interest. */
export const staffFor = async (ctx: Context, facts: RecusalFacts): Promise<CommitteeMember[]> =>
  withoutRecused(ctx, await activeWith(ctx, STAFF_ROLES), facts);

/** Whether the reader votes at all: they are on the committee, or are staff and nobody is on it. */
export async function isVoter(ctx: Context): Promise<boolean> {
  const { actor } = ctx;
  if (!isJudge(actor)) return false;
  const holders = await activeWith(ctx, ["committee"]);
  return holders.length === 0 ? isStaff(actor) : holders.some(({ personId }) => personId === actor.personId);
}

const activeWith = (ctx: Context, roles: readonly ClusterRole[]) =>
  ctx.db
    .selectDistinct({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      email: people.email,
      locale: people.locale,
    })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(and(inArray(clusterRoles.role, [...roles]), eq(people.status, "active"), eq(people.clusterId, ctx.clusterId)))
    .orderBy(asc(people.lastName), asc(people.id));

async function withoutRecused(ctx: Context, rows: Awaited<ReturnType<typeof activeWith>>, facts: RecusalFacts) {
  const actors = await actorsOf(
    ctx,
    rows.map(({ personId }) => personId),
  );
  const party = new Set(actors.filter((actor) => recusalReason(actor, facts)).map(({ personId }) => personId));
  return rows
    .filter(({ personId }) => !party.has(personId))
    .map(({ personId, firstName, lastName, email, locale }) => ({ personId, name: `${firstName} ${lastName}`, email, locale }));
}
