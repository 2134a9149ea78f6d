import { and, eq, exists, inArray, isNotNull, ne, not, or } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { ASKED_ROLES } from "./ask-member-references.ts";
import { membersNamed } from "./members-named.ts";

/** Of the members that an applicant names, those that the portal has no address for: they will not be asked, and the applicant is told before they send. */
export async function unreachableMembers(ctx: Context, names: readonly string[]): Promise<string[]> {
  const members = (await membersNamed(ctx, names)).flatMap((one) => ("id" in one ? [one.id] : []));
  if (members.length === 0) return [];
  const speaksForIt = ctx.db
    .select({ id: people.id })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisations.id),
        inArray(organisationPeople.role, [...ASKED_ROLES]),
        eq(people.status, "active"),
      ),
    );
  const hasAddress = and(isNotNull(organisations.contactEmail), ne(organisations.contactEmail, ""));
  const found = await ctx.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(and(inArray(organisations.id, members), not(or(exists(speaksForIt), hasAddress) ?? exists(speaksForIt))));
  return found.map(({ name }) => name);
}
