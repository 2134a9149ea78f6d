import { and, asc, eq, notExists, sql } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisationKeys } from "#db/schema/duplicates";
import { organisationJoinRequests } from "#db/schema/joining";
import { listings, organisations } from "#db/schema/organisations";
import { isJudge } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { mailDomainOf } from "#domain/organisations/identifiers/web-domain";
import { allowedLevels } from "#domain/organisations/visibility/viewer-of";
import { publicViewer, readablePart } from "#domain/organisations/visibility/visibility";
import { isAtWebDomain } from "../joining/web-proof.ts";

export type Workplace = { slug: string; name: string };

const MAX_WORKPLACES = 3;
/** Of a domain that many organisations share, no more are read. */
const MAX_READ = 50;

/**
 * Where somebody may work who acts for no organisation: those of the directory whose public website has the very domain of their address, and which they
 * have not asked yet, at most three. It tells nothing that the directory does not. Where anybody gets an address, it is none.
 */
export async function workplacesOf(ctx: Context): Promise<Workplace[]> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.organisations.length > 0) return [];
  if (isJudge(actor)) return [];
  const { email, personId } = actor;
  const address = emailKey(email);
  const domain = mailDomainOf(address);
  if (domain === undefined) return [];
  const { id, slug, name, website, visibility } = organisations;
  const asked = ctx.db
    .select({ one: sql`1` })
    .from(organisationJoinRequests)
    .innerJoin(people, eq(people.emailKey, organisationJoinRequests.emailKey))
    .where(
      and(
        eq(people.id, personId),
        eq(organisationJoinRequests.organisationId, listings.organisationId),
        eq(organisationJoinRequests.status, "waiting"),
      ),
    );
  const rows = await ctx.db
    .select({ id, slug, name, website, visibility })
    .from(organisationKeys)
    .innerJoin(listings, eq(listings.organisationId, organisationKeys.organisationId))
    .innerJoin(organisations, eq(id, listings.organisationId))
    .where(and(eq(organisationKeys.key, `domain:${domain}`), eq(listings.clusterId, ctx.clusterId), notExists(asked)))
    .orderBy(asc(listings.nameKey), asc(id))
    .limit(MAX_READ);
  const everyone = publicViewer(await allowedLevels(ctx));
  return rows
    .filter((row) => isAtWebDomain(address, readablePart(everyone, row, { website: row.website }).website))
    .slice(0, MAX_WORKPLACES)
    .map(({ slug, name }) => ({ slug, name }));
}
