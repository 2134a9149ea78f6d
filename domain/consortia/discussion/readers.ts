import { and, asc, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { roomAcceptances } from "#db/schema/rooms";
import { type ConsortiumFacts, READING_STATUSES } from "#domain/consortia/policy";
import { type Agreement, agreementInForce } from "#domain/consortia/rooms/agreements";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";

/** Somebody of a partner, who reads what is for the partners. `accepted`: they see what is confidential, too. */
export type Reader = {
  personId: string;
  name: string;
  organisation: string;
  email: string;
  locale: Locale;
  accepted: boolean;
};

/** The people for whom `partnerFor` finds a partner, each once, by their organisation and name. Three queries. */
export async function readersOf(ctx: Context, facts: ConsortiumFacts & { id: string }): Promise<Reader[]> {
  const partners = facts.seats.filter(({ status }) => status === "joined").map(({ organisationId }) => organisationId);
  const rows = await ctx.db
    .select({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      organisation: organisations.name,
      email: people.email,
      locale: people.locale,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(
      and(
        inArray(organisationPeople.organisationId, partners),
        inArray(organisations.status, [...READING_STATUSES]),
        eq(people.status, "active"),
      ),
    )
    .orderBy(asc(organisations.nameKey), asc(people.nameKey), asc(people.id));
  const accepted = await acceptedBy(ctx, await agreementInForce(ctx, facts.id));
  const known = new Map<string, Reader>();
  for (const { firstName, lastName, ...row } of rows)
    if (!known.has(row.personId))
      known.set(row.personId, { ...row, name: `${firstName} ${lastName}`.trim(), accepted: !accepted || accepted.has(row.personId) });
  return [...known.values()];
}

/** Who accepted an agreement; undefined where there is none. */
async function acceptedBy(ctx: Context, agreement: Agreement | undefined): Promise<Set<string> | undefined> {
  if (!agreement) return undefined;
  const rows = await ctx.db
    .select({ personId: roomAcceptances.personId })
    .from(roomAcceptances)
    .where(eq(roomAcceptances.agreementId, agreement.id));
  return new Set(rows.map(({ personId }) => personId));
}
