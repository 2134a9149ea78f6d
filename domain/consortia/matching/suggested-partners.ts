import { eq } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { type AnsweredCall, eligibilitySetting } from "#domain/consortia/answered-calls";
import { withOwners } from "#domain/consortia/eligibility/owner-facts";
import { factsFor, withBeneficiary } from "#domain/consortia/eligibility/seat-facts";
import { blockedWith } from "#domain/consortia/partners/blocked-with";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import { countriesPresent, fillsRole, isPicky, lacksForRole, openRoles, rolesOpenTo } from "#domain/consortia/roles/role-fit";
import type { RoleLack, RulePackId } from "#domain/consortia/state";
import type { Context } from "#domain/kernel/context";
import type { Localised } from "#domain/kernel/state";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { reachableAmong } from "#domain/organisations/managers";
import type { Kind } from "#domain/organisations/state";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import type { CollaborationIndex } from "./collaboration-index.ts";
import { gapHelp } from "./gap-help.ts";
import { fieldsOf, type Listed, matchHistory } from "./match-history.ts";
import { type Match, type Ranking, rankPartners, type Tie } from "./rank-partners.ts";
import type { MatchPart } from "./weights.ts";
import { likenessTo } from "./word-index.ts";

/** Nobody reads more, and those further down fit less. */
export const MAX_SUGGESTIONS = 10;
/** Kept among these: one for a new tie and one for a newcomer. */
const KEPT_PLACES = 2;
/** Members asked about at once, until enough of them can be invited. */
const LOOKED_AT_ONCE = 500;
const MAX_TRL = 9;
const MAX_NAMES = 3;
/** So many of those who do not fit a role are named, with why not. */
const MAX_UNFIT = 5;

/** What the reader looks for. Of `capabilities`, any or all must be stated. `seat`: the id of a role, or empty for the whole consortium. */
export type SuggestionsAsked = {
  seat: string;
  kind: Kind | undefined;
  country: string;
  capabilities: readonly CapabilityTerm[];
  all: boolean;
};
export type SuggestedPartner = Pick<Listed, "id" | "slug" | "name" | "country" | "kindKey" | "sectors"> & {
  score: number;
  /** Those that are not nought, the largest first. */
  parts: { part: MatchPart; value: number }[];
  tie: Tie;
  /** In how many consortia it is or was with partners, and with which, at most three. */
  shared: number;
  workedWith: string[];
  /** It is among those suggested only because a place is kept for new ties and one for newcomers. */
  reserved: boolean;
  offers: CapabilityTerm[];
  closesGap: boolean;
  /** The titles of the roles with a free seat that it may fill: those that ask for more than a segment, and those that ask for no more. */
  fills: string[];
  segments: string[];
};
/** A member in the segment of a role that does not fit it, and why not. */
export type UnfitPartner = Pick<Listed, "id" | "slug" | "name" | "country" | "kindKey"> & { lacks: RoleLack[] };
export type Suggestions = {
  /** At most ten, in the order of their scores. */
  rows: SuggestedPartner[];
  /** The role for which they are suggested. */
  role: SoughtRole | undefined;
  /** Of those in its segment that do not fit it the best few, and how many there are. */
  unfit: { rows: UnfitPartner[]; total: number };
  /** What can be chosen: countries and capabilities that listed organisations state. */
  countries: string[];
  capabilities: CapabilityTerm[];
};

/** A consortium as its workspace shows it. */
export type Seeker = {
  id: string;
  title: string;
  aims: Localised;
  rulePack: RulePackId | null;
  roles: readonly SoughtRole[];
  call: AnsweredCall | undefined;
};

/**
 * Listed members that fit a role with a free seat and can be invited, at most ten, in the order of the scores that they show. What a role asks (segment, kind,
 * country, capability) and what the reader asks for decides who is one of them; a past collaboration orders only those. Where no seat is free, they are those
 * that state the wanted capabilities or would help to meet a rule. An organisation that is in it, has asked, was declined or left is left out, and so are those that blocked
 * the coordinator or are blocked by it. Four queries where nothing was written since the last time.
 */
