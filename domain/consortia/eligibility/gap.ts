import { and, asc, eq, inArray, isNotNull, lte, notInArray, or, sql } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import { type Listed, matchHistory } from "#domain/consortia/matching/match-history";
import { openSeats, type SeatClaim } from "#domain/consortia/roles/open-seats";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import { countriesPresent, fillsRole, openRoles, type RoleCandidate } from "#domain/consortia/roles/role-fit";
import { type RoleGap, roleGap, wantedSeats } from "#domain/consortia/roles/role-gap";
import type { Context } from "#domain/kernel/context";
import { countManagers } from "#domain/organisations/managers";
import type { Viewer } from "#domain/organisations/visibility/visibility";
import { closingGaps, MAX_FOR_ROLES } from "./closing-gaps.ts";
import { standingOf } from "./countries.ts";
import { type Checked, findingOf } from "./evaluate.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { factsFor } from "./seat-facts.ts";
import type { RuleId } from "./state.ts";

/** A member of the cluster that can be invited, and the title of the role that it would fill. */
export type Suggested = { id: string; name: string; slug: string; country: string | null; fills: string | null };
/**
 * What a consortium lacks and who would close it. whole: the sets fill every seat and meet every rule · rules, roles: they do only that, because no set does
 * both · none: no set does either · promised: nothing is lacking once those who are invited accept · many: too many seats are open to look for sets.
 */
export type Gap = {
  /** Rules that fail. */
  rules: RuleId[];
  /** The roles that are needed and have an open seat, with how many of its seats are open. */
  roles: { title: string; open: number; seats: number }[];
  /** Who was invited to one of these seats, or accepted for it, and has not joined yet. The sets are for what is lacking if they join. */
  promised: { name: string; role: string; until: Date | null }[];
  closes: "whole" | "rules" | "roles" | "none" | "promised" | "many";
  /** The smallest sets of members. */
  sets: Suggested[][];
};

type Lacking = {
  /** Of the rules by which it is checked; none where none were chosen. */
  rules: readonly Checked[];
  roles: readonly SoughtRole[];
  partners: readonly PartnerFacts[];
  /** The places of the consortium, where the reader may know whom it invited; otherwise those of its partners. */
  places: readonly SeatClaim[];
  /** What the rules read of those who were promised a seat. */
  promised: readonly PartnerFacts[];
  /** Those who ask to join: they are no news. */
  asking: readonly { id: string }[];
};
type Candidate = PartnerFacts & RoleCandidate & { slug: string };

/** Rules that a partner of another country can turn; the others ask something of those who are there, which nobody who joins can change. */
const BY_COUNTRY: readonly RuleId[] = ["memberState", "threeCountries", "oneInEurope", "supportAction", "threeMemberStates"];
const SETS = 3;
/** So many of each country are looked at: the rules see no difference among them but who is there already. */
const EACH_COUNTRY = 2;
const MAX_BY_COUNTRY = 24;
/** So many are looked at for each role, of as many countries as there are. */
const EACH_ROLE = 8;

/**
 * The smallest sets of listed members with which every must that fails would pass and every seat that is needed would have a partner; undefined where nothing
 * is lacking. One query where a country or a role is lacking, beside what matching keeps.
 */
export async function gapOf(ctx: Context, viewer: Viewer, lacking: Lacking, setting: Setting): Promise<Gap | undefined> {
  const isFailing = ({ severity, verdict }: Checked) => severity === "must" && verdict === "fail";
  const needed = openRoles(lacking.roles).filter(({ need }) => need === "must");
  const failingNow = lacking.rules.filter(isFailing);
  if (failingNow.length + needed.length === 0) return undefined;
  const promised = needed.flatMap((role) => openSeats(role, lacking.places).promised.map((one) => ({ ...one, role: role.title })));
  const known = {
    rules: failingNow.map(({ rule }) => rule),
    roles: needed.map(({ title, seats, taken }) => ({ title, seats, open: seats - taken })),
    promised: promised.map(({ name, role, until }) => ({ name, role, until })),
  };
  const partners = [...lacking.partners, ...lacking.promised];
  const rules = lacking.rules.map((one) => ({ ...one, ...findingOf(one.rule, partners, setting) }));
  const failing = rules.filter(isFailing);
  const seats = wantedSeats(needed, (role) => openSeats(role, lacking.places).free);
  if (failing.length + seats.length === 0) return { ...known, closes: "promised", sets: [] };
  if (seats.length > MAX_FOR_ROLES) return { ...known, closes: "many", sets: [] };

  const byCountry = failing.length > 0 && failing.every(({ rule }) => BY_COUNTRY.includes(rule));
  const joining = { ...lacking, partners };
  const members = byCountry || seats.length > 0 ? await candidatesFor(ctx, viewer, joining, needed, byCountry, setting) : [];
  const gap = roleGap<Candidate>(seats, countriesPresent(partners));
  const others = rules.filter((one) => !failing.includes(one));
  const answer = (closes: Gap["closes"], checked: readonly Checked[], filled?: RoleGap<Candidate>) => {
    const sets = closingGaps({ rules: [...checked] }, partners, members, setting, SETS, filled);
    const titleOf = (id: string) => seats.find((seat) => seat.id === id)?.title ?? null;
    const shown = sets.map((set) => {
      const fills = new Map([...gap.filledBy(set)].map(([seatId, one]) => [one.id, titleOf(seatId)]));
      return set.map(({ id, name, country, slug }): Suggested => {
        return { id, name, country, slug, fills: fills.get(id) ?? null };
      });
    });
    return shown.length > 0 ? { ...known, closes, sets: shown } : undefined;
  };
  return (
    answer("whole", rules, gap) ??
    (failing.length > 0 && seats.length > 0 ? (answer("roles", others, gap) ?? answer("rules", rules)) : undefined) ?? {
      ...known,
      closes: "none",
      sets: [],
    }
  );
}

/** Listed members that fill a role, and those of countries that the partners do not have and that count, the first few of each; and for which somebody acts. */
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
  const { id, name, nameKey, slug, country, kind, pic, nuts, region, people, visibility } = organisations;
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
    .select({ id, name, nameKey, slug, country, kind, pic, nuts, region, people, visibility, managers: countManagers(ctx) })
    .from(organisations)
    .where(byCountry ? or(inArray(id, [...fillers]), inArray(id, byPlace)) : inArray(id, [...fillers]))
    .orderBy(asc(nameKey), asc(id));
  return rows
    .filter(({ managers }) => managers > 0)
    .map((row) => ({
      ...factsFor(viewer, { ...row, organisationId: row.id, isCoordinator: false }),
      slug: row.slug,
      sectors: known.get(row.id)?.sectors ?? [],
      region: known.get(row.id)?.region ?? null,
      capabilities: known.get(row.id)?.capabilities ?? [],
    }))
    .filter((row) => fillers.has(row.id) || (row.country !== null && counts(row.country, setting)));
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
