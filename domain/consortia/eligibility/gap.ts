import { and, asc, eq, inArray, isNotNull, lte, notInArray, or, sql } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import { type Listed, matchHistory } from "#domain/consortia/matching/match-history";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import { countriesPresent, fillsRole, neededAndEmpty, type RoleCandidate } from "#domain/consortia/roles/role-fit";
import { type RoleGap, roleGap } from "#domain/consortia/roles/role-gap";
import type { Context } from "#domain/kernel/context";
import { countManagers } from "#domain/organisations/managers";
import type { Viewer } from "#domain/organisations/visibility/visibility";
import { closingGaps } from "./closing-gaps.ts";
import { standingOf } from "./countries.ts";
import type { Checked } from "./evaluate.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { factsFor } from "./seat-facts.ts";
import type { RuleId } from "./state.ts";

/** A member of the cluster, and the title of the role that it would fill. `isReachable`: somebody acts for it, so that it can be invited. */
export type Suggested = { id: string; name: string; slug: string; country: string | null; fills: string | null; isReachable: boolean };
/**
 * What a consortium lacks and who would close it. whole: the sets fill every role and meet every rule · rules, roles: they do only that, because no set does
 * both · none: no set does either.
 */
export type Gap = {
  /** Rules that fail. */
  rules: RuleId[];
  /** The titles of the roles that are needed and that nobody holds. */
  roles: string[];
  closes: "whole" | "rules" | "roles" | "none";
  /** The smallest sets of members. */
  sets: Suggested[][];
};

type Lacking = {
  /** Of the rules by which it is checked; none where none were chosen. */
  rules: readonly Checked[];
  roles: readonly SoughtRole[];
  partners: readonly PartnerFacts[];
  /** Those who ask to join: they are no news. */
  asking: readonly { id: string }[];
};
type Candidate = PartnerFacts & RoleCandidate & { slug: string; isReachable: boolean };

/** Rules that a partner of another country can turn; the others ask something of those who are there, which nobody who joins can change. */
const BY_COUNTRY: readonly RuleId[] = ["memberState", "threeCountries", "oneInEurope", "supportAction", "threeMemberStates"];
const SETS = 3;
/** So many of each country are looked at: the rules see no difference among them but who is there already. */
const EACH_COUNTRY = 2;
const MAX_BY_COUNTRY = 24;
/** So many are looked at for each role, of as many countries as there are. */
const EACH_ROLE = 8;

/**
 * The smallest sets of listed members with which every must that fails would pass and every role that is needed would have a partner; undefined where nothing
 * is lacking. One query where a country or a role is lacking, beside what matching keeps.
 */
export async function gapOf(ctx: Context, viewer: Viewer, lacking: Lacking, setting: Setting): Promise<Gap | undefined> {
  const { rules, partners } = lacking;
  const failing = rules.filter(({ severity, verdict }) => severity === "must" && verdict === "fail");
  const roles = neededAndEmpty(lacking.roles);
  if (failing.length + roles.length === 0) return undefined;
  const byCountry = failing.length > 0 && failing.every(({ rule }) => BY_COUNTRY.includes(rule));
  const members = byCountry || roles.length > 0 ? await candidatesFor(ctx, viewer, lacking, roles, byCountry, setting) : [];
  const present = countriesPresent(partners);
  const gap = roleGap<Candidate>(roles, present);
  const others = rules.filter((one) => !failing.includes(one));
  const answer = (closes: Gap["closes"], checked: readonly Checked[], filled?: RoleGap<Candidate>) => {
    const sets = closingGaps({ rules: [...checked] }, partners, members, setting, SETS, filled);
    const titleOf = (id: string) => roles.find((role) => role.id === id)?.title ?? null;
    const shown = sets.map((set) => {
      const fills = new Map([...gap.filledBy(set)].map(([roleId, one]) => [one.id, titleOf(roleId)]));
      return set.map(({ id, name, country, slug, isReachable }): Suggested => {
        return { ...{ id, name, country, slug, isReachable }, fills: fills.get(id) ?? null };
      });
    });
    return shown.length > 0
      ? { rules: failing.map(({ rule }) => rule), roles: roles.map(({ title }) => title), closes, sets: shown }
      : undefined;
  };
  return (
    answer("whole", rules, gap) ??
    (failing.length > 0 && roles.length > 0 ? (answer("roles", others, gap) ?? answer("rules", rules)) : undefined) ?? {
      ...{ rules: failing.map(({ rule }) => rule), roles: roles.map(({ title }) => title), closes: "none", sets: [] },
    }
  );
}

