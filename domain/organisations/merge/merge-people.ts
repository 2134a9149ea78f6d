import { and, asc, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { ORGANISATION_ROLES, type OrganisationRole } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import type { MergeChange } from "#domain/organisations/state";

/** How people move: who acts for both keeps the role that may more. */
export async function peopleChanges(ctx: Context, fromId: string, intoId: string): Promise<MergeChange[]> {
  const all = await ctx.db
    .select()
    .from(organisationPeople)
    .where(inArray(organisationPeople.organisationId, [fromId, intoId]));
  const moving = all.filter(({ organisationId }) => organisationId === fromId);
  return moving.flatMap((row): MergeChange[] => {
    const { personId } = row;
    const key = { organisationId: fromId, personId };
    const there = all.find((one) => one.organisationId === intoId && one.personId === personId);
    if (!there) return [{ table: "organisationPeople", key, before: { organisationId: fromId }, after: { organisationId: intoId } }];
    const gone: MergeChange = { table: "organisationPeople", key, before: row, after: null };
    if (ORGANISATION_ROLES.indexOf(row.role) >= ORGANISATION_ROLES.indexOf(there.role)) return [gone];
    const raised = { before: { role: there.role }, after: { role: row.role } };
    return [gone, { table: "organisationPeople", key: { organisationId: intoId, personId }, ...raised }];
  });
}

/** The role that each person has in an organisation, by their id. */
export async function rolesOf(ctx: Context, organisationId: string): Promise<Map<string, OrganisationRole>> {
  const { personId, role } = organisationPeople;
  const rows = await ctx.db
    .select({ personId, role })
    .from(organisationPeople)
    .where(eq(organisationPeople.organisationId, organisationId));
  return new Map(rows.map((row) => [row.personId, row.role]));
}

/** Of two roles the one that may less. */
export const lesserRole = (one: OrganisationRole, other: OrganisationRole): OrganisationRole =>
  ORGANISATION_ROLES.indexOf(one) > ORGANISATION_ROLES.indexOf(other) ? one : other;

/** Who owns an organisation and can sign in, the longest-standing first. */
export async function ownersOf(ctx: Context, organisationId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ personId: people.id })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.role, "owner"), eq(people.status, "active")))
    .orderBy(asc(organisationPeople.since), asc(people.id));
  return rows.map(({ personId }) => personId);
}