export async function suggestedPartners(ctx: Context, seeker: Seeker, asked: SuggestionsAsked): Promise<Suggestions> {
  const { index, listed, words } = await matchHistory(ctx);
  const viewer = await viewerOf(ctx);
  const { name, country, kind, pic, nuts, region, people, visibility } = organisations;
  const { id, organisationId, role, status, participation, affiliatedSeatId } = consortiumMembers;
  const seats = await ctx.db
    .select({
      id,
      organisationId,
      role,
      status,
      participation,
      affiliatedSeatId,
      name,
      country,
      kind,
      pic,
      nuts,
      region,
      people,
      visibility,
    })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(eq(consortiumMembers.consortiumId, seeker.id))
    .orderBy(organisationId);
  const joined = withBeneficiary(seats).filter((seat) => seat.status === "joined");
  const coordinator = joined.find((seat) => seat.role === "coordinator")?.organisationId;
  const excluded = new Set([...seats.map((seat) => seat.organisationId), ...(await blockedWith(ctx, coordinator))]);
  const roles = asked.seat ? seeker.roles.filter(({ id }) => id === asked.seat) : seeker.roles.filter((role) => openSeatsOf(role) > 0);
  const [forRole] = asked.seat ? roles : [];
  const sought = [...new Set(roles.map(({ sector }) => sector))];
  const named = [...new Set([...asked.capabilities, ...roles.flatMap(({ capability }) => capability ?? [])])];
  const owned = seeker.rulePack ? await withOwners(ctx, viewer, joined, ({ name }) => name) : joined;
  const facts = owned.map(({ role, status: _, ...seat }) => factsFor(viewer, { ...seat, isCoordinator: role === "coordinator" }));
  const present = countriesPresent(facts);
  const help = gapHelp(seeker.rulePack, facts, eligibilitySetting(seeker.call, ctx.now));
  const alike = likenessTo(words, [seeker.title, ...Object.values(seeker.aims), ...roles.map(({ title }) => title)].join(" "));
  const placeOf = new Map(listed.map(({ id }, place) => [id, place]));
  const wanted = asked.capabilities;
  const statedBy = (one: Listed) => wanted.filter((term) => one.capabilities.includes(term));
  const isWanted = (one: Listed) =>
    !excluded.has(one.id) && (wanted.length === 0 || statedBy(one).length >= (asked.all ? wanted.length : 1));
  const rolesFor = (one: Listed) => roles.filter((role) => fillsRole(role, one, present));
  const fits = (one: Listed) =>
    isWanted(one) && (roles.length > 0 || asked.seat ? rolesFor(one).length > 0 : wanted.length > 0 || help(one) > 0);
  const misfits = (one: Listed) => isWanted(one) && forRole !== undefined && one.sectors.includes(forRole.sector) && !fits(one);
  const statedOf = (one: Listed) => named.filter((term) => one.capabilities.includes(term));
  const ranked = (isCandidate: (one: Listed) => boolean) =>
    rankPartners(index, {
      partners: joined.map(({ organisationId: id }) => {
        const place = index.placeOf.get(id);
        return {
          id,
          kind: place === undefined ? null : (index.kinds[place] ?? null),
          country: place === undefined ? null : (index.countries[place] ?? null),
        };
      }),
      coordinator,
      fields: fieldsOf(sought, seeker.rulePack),
      slot: { kind: asked.kind, country: asked.country || undefined },
      candidates: new Set(listed.filter(isCandidate).map(({ id }) => id)),
      stated: (id) => {
        const place = placeOf.get(id) as number;
        const one = listed[place] as Listed;
        const stated = statedOf(one);
        return {
          role: Math.max(0, ...rolesFor(one).map(({ need }) => (need === "must" ? 1 : 0.5))),
          capabilities: named.length === 0 ? 0 : stated.length / named.length,
          trl: Math.max(0, ...stated.map((term) => one.trls.get(term) ?? 0)) / MAX_TRL,
          gap: help(one),
          words: alike.get(place) ?? 0,
        };
      },
    });
  const ranking = ranked(fits);
  const reachable = await firstReachable(ctx, ranking);
  const shown = bestFirst(reachable.slice(0, MAX_SUGGESTIONS));
  const best = new Set(bestFirst(reachable).slice(0, MAX_SUGGESTIONS));
  const rows = shown.map((match): SuggestedPartner => {
    const one = listed[placeOf.get(match.id) as number] as Listed;
    const { id, slug, name, country, kindKey, sectors } = one;
    const open = openRoles(rolesOpenTo(one, { roles, partners: facts }));
    return {
      ...{ id, slug, name, country, kindKey, sectors },
      ...shownPart(match),
      reserved: match.reserved && !best.has(match),
      workedWith: joined
        .filter((seat) => haveShared(index, seat.organisationId, id))
        .map((seat) => seat.name)
        .slice(0, MAX_NAMES),
      offers: statedOf(one),
      fills: open.filter(isPicky).map(({ title }) => title),
      segments: open.filter((role) => !isPicky(role)).map(({ title }) => title),
      closesGap: help(one) > 0,
    };
  });
  return {
    ...{ rows, role: forRole },
    unfit: forRole
      ? unfitFor(
          ranked(misfits),
          (id) => listed[placeOf.get(id) as number] as Listed,
          (one) => lacksForRole(forRole, one, present),
        )
      : { rows: [], total: 0 },
    countries: [...new Set(listed.flatMap((one) => one.country ?? []))].sort(),
    capabilities: [...new Set(listed.flatMap((one) => one.capabilities))].sort(),
  };
}