/** Listed members that fill a role, and those of countries that the partners do not have and that count, the first few of each; those for which nobody acts come last. */
async function candidatesFor(
  ctx: Context,
  viewer: Viewer,
  { partners, asking }: Lacking,
  roles: readonly SoughtRole[],
  byCountry: boolean,
  setting: Setting,
): Promise<Candidate[]> {
  const present = countriesPresent(partners);
  const taken = [...partners, ...asking].map((each) => each.id);
  const { listed } = await matchHistory(ctx);
  const isFree = ({ id: one }: Listed) => !taken.includes(one);
  const known = new Map(listed.map((one) => [one.id, one]));
  const fillers = new Set(
    roles.flatMap((role) => mixed(listed.filter((one) => isFree(one) && fillsRole(role, one, present)))).map(({ id: one }) => one),
  );
  const { id, name, nameKey, slug, country, kind, pic, nuts, people, visibility } = organisations;
  const ranked = ctx.db
    .select({
      ...{ id, name, nameKey, slug, country, kind, pic, nuts, people, visibility },
      place: sql<number>`row_number() over (partition by ${country} order by ${nameKey}, ${id})`.as("place"),
    })
    .from(organisations)
    .innerJoin(listings, eq(listings.organisationId, id))
    .where(
      and(
        eq(organisations.clusterId, ctx.clusterId),
        eq(organisations.status, "active"),
        isNotNull(country),
        present.size > 0 ? notInArray(country, [...present]) : undefined,
        taken.length > 0 ? notInArray(id, taken) : undefined,
      ),
    )
    .as("ranked");
  const byPlace = ctx.db
    .select({ id: ranked.id })
    .from(ranked)
    .where(lte(ranked.place, EACH_COUNTRY))
    .orderBy(asc(ranked.place), asc(ranked.nameKey))
    .limit(MAX_BY_COUNTRY);
  const rows = await ctx.db
    .select({ id, name, nameKey, slug, country, kind, pic, nuts, people, visibility, managers: countManagers(ctx) })
    .from(organisations)
    .where(byCountry ? or(inArray(id, [...fillers]), inArray(id, byPlace)) : inArray(id, [...fillers]))
    .orderBy(asc(nameKey), asc(id));
  return rows
    .map((row) => ({
      ...factsFor(viewer, { ...row, organisationId: row.id, isCoordinator: false }),
      slug: row.slug,
      isReachable: row.managers > 0,
      sectors: known.get(row.id)?.sectors ?? [],
      capabilities: known.get(row.id)?.capabilities ?? [],
    }))
    .filter((row) => fillers.has(row.id) || (row.country !== null && counts(row.country, setting)))
    .toSorted((one, other) => Number(other.isReachable) - Number(one.isReachable));
}

/** The first few, one of each country before a second of any. */
function mixed(list: readonly Listed[]): Listed[] {
  const places = new Map<string | null, number>();
  return list
    .map((one) => {
      const place = places.get(one.country) ?? 0;
      places.set(one.country, place + 1);
      return { one, place };
    })
    .toSorted((a, b) => a.place - b.place)
    .slice(0, EACH_ROLE)
    .map(({ one }) => one);
}

const counts = (country: string, { on }: Setting) => ["member", "associated"].includes(standingOf(country, on));
