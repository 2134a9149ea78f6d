import {
  alikeMissing,
  alikeNames,
  type CountedPartner,
  certainOwnerOf,
  countable,
  countriesOf,
  disputedMissing,
  isCertain,
  largestIndependent,
  missingOf,
  ownerOf,
  placeOf,
} from "./counting.ts";
import { isLimited, isPartlyExcluded, standingOf } from "./countries.ts";
import {
  type Finding,
  failed,
  type Missing,
  notAsked,
  numberOf,
  type PartnerFacts,
  passed,
  type Rule,
  type Setting,
  undecided,
} from "./rule.ts";

const ids = (partners: readonly PartnerFacts[]) => partners.map(({ id }) => id);
const partnersOf = (some: readonly CountedPartner[]) => some.map(({ partner }) => partner);
const isMember = ({ counted }: CountedPartner) => counted.counts === "member";
const couldBeMember = ({ counted }: CountedPartner) => counted.counts === "maybe" && counted.asMember;

/** Article 22(2)(a): at least one beneficiary established in a member state. */
export const memberState: Rule = (partners, setting) => {
  const all = countable(partners, setting);
  const members = all.filter(isMember);
  const said = { needed: 1, found: members.length, countries: countriesOf(members) };
  const [first] = members;
  if (first) return passed([first.partner.id], said);
  const maybe = all.filter(couldBeMember);
  return maybe.length > 0 ? undecided(missingOf(maybe), said) : failed(said);
};

const largest = (some: readonly CountedPartner[], owner: (partner: PartnerFacts) => string, limit?: number) =>
  largestIndependent(some.map(placeOf(owner)), limit);

/**
 * Article 22(2)(b), with the entity of (a): so many independent beneficiaries, each in another member state or associated country. A partner whose owners
 * nobody states is counted as independent, and named; the rule of independence says whether it is.
 */
export const differentCountries =
  (needed: number): Rule =>
  (partners, setting) => {
    const all = countable(partners, setting);
    const certain = all.filter(isCertain);
    const countries = countriesOf(certain);
    const said = { needed, found: largest(certain, ownerOf).length, countries };
    const witnesses = largest(certain, certainOwnerOf, needed).map(({ id }) => id);
    if (witnesses.length >= needed) {
      const unstated = partners.filter(({ id, owner }) => owner === null && witnesses.includes(id));
      return passed(witnesses, { ...said, found: countries.length, partners: ids(unstated) });
    }
    if (largest(all, ownerOf).length >= needed)
      return missingOf(all).length === 0 || said.found >= needed
        ? ownersUncertain(partnersOf(certain), said)
        : undecided(missingOf(all), said);
    // Countries enough, but entities of one owner count once.
    return countries.length >= needed ? failed({ ...said, partners: ids(linked(partnersOf(certain))) }, "linked") : failed(said);
  };

/** Whether it is met depends on owners whose names look alike, or on who is right of partners that give different answers. */
function ownersUncertain(partners: readonly PartnerFacts[], said: Partial<Finding["values"]> = {}): Finding {
  const alike = alikeMissing(partners);
  const missing = alike.length > 0 ? alike : disputedMissing(partners);
  const about = { names: alikeNames(partners), partners: missing.map(({ of }) => of) };
  return undecided(missing, { ...said, ...about }, alike.length > 0 ? "alike" : "differ");
}

/** Partners that state the same owner as another. */
function linked(partners: readonly PartnerFacts[]) {
  const stated = partners.filter(({ owner }) => owner !== null);
  return stated.filter(({ id, owner }) => stated.some((other) => other.id !== id && other.owner === owner));
}

/** The day of the oldest statement of some partners. */
const oldest = (partners: readonly PartnerFacts[]) =>
  partners.flatMap(({ statedAt }) => statedAt ?? []).toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;

/**
 * Independence: neither controls the other, nor are both under the same control. It is about those who are counted for the minimum: as many with different
 * stated owners as there must be countries are enough, and those who state the same owner count once. A single one has nobody to be independent of.
 */