const bestFirst = (some: readonly Match[]) => some.toSorted((one, other) => other.score - one.score);

/** The first of a ranking for which somebody acts, so many that those without a kept place are among them: nobody can invite the others. One query where enough of the first can be invited. */
async function firstReachable(ctx: Context, ranking: Ranking): Promise<Match[]> {
  const many = MAX_SUGGESTIONS + KEPT_PLACES;
  const found: Match[] = [];
  for (let from = 0; from < ranking.total && found.length < many; from += LOOKED_AT_ONCE) {
    const some = ranking.slice(from, from + LOOKED_AT_ONCE);
    const reachable = await reachableAmong(
      ctx,
      some.map(({ id }) => id),
    );
    found.push(...some.filter(({ id }) => reachable.has(id)));
  }
  return found.slice(0, many);
}

function unfitFor(ranking: Ranking, oneOf: (id: string) => Listed, lacksOf: (one: Listed) => RoleLack[]): Suggestions["unfit"] {
  const rows = ranking.order(MAX_UNFIT).map((id): UnfitPartner => {
    const one = oneOf(id);
    const { slug, name, country, kindKey } = one;
    return { id, slug, name, country, kindKey, lacks: lacksOf(one) };
  });
  return { rows, total: ranking.total };
}

const shownPart = ({ score, parts, tie, shared }: Match) => ({
  ...{ score, tie, shared },
  parts: (Object.entries(parts) as [MatchPart, number][])
    .map(([part, value]) => ({ part, value }))
    .filter(({ value }) => value !== 0)
    .sort((one, other) => other.value - one.value),
});

function haveShared({ placeOf, consortiaOf: { starts, items } }: CollaborationIndex, one: string, other: string): boolean {
  const consortiaOf = (id: string) => {
    const place = placeOf.get(id);
    return place === undefined ? [] : [...items.subarray(starts[place], starts[place + 1])];
  };
  const ofOther = new Set(consortiaOf(other));
  return consortiaOf(one).some((consortium) => ofOther.has(consortium));
}
