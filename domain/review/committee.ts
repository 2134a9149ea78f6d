import { and, asc, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { actorsOf } from "../access/reads.ts";
import type { Context } from "../kernel/context.ts";
import type { Locale } from "../kernel/state.ts";
import { type ConflictFacts, conflictOf } from "./conflict-of.ts";

export type CommitteeMember = { personId: string; name: string; email: string; locale: Locale };

/** Who may judge an application: the active staff, but for those with a conflict of interest. They are its committee. */
export async function committeeFor(ctx: Context, facts: ConflictFacts): Promise<CommitteeMember[]> {
  const rows = await ctx.db
    .selectDistinct({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      email: people.email,
      locale: people.locale,
    })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(and(eq(people.status, "active"), eq(people.clusterId, ctx.clusterId)))
    .orderBy(asc(people.lastName), asc(people.id));
  const actors = await actorsOf(
    ctx,
    rows.map(({ personId }) => personId),
  );
  const party = new Set(actors.filter((actor) => conflictOf(actor, facts)).map(({ personId }) => personId));
  return rows
    .filter(({ personId }) => !party.has(personId))
    .map(({ personId, firstName, lastName, email, locale }) => ({ personId, name: `${firstName} ${lastName}`, email, locale }));
}
