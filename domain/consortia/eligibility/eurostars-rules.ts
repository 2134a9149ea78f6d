import { alikeMissing, alikeNames, certainOwnerOf, countedBy, disputedMissing, largestIndependent, ownerOf } from "./counting.ts";
import { takesPartInEurostars } from "./eurostars-countries.ts";
import { failed, type Missing, type PartnerFacts, passed, type Rule, type Setting, undecided } from "./rule.ts";
import { gapOf, smesOver } from "./share-rules.ts";

/** Whether a partner is established where Eurostars takes part; null where its country is not stated, or no list of the day was read. */
const isInside = ({ country }: PartnerFacts, on: Date): boolean | null => (country === null ? null : takesPartInEurostars(country, on));

/** Eurostars: the consortium is led by a small or medium-sized enterprise of one of its countries. Whether it is innovative is for the call to say. */
export const ledBySme: Rule = (partners, { on }) => {
  const [one] = partners.filter(({ isCoordinator }) => isCoordinator);
  if (!one) return failed();
  const inside = isInside(one, on);
  if (inside === false || one.sme === false || (one.kind !== null && one.kind !== "company")) return failed({ partners: [one.id] });
  if (inside && one.sme && one.kind === "company") return passed([one.id], { partners: [one.id] });
  return undecided([{ what: gapOf(one, inside), of: one.id }]);
};

const NEEDED = 2;

/** At least two that are independent of each other: of Eurostars, entities; of Misiones, companies. */
export const twoIndependent: Rule = (partners) => {
  const known = partners.filter(({ owner }) => owner !== null);
  const groupsBy = (owner: (partner: PartnerFacts) => string) => [...Map.groupBy(known, owner).values()];
  const said = { needed: NEEDED, found: groupsBy(ownerOf).length, names: alikeNames(partners) };
  const certain = groupsBy(certainOwnerOf);
  if (certain.length >= NEEDED) {
    const witnesses = certain.slice(0, NEEDED).flatMap(([first]) => (first ? [first.id] : []));
    return passed(witnesses, { ...said, found: certain.length });
  }
  const silent = partners.filter(({ owner }) => owner === null);
  if (said.found + silent.length < NEEDED) return failed(said);
  if (silent.length === 0) return undecided(alikeMissing(known), said, "alike");
  return undecided(
    silent.map(({ id, isDisputed }) => ({ what: isDisputed ? "ownersDiffer" : "owner", of: id })),
    said,
  );
};

type Seat = { id: string; country: string; owner: string; certainOwner: string; inUnion: boolean | null };

/** Eurostars: entities of two of its countries, under different control, at least one of them in a member state or a country associated to Horizon Europe. */
export const twoEurostarsCountries: Rule = (partners, setting) => {
  const seats = partners.flatMap((one) => seatOf(one, setting) ?? []);
  const maybe = partners.filter((one) => isInside(one, setting.on) === null);
  const countries = [...new Set(seats.map(({ country }) => country))];
  const reached = largestIndependent(seats).length;
  // Where it is not met, at most one of those who are there is of use.
  const said = { needed: NEEDED, found: Math.min(reached, NEEDED - 1), countries };
  const certain = seats.map((seat) => ({ ...seat, owner: seat.certainOwner }));
  const [pair] = pairsOf(
    certain.filter(({ inUnion }) => inUnion === true),
    certain,
  );
  if (pair) return passed(pair, { ...said, found: countries.length });
  const could: Seat[] = [
    ...seats,
    ...maybe.map((one) => ({ id: one.id, country: one.country ?? `?${one.id}`, ...ownersOf(one), inUnion: null })),
  ];
  const possible = pairsOf(
    could.filter(({ inUnion }) => inUnion !== false),
    could,
  );
  if (possible.length === 0) return failed(said);
  const missing: Missing[] = [
    ...maybe.map((one): Missing => ({ what: one.country === null ? "country" : "eurostars", of: one.id })),
    ...seats.filter(({ inUnion }) => inUnion === null).map(({ id }): Missing => ({ what: "association", of: id })),
  ];
  if (missing.length > 0) return undecided(missing, said);
  const alike = alikeMissing(partners);
  return alike.length > 0
    ? undecided(alike, { ...said, names: alikeNames(partners) }, "alike")
    : undecided(disputedMissing(partners), said, "differ");
};

const ownersOf = (one: PartnerFacts) => ({ owner: ownerOf(one), certainOwner: certainOwnerOf(one) });

function seatOf(one: PartnerFacts, setting: Setting): Seat | undefined {
  if (!isInside(one, setting.on) || one.country === null) return undefined;
  const { counts } = countedBy(one, setting);
  return { id: one.id, country: one.country, ...ownersOf(one), inUnion: counts === "maybe" ? null : counts !== "no" };
}

/** The ids of each first with each second of another country and another owner. */
const pairsOf = (firsts: readonly Seat[], seconds: readonly Seat[]): string[][] =>
  firsts.flatMap((one) => {
    const other = seconds.find((each) => each.id !== one.id && largestIndependent([one, each]).length === NEEDED);
    return other ? [[one.id, other.id]] : [];
  });

export const eurostarsSmesOver = (hundredths: number): Rule => smesOver(hundredths, isInside);
