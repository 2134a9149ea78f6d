import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { applicationAnswers, applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { FEE_QUESTION } from "#domain/membership/definition/fee-options";
import { isMemberOrganisation } from "#domain/organisations/members";
import type { OrganisationStatus } from "#domain/organisations/state";
import { currentRules } from "#domain/review/rules/current-rules";

/** What only the office's export has of an organisation. */
export type OfficeValues = {
  membershipStatus: OrganisationStatus;
  /** Null for one that is no member yet, or no longer. */
  memberSince: Date | null;
  /** The category of its last approved application; `label`: the cluster's own words for it in the reader's language. */
  feeCategory: { key: string; label: string | undefined } | null;
  owners: { name: string; email: string }[];
};

/** The same of some organisations by their ids, in four queries. */
export async function officeValues(ctx: Context, ids: readonly string[]): Promise<Map<string, OfficeValues>> {
  const rows = await ctx.db
    .select({
      ...{ id: organisations.id, membershipStatus: organisations.status, createdAt: organisations.createdAt },
      isMember: sql<number>`case when ${isMemberOrganisation(ctx)} then 1 else 0 end`.mapWith(Boolean),
    })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]));
  const { fees } = await currentRules(ctx);
  const chosen = await ctx.db
    .select({ id: applications.organisationId, value: applicationAnswers.value })
    .from(applications)
    .innerJoin(
      applicationAnswers,
      and(eq(applicationAnswers.applicationId, applications.id), eq(applicationAnswers.question, FEE_QUESTION)),
    )
    .where(and(inArray(applications.organisationId, [...ids]), eq(applications.status, "approved")))
    .orderBy(desc(applications.decidedAt));
  const owners = await ctx.db
    .select({ id: organisationPeople.organisationId, firstName: people.firstName, lastName: people.lastName, email: people.email })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(inArray(organisationPeople.organisationId, [...ids]), eq(organisationPeople.role, "owner"), eq(people.status, "active")))
    .orderBy(asc(organisationPeople.since), asc(people.id));
  const feeOf = (id: string) => {
    const key = chosen.find((one) => one.id === id)?.value;
    return typeof key === "string" ? { key, label: fees.find((fee) => fee.key === key)?.label?.[ctx.locale] } : null;
  };
  return new Map(
    rows.map(({ id, membershipStatus, createdAt, isMember }) => [
      id,
      {
        membershipStatus,
        memberSince: isMember ? createdAt : null,
        feeCategory: feeOf(id),
        owners: owners
          .filter((one) => one.id === id)
          .map(({ firstName, lastName, email }) => ({ name: `${firstName} ${lastName}`, email })),
      },
    ]),
  );
}
