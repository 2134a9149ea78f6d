import { and, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { type DuplicateTraits, traitsOf } from "./duplicates.ts";

const KNOWN = {
  id: organisations.id,
  clusterId: organisations.clusterId,
  slug: organisations.slug,
  name: organisations.name,
  aliases: organisations.aliases,
  status: organisations.status,
  country: organisations.country,
  town: organisations.town,
  website: organisations.website,
  contactEmail: organisations.contactEmail,
  vat: organisations.vat,
  pic: organisations.pic,
  ror: organisations.ror,
  phone: organisations.phone,
};

/** Organisations as they are compared, with the addresses of their people. */
export async function comparableOrganisations(ctx: Context, ids: string[]) {
  const rows = await ctx.db.select(KNOWN).from(organisations).where(inArray(organisations.id, ids));
  const acting = await ctx.db
    .select({ organisationId: organisationPeople.organisationId, email: people.emailKey })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(inArray(organisationPeople.organisationId, ids), eq(people.status, "active")));
  // Not in the WHERE: SQLite would begin with the whole cluster.
  const here = rows.filter(({ clusterId }) => clusterId === ctx.clusterId);
  return here.map(({ aliases, contactEmail, ...row }) => {
    const emails = acting.filter(({ organisationId }) => organisationId === row.id).map(({ email }) => email);
    const traits: DuplicateTraits = traitsOf({
      ...row,
      names: [row.name, ...aliases],
      emails: [contactEmail, ...emails],
      addresses: emails,
    });
    return { id: row.id, slug: row.slug, name: row.name, town: row.town, status: row.status, traits };
  });
}
