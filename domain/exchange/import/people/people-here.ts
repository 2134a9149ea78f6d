import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { invitations, organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import type { OrganisationRole } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";

const { id, status, firstName, lastName, position } = people;
const AT_ONCE = 200;

/** Somebody with an account here, and what they do in each organisation. */
export type PersonHere = Pick<typeof people.$inferSelect, "id" | "status" | "firstName" | "lastName" | "position"> & {
  roles: Map<string, OrganisationRole>;
};

/** The people with these addresses, and `address organisation` of invitations that can still be accepted. */
export async function peopleHere(ctx: Context, addresses: readonly string[]) {
  const keys = [...new Set(addresses)];
  const known = new Map<string, PersonHere>();
  const invited = new Set<string>();
  for (let n = 0; n < keys.length; n += AT_ONCE) {
    const some = keys.slice(n, n + AT_ONCE);
    const rows = await ctx.db
      .select({ emailKey: people.emailKey, id, status, firstName, lastName, position })
      .from(people)
      .where(and(eq(people.clusterId, ctx.clusterId), inArray(people.emailKey, some)));
    for (const { emailKey, ...person } of rows) known.set(emailKey, { ...person, roles: new Map() });
    const byId = new Map([...known.values()].map((person) => [person.id, person]));
    const ids = rows.map((row) => row.id);
    const memberships = await ctx.db.select().from(organisationPeople).where(inArray(organisationPeople.personId, ids));
    for (const { personId, organisationId, role } of memberships) byId.get(personId)?.roles.set(organisationId, role);
    const open = await ctx.db
      .select({ key: invitations.emailKey, organisationId: invitations.organisationId })
      .from(invitations)
      .innerJoin(organisations, and(eq(organisations.id, invitations.organisationId), eq(organisations.clusterId, ctx.clusterId)))
      .where(
        and(
          inArray(invitations.emailKey, some),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
          gt(invitations.expiresAt, ctx.now),
        ),
      );
    for (const { key, organisationId } of open) invited.add(`${key} ${organisationId}`);
  }
  return { known, invited };
}
