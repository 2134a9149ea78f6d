import { countedAs, standingOf } from "./countries.ts";
import type { Missing, PartnerFacts, Setting } from "./rule.ts";
import type { MissingDatum } from "./state.ts";

/** How a partner counts towards the minimum of a consortium. `maybe`: it depends on a datum; `asMember` then says whether it could be in a member state. */
export type Counted =
  | { counts: "member" | "associated"; country: string }
  | { counts: "maybe"; country: string; what: MissingDatum; asMember: boolean }
  | { counts: "no" };

/** How Horizon Europe counts a partner by its country, on a day. */
export function countedBy(partner: PartnerFacts, { on, pillar }: Setting): Counted {
  const { country } = partner;
  if (country === null) return perhaps(partner, "country", true);
  switch (standingOf(country, on)) {
    case "member":
      return { counts: "member", country: countedAs(country) };
    case "associated":
      return { counts: "associated", country };
    case "pillar2":
      if (pillar === undefined) return perhaps(partner, "pillar");
      return pillar === "II" ? { counts: "associated", country } : { counts: "no" };
    case "transitional":
    case "unread":
      return perhaps(partner, "association");
    case "territory":
      return perhaps(partner, "territory", true);
    default:
      return { counts: "no" };
  }
}

const perhaps = ({ id, country }: PartnerFacts, what: MissingDatum, asMember = false): Counted => ({
  ...{ counts: "maybe", what, asMember },
  country: country ? countedAs(country) : `?${id}`,
});

/** A partner that takes one country and one owner: of the same country, or of the same owner, only one can be counted. */
export type Place = { id: string; country: string; owner: string };

/** Who controls a partner, as far as it is stated; each that states nothing is taken as its own. */
export const ownerOf = ({ id, owner }: PartnerFacts) => owner ?? `?${id}`;

/** The same as far as it is certain: owners whose names look alike are taken as one, and so are partners that one of them says are linked. */
export const certainOwnerOf = (partner: PartnerFacts) => partner.alike?.group ?? partner.disputedGroup ?? ownerOf(partner);
/** What would say whether partners whose owners look alike have one owner. */
export function alikeMissing(partners: readonly PartnerFacts[]): Missing[] {
  const groups = new Map(partners.flatMap(({ alike }) => (alike ? [[alike.group, alike] as const] : [])));
  return [...groups.values()].flatMap(({ missing }) => missing);
}
/** What would say who controls partners that give different answers. */
export const disputedMissing = (partners: readonly PartnerFacts[]): Missing[] =>
  partners.filter(({ isDisputed }) => isDisputed).map(({ id }) => ({ what: "ownersDiffer", of: id }));
export const alikeNames = (partners: readonly PartnerFacts[]) => [...new Set(partners.flatMap(({ alike }) => alike?.names ?? []))];

/**
 * A largest set of places in different countries and with different owners, at most `limit`; those given first are preferred, and the country of the first is
 * always in it. It is a matching of countries and owners (augmenting paths), so that no order of the partners makes it smaller.
 */
export function largestIndependent(places: readonly Place[], limit = Number.POSITIVE_INFINITY): Place[] {
  const byCountry = Map.groupBy(places, ({ country }) => country);
  const takenBy = new Map<string, Place>();
  const take = (country: string, tried: Set<string>): boolean => {
    for (const place of byCountry.get(country) ?? []) {
      if (tried.has(place.owner)) continue;
      tried.add(place.owner);
      const holder = takenBy.get(place.owner);
      if (holder && !take(holder.country, tried)) continue;
      takenBy.set(place.owner, place);
      return true;
    }
    return false;
  };
  for (const country of byCountry.keys()) {
    if (takenBy.size >= limit) break;
    take(country, new Set());
  }
  const chosen = new Set([...takenBy.values()]);
  return places.filter((place) => chosen.has(place));
}

export type CountedPartner = { partner: PartnerFacts; counted: Exclude<Counted, { counts: "no" }> };

/** The partners that count or could, the coordinator and those in member states first. */
export function countable(partners: readonly PartnerFacts[], setting: Setting): CountedPartner[] {
  const all = partners.flatMap((partner): CountedPartner[] => {
    const counted = countedBy(partner, setting);
    return counted.counts === "no" ? [] : [{ partner, counted }];
  });
  const rank = ({ partner, counted }: CountedPartner) => (counted.counts === "member" ? 0 : 2) + (partner.isCoordinator ? 0 : 1);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

export const placeOf =
  (owner: (partner: PartnerFacts) => string) =>
  ({ partner, counted }: CountedPartner): Place => ({ id: partner.id, country: counted.country, owner: owner(partner) });
export const isCertain = ({ counted }: CountedPartner) => counted.counts !== "maybe";
/** What would say how these partners count. */
export const missingOf = (some: readonly CountedPartner[]): Missing[] =>
  some.flatMap(({ partner, counted }) => (counted.counts === "maybe" ? [{ what: counted.what, of: partner.id }] : []));
/** Their countries, each once, as far as they are stated. */
export const countriesOf = (some: readonly CountedPartner[]) => [...new Set(some.filter(isCertain).map(({ counted }) => counted.country))];
