import { eq } from "drizzle-orm";
import { clusterRoles, organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { CLUSTER_ROLES, type ClusterRole, ORGANISATION_ROLES, type OrganisationRole } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";

export type DemoRole = ClusterRole | OrganisationRole | "none";
export type DemoAccount = { personId: string; name: string; email: string; locale: Locale; role: DemoRole; organisation: string | null };

const ORDER: DemoRole[] = [...CLUSTER_ROLES.toReversed(), ...ORGANISATION_ROLES, "none"];

/** Everybody who can sign in, once for each role, staff first. For the portal itself, in the demonstration. */
export async function demoAccounts(ctx: Context): Promise<DemoAccount[]> {
  if (ctx.actor.kind !== "system") return [];
  const person = {
    personId: people.id,
    firstName: people.firstName,
    lastName: people.lastName,
    email: people.email,
    locale: people.locale,
  };
  const staff = await ctx.db
    .select({ ...person, role: clusterRoles.role })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(eq(people.status, "active"));
  const acting = await ctx.db
    .select({ ...person, role: organisationPeople.role, organisation: organisations.name })
    .from(people)
    .leftJoin(organisationPeople, eq(organisationPeople.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(eq(people.status, "active"));
  const known = new Set(staff.map(({ personId }) => personId));
  const all = [...staff.map((row) => ({ ...row, organisation: null })), ...acting.filter((row) => row.role || !known.has(row.personId))];
  return all
    .map(({ firstName, lastName, role, ...row }) => ({ ...row, name: `${firstName} ${lastName}`.trim(), role: role ?? ("none" as const) }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.organisation ?? "").localeCompare(b.organisation ?? "", "en"));
}
