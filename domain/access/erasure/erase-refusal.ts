import { and, eq, inArray, or } from "drizzle-orm";
import { administratorProposals, clusterRoles, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { stillWaits } from "#domain/access/administrators/administrator-proposals";
import type { Context } from "#domain/kernel/context";
import { OPEN_STATUSES } from "#domain/membership/state";
import type { Refusal } from "#domain/refusals";

/** What must be resolved before a person's data can be erased; true where nothing is in the way. What becomes of an organisation that they own alone is chosen with it (`ownedAlone`). */
export async function mayErase(ctx: Context, { personId, emailKey }: { personId: string; emailKey: string }): Promise<true | Refusal> {
  const [administers] = await ctx.db
    .select({ role: clusterRoles.role })
    .from(clusterRoles)
    .where(and(eq(clusterRoles.personId, personId), eq(clusterRoles.role, "staffAdmin")));
  const [proposal] = await ctx.db
    .select({ id: administratorProposals.id })
    .from(administratorProposals)
    .where(and(or(eq(administratorProposals.personId, personId), eq(administratorProposals.askedBy, personId)), stillWaits(ctx)));
  const [open] = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.emailKey, emailKey), inArray(applications.status, OPEN_STATUSES)));
  // One administrator alone removes no other: two must agree.
  if (administers) return "person.administrator";
  if (proposal) return "administrator.waiting";
  return open ? "person.application_open" : true;
}

/** The person as the verbs that erase need them; undefined for one who is erased already, or never was here. */
export async function erasable(ctx: Context, personId: string) {
  const [row] = await ctx.db
    .select({
      personId: people.id,
      email: people.email,
      emailKey: people.emailKey,
      firstName: people.firstName,
      lastName: people.lastName,
      locale: people.locale,
      erasureAskedAt: people.erasureAskedAt,
    })
    .from(people)
    .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId), inArray(people.status, ["invited", "active", "disabled"])));
  return row;
}
export type Erasable = NonNullable<Awaited<ReturnType<typeof erasable>>>;