export const independent: Rule = (partners, setting) => {
  if (partners.length < 2 && partners.every(({ owner }) => owner !== null)) return notAsked();
  const needed = numberOf(setting, "threeCountries");
  const certain = countable(partners, setting).filter(isCertain);
  const stated = certain.filter(({ partner }) => partner.owner !== null);
  const reached = largest(stated, certainOwnerOf, needed);
  const names = alikeNames(partners);
  if (reached.length >= needed) {
    const witnesses = reached.map(({ id }) => id);
    return passed(witnesses, { found: reached.length, day: oldest(partners.filter(({ id }) => witnesses.includes(id))), names });
  }
  if (largest(stated, ownerOf, needed).length >= needed) return ownersUncertain(partnersOf(stated));
  const same = ids(linked(partners));
  if (same.length > 0 && largest(certain, ownerOf).length < Math.min(needed, countriesOf(certain).length))
    return failed({ partners: same });
  const silent = partners.filter(({ owner }) => owner === null);
  if (silent.length > 0)
    return undecided(
      silent.map(({ id, isDisputed }) => ({ what: isDisputed ? "ownersDiffer" : "owner", of: id })),
      { found: partners.length - silent.length },
    );
  if (same.length > 0) return failed({ partners: same });
  return alikeMissing(partners).length > 0 ? ownersUncertain(partners) : passed([], { found: partners.length, day: oldest(partners) });
};

/** Article 22(3): at least one entity established in a member state or an associated country. */
export const oneInEurope: Rule = (partners, setting) => {
  const all = countable(partners, setting);
  const certain = all.filter(isCertain);
  const said = { needed: 1, found: certain.length, countries: countriesOf(certain) };
  const [first] = certain;
  if (first) return passed([first.partner.id], said);
  return all.length > 0 ? undecided(missingOf(all), said) : failed(said);
};

/** Coordination and support: one entity or more, in a member state, an associated country or, exceptionally, another third country. */
export const supportAction: Rule = (partners, setting) => {
  const inEurope = oneInEurope(partners, setting);
  if (inEurope.verdict !== "fail") return inEurope;
  const admitted = partners.filter(({ country }) => country !== null && standingOf(country, setting.on) !== "excluded");
  if (admitted.length === 0) return inEurope;
  return undecided(
    admitted.map(({ id }) => ({ what: "callCountries", of: id })),
    { needed: 1 },
    "third",
  );
};

/**
 * No entity established where none may take part: Russia, Belarus, and what its government does not control of Ukraine; nor one that legal persons of Russia or
 * Belarus own by more than half. Hungarian trusts get no money. Of China, each call says what it admits.
 */
export const excluded: Rule = (partners, setting) => {
  if (partners.length === 0) return notAsked();
  const out = partners.filter(({ country }) => country !== null && standingOf(country, setting.on) === "excluded");
  if (out.length > 0) return failed({ partners: ids(out), countries: [...new Set(out.flatMap(({ country }) => country ?? []))] });
  const owned = partners.filter(({ ownedFromExcluded }) => ownedFromExcluded);
  if (owned.length > 0) return failed({ partners: ids(owned) }, "owned");
  const missing = partners.flatMap((partner) => exclusionUnknown(partner, setting));
  return missing.length > 0 ? undecided(missing) : passed([], { found: partners.length });
};

function exclusionUnknown({ id, country, kind, participation }: PartnerFacts, { on }: Setting): Missing[] {
  if (country === null) return [{ what: "country", of: id }];
  if (isPartlyExcluded(country, on)) return [{ what: "control", of: id }];
  if (isLimited(country, on)) return [{ what: "callCountries", of: id }];
  // The trusts run universities and research centres; a kind that is not stated could be one. As an associated partner a trust may take part.
  const isUnpaid = participation === "associated";
  const couldBeTrust = !isUnpaid && country === "HU" && (kind === null || kind === "university" || kind === "research");
  return couldBeTrust ? [{ what: "publicTrust", of: id }] : [];
}

/** Exactly one coordinator, a beneficiary that may receive money: some calls admit a coordinator of another third country, or restrict who coordinates. */
export const coordinator: Rule = (partners, setting) => {
  const [one, ...others] = partners.filter(({ isCoordinator }) => isCoordinator);
  const said = { needed: 1, found: others.length + (one ? 1 : 0) };
  if (!one) return failed(said);
  if (others.length > 0) return failed({ ...said, partners: ids([one, ...others]) }, "several");
  if (one.country !== null && standingOf(one.country, setting.on) === "excluded") return failed({ ...said, partners: [one.id] }, "barred");
  const [counted] = countable([one], setting);
  if (!counted) return undecided([{ what: "callCountries", of: one.id }], said);
  return isCertain(counted) ? passed([one.id], { ...said, partners: [one.id] }) : undecided(missingOf([counted]), said);
};
