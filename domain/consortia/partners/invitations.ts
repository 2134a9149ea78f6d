import { and, asc, eq, inArray } from "drizzle-orm";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { listings, organisations } from "#db/schema/organisations";
import { type NamedMembers, namedMembers } from "#domain/consortia/eligibility/named-members";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import { type ConsortiumView, viewOf } from "#domain/consortia/page-view";
import { mayBeInvited, seesRequests } from "#domain/consortia/policy";
import { rolesWithFreeSeat } from "#domain/consortia/roles/open-seats";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import { countriesPresent, lacksForRole, roleCandidate } from "#domain/consortia/roles/role-fit";
import { type PlaceState, placeState, type RoleLack } from "#domain/consortia/state";
import type { Context } from "#domain/kernel/context";
import { countManagers } from "#domain/organisations/managers";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import { readablePart } from "#domain/organisations/visibility/visibility";
import type { Refusal } from "#domain/refusals";

/** An offer of a seat, as the coordinator's people see it. */
export type Invitation = {
  id: string;
  organisation: string;
  slug: string;
  role: string | null;
  invitation: string | null;
  invitedAt: Date | null;
  expiresAt: Date | null;
  state: PlaceState;
  decidedAt: Date | null;
};
/** The member that somebody is about to invite. */
export type InvitedMember = {
  id: string;
  name: string;
  slug: string;
  /** The roles with a seat that can be offered. */
  free: SoughtRole[];
  /** Why it does not fit a role, by the role's id, as far as the reader may know it; nothing where it does. */
  lacks: Record<string, RoleLack[]>;
  /** The role that it asked for, or the first with a free seat that it fits. */
  roleId: string | undefined;
  /** Whether it can be invited. */
  may: true | Refusal;
};
export type Invitations = {
  consortium: ConsortiumView;
  /** Those without an answer, and what became of the others. */
  sent: Invitation[];
  member: InvitedMember | undefined;
  /** What a name could mean that the reader typed; undefined where they typed none. */
  named: NamedMembers | undefined;
};

/** Whom the coordinator of a consortium invited, and whom the reader is about to invite; undefined for everybody else. `to` is a slug, `name` what was typed. */
export async function invitationsOf(
  ctx: Context,
  slug: string,
  { to, name }: { to: string; name: string },
): Promise<Invitations | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !seesRequests(ctx.actor, facts)) return undefined;
  const consortium = await viewOf(ctx, facts);
  if (!consortium) return undefined;
  const { id, organisationId, status, roleSoughtId, invitation, invitedAt, expiresAt, decidedAt, seenAt } = consortiumMembers;
  const offers = await ctx.db
    .select({
      ...{ id, status, invitation, invitedAt, expiresAt, decidedAt, seenAt },
      ...{ organisation: organisations.name, slug: organisations.slug, role: rolesSought.title },
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .leftJoin(rolesSought, eq(rolesSought.id, roleSoughtId))
    .where(and(eq(consortiumMembers.consortiumId, facts.id), inArray(id, invitedIds(facts.seats))))
    .orderBy(asc(expiresAt), asc(id));
  const sent = offers.map(({ status, seenAt, ...offer }) => ({ ...offer, state: placeState({ status, seenAt }) }));
  const named = to
    ? undefined
    : await namedMembers(
        ctx,
        name,
        consortium.partners.flatMap(({ slug }) => (slug ? [{ slug }] : [])),
      );
  const meant = to || named?.meant;
  return { consortium, sent, named, member: meant ? await memberToInvite(ctx, meant, facts, consortium) : undefined };
}

async function memberToInvite(
  ctx: Context,
  slug: string,
  facts: KnownConsortium,
  consortium: ConsortiumView,
): Promise<InvitedMember | undefined> {
  const { kind, country, region, sectors, capabilities, visibility } = organisations;
  const [found] = await ctx.db
    .select({
      ...{
        id: organisations.id,
        name: organisations.name,
        slug: organisations.slug,
        kind,
        country,
        region,
        sectors,
        capabilities,
        visibility,
      },
      managers: countManagers(ctx),
    })
    .from(organisations)
    .innerJoin(listings, eq(listings.organisationId, organisations.id))
    .where(eq(organisations.slug, slug));
  if (!found) return undefined;
  const shown = readablePart(await viewerOf(ctx), found, found);
  const present = countriesPresent(consortium.partners);
  const unpromised = rolesWithFreeSeat(facts);
  const free = consortium.roles.filter(({ id }) => unpromised.has(id));
  const lacks = Object.fromEntries(free.map((role) => [role.id, lacksForRole(role, roleCandidate(shown), present)]));
  const { organisationId, status, roleSoughtId } = consortiumMembers;
  const [asked] = await ctx.db
    .select({ roleId: roleSoughtId })
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.consortiumId, facts.id), eq(organisationId, found.id), eq(status, "asked")));
  const may = mayBeInvited(facts, found.id);
  const fitting = free.find((role) => lacks[role.id]?.length === 0)?.id;
  return {
    ...{ id: found.id, name: found.name, slug: found.slug },
    ...{ free, lacks },
    roleId: free.some(({ id }) => id === asked?.roleId) ? (asked?.roleId ?? undefined) : fitting,
    may: may === true && found.managers === 0 ? "consortium.nobody_acts" : may,
  };
}

const invitedIds = (seats: readonly { id: string; invitedAt?: Date | null }[]) =>
  seats.flatMap(({ id, invitedAt }) => (invitedAt ? [id] : []));
