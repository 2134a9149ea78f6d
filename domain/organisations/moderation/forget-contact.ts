import { eq, like, or, sql } from "drizzle-orm";
import { organisations, organisationUnits } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";
import { relist } from "#domain/organisations/profile/relist";

type Contact = { email: string; firstName: string; lastName: string };

/** Takes a person off the organisations and units that show them as contact, and out of the keys of those for which they acted. Part of the verb that erases them. */
export async function forgetContact(turn: Turn, { email, firstName, lastName }: Contact, actedFor: string[]) {
  const name = `${firstName} ${lastName}`;
  const shown = await turn.db
    .update(organisations)
    .set({ contactName: null, contactEmail: null, updatedAt: turn.now, version: sql`${organisations.version} + 1` })
    .where(or(eq(organisations.contactEmail, email), eq(organisations.contactName, name), like(organisations.contactName, `${name}, %`)))
    .returning({ id: organisations.id });
  await turn.db
    .update(organisationUnits)
    .set({ contactName: null, contactEmail: null, updatedAt: turn.now, version: sql`${organisationUnits.version} + 1` })
    .where(
      or(
        eq(organisationUnits.contactEmail, email),
        eq(organisationUnits.contactName, name),
        like(organisationUnits.contactName, `${name}, %`),
      ),
    );
  for (const id of new Set([...shown.map((row) => row.id), ...actedFor])) await relist(turn, id);
}
