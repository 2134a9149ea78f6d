import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";

/** A condition for a WHERE: the organisation has an owner, able to sign in, besides this person. */
export const anotherOwner = (organisationId: string | AnyColumn, personId: string): SQL => sql`exists (
  select 1 from ${organisationPeople} as other join ${people} as known on known.id = other.person_id
  where other.organisation_id = ${organisationId} and other.role = 'owner' and other.person_id <> ${personId} and known.status = 'active')`;
