import { and, eq, isNotNull, sql } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { applications, consents } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";

type Named = { firstName: string; lastName: string; position: string };

/** How the applicant reads as the organisation's contact. */
export const contactOf = ({ firstName, lastName, position }: Named) => `${firstName} ${lastName}, ${position}`;

/**
 * Shows the applicant as contact of the organisation that the application became, or no longer; another contact stays. Who acts for it no more is not shown
 * again. The profile's version rises: an editor who began before is told.
 */
export async function setContact(turn: Turn, applicationId: string, shown: boolean) {
  const [row] = await turn.db
    .select({
      organisationId: applications.organisationId,
      firstName: applications.firstName,
      lastName: applications.lastName,
      position: applications.position,
      contactName: organisations.contactName,
    })
    .from(applications)
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(eq(applications.id, applicationId));
  if (!row?.organisationId || (shown ? row.contactName !== null : row.contactName !== contactOf(row))) return;
  if (shown && (await hasLeft(turn, applicationId, row.organisationId))) return;
  await turn.db
    .update(organisations)
    .set({ contactName: shown ? contactOf(row) : null, updatedAt: turn.now, version: sql`${organisations.version} + 1` })
    .where(and(eq(organisations.id, row.organisationId)));
}

/** Whether the applicant has become a person here who does not act for the organisation. */
async function hasLeft(turn: Turn, applicationId: string, organisationId: string) {
  const acting = and(eq(organisationPeople.personId, consents.personId), eq(organisationPeople.organisationId, organisationId));
  const [person] = await turn.db
    .select({ role: organisationPeople.role })
    .from(consents)
    .leftJoin(organisationPeople, acting)
    .where(and(eq(consents.applicationId, applicationId), isNotNull(consents.personId)))
    .limit(1);
  return person !== undefined && person.role === null;
}
