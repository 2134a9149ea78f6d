import { and, eq, inArray, or, sql } from "drizzle-orm";
import { administratorProposals, clusterRoles, organisationPeople, people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { stillWaits } from "#domain/access/administrators/administrator-proposals";
import { anotherOwner } from "#domain/access/people/another-owner";
import type { Context } from "#domain/kernel/context";
import { OPEN_STATUSES } from "#domain/membership/state";
import type { Refusal } from "#domain/refusals";

/** What must be resolved before a person's data can be erased; true where nothing is in the way. Whoever asks has the right to. */
export async function mayErase(ctx: Context, { personId, emailKey }: { personId: string; emailKey: string }): Promise<true | Refusal> {
  const [administers] = await ctx.db
    .select({ role: clusterRoles.role })
    .from(clusterRoles)
    .where(and(eq(clusterRoles.personId, personId), eq(clusterRoles.role, "staffAdmin")));
  const [proposal] = await ctx.db
    .select({ id: administratorProposals.id })
    .from(administratorProposals)
    .where(and(or(eq(administratorProposals.personId, personId), eq(administratorProposals.askedBy, personId)), stillWaits(ctx)));
  const [owned] = await ctx.db
    .select({ id: organisationPeople.organisationId })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        eq(organisationPeople.personId, personId),
        eq(organisationPeople.role, "owner"),
        inArray(organisations.status, ["active", "hidden", "suspended"]),
        sql`not ${anotherOwner(organisationPeople.organisationId, personId)}`,
      ),
    );
  const [open] = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.emailKey, emailKey), inArray(applications.status, OPEN_STATUSES)));
  // One administrator alone removes no other: two must agree.
  if (administers) return "person.administrator";
  if (proposal) return "administrator.waiting";
  if (owned) return "organisation.last_owner";
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
