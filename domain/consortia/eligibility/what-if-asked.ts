import { and, asc, eq, inArray } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Capability, Region, Sector } from "#domain/organisations/state";
import { readablePart, type Viewer } from "#domain/organisations/visibility/visibility";
import { type RoleChanges, roleChanges } from "../roles/role-changes.ts";
import type { SoughtRole } from "../roles/role-columns.ts";
import { countriesPresent, type RoleCandidate, roleCandidate } from "../roles/role-fit.ts";
import type { RulePackId } from "../state.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { type EligibilitySeat, factsFor } from "./seat-facts.ts";
import { type WhatIf, whatIf } from "./what-if.ts";

/** So many organisations besides those that ask to join can be supposed to join at once. */
export const MAX_JOINING = 10;

/** The slugs of partners that would leave, of organisations that would join, and of partners that would go on as associated partners. */
export type WhatIfAsked = { without: readonly string[]; joining: readonly string[]; associated?: readonly string[] };
export type Supposable = { id: string; slug: string; name: string; country: string | null };
export type WhatIfAnswer = WhatIf & {
  leaving: Supposable[];
  /** Who would take part without funding, and does not now. */
  associated: Supposable[];
  joining: Supposable[];
  roles: RoleChanges;
  /** More were named than can be supposed to join; the others were left out. */
  isTooMany: boolean;
};

/** `roleId`: the role that it holds or asks for. */
export type SupposedSeat = EligibilitySeat & {
  reservedAt?: Date | null;
  roleId: string | null;
  sectors: Sector[];
  capabilities: Capability[];
  region: Region | null;
};
type Consortium = {
  rulePack: RulePackId;
  roles: readonly SoughtRole[];
  seats: readonly SupposedSeat[];
  requests: readonly SupposedSeat[];
};

/**
 * What the rules and the roles would say if some partners left or took part without funding, and some that ask to join or listed members joined. Whoever is neither is left out, as if nobody had that
 * slug; undefined where nobody is left. One query where members are named, none otherwise.
 */
export async function whatIfAsked(
  ctx: Context,
  viewer: Viewer,
  { rulePack, roles, seats, requests }: Consortium,
  asked: WhatIfAsked,
  setting: Setting,
): Promise<WhatIfAnswer | undefined> {
  const partners = seats.map((seat) => withSlug(viewer, seat));
  const leaving = partners.filter(({ slug }) => asked.without.includes(slug));
  const asking = requests
    .filter(({ slug }) => asked.joining.includes(slug))
    .map((seat) => withSlug(viewer, { ...seat, isCoordinator: false }));
  const known = new Set([...seats, ...requests].map(({ slug }) => slug));
  const others = [...new Set(asked.joining)].filter((slug) => !known.has(slug));
  const joining = [...asking, ...(await listedMembers(ctx, viewer, others.slice(0, MAX_JOINING)))];
  const associated = partners.filter(
    (one) => asked.associated?.includes(one.slug) && !leaving.includes(one) && !one.isCoordinator && one.participation !== "associated",
  );
  if (leaving.length + joining.length + associated.length === 0) return undefined;
  return {
    ...whatIf(rulePack, partners, { without: idsOf(leaving), joining, associated: idsOf(associated) }, setting),
    leaving: leaving.map(supposable),
    associated: associated.map(supposable),
    joining: joining.map(supposable),
    roles: roleChanges(roles, { leaving, joining, staying: countriesPresent(partners.filter((one) => !leaving.includes(one))) }),
    isTooMany: others.length > MAX_JOINING,
  };
}

type Named = PartnerFacts & RoleCandidate & { slug: string; roleId: string | null };
const withSlug = (viewer: Viewer, { sectors, capabilities, roleId, reservedAt: _, ...seat }: SupposedSeat): Named => {
  const { organisationId: id, visibility, region } = seat;
  const read = readablePart(viewer, { id, visibility }, { sectors, capabilities, region });
  const facts = factsFor(viewer, seat);
  return { ...facts, ...roleCandidate({ ...facts, ...read }), slug: seat.slug, roleId };
};
const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id);
const supposable = ({ id, slug, name, country }: Named): Supposable => ({ id, slug, name, country });

async function listedMembers(ctx: Context, viewer: Viewer, slugs: string[]): Promise<Named[]> {
  if (slugs.length === 0) return [];
  const { id, name, slug, country, region, kind, pic, nuts, people, sectors, capabilities, visibility } = organisations;
  const rows = await ctx.db
    .select({ organisationId: id, name, slug, country, region, kind, pic, nuts, people, sectors, capabilities, visibility })
    .from(organisations)
    .innerJoin(listings, eq(listings.organisationId, id))
    .where(and(eq(organisations.clusterId, ctx.clusterId), eq(organisations.status, "active"), inArray(slug, slugs)))
    .orderBy(asc(organisations.nameKey), asc(id))
    .limit(MAX_JOINING);
  return rows.map((row) => withSlug(viewer, { ...row, isCoordinator: false, roleId: null }));
}
