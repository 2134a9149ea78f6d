import { type CountedPartner, countable, countriesOf } from "./counting.ts";
import { twoIndependent } from "./eurostars-rules.ts";
import { failed, type Missing, notAsked, type PartnerFacts, passed, type Rule, undecided } from "./rule.ts";
import type { Range } from "./state.ts";

/** Letters in a code of a region of level 3. */
const NUTS_3_LENGTH = 5;

const ids = (partners: readonly PartnerFacts[]) => partners.map(({ id }) => id);

/** The first partner of each different value. */
function firstOfEach(partners: readonly PartnerFacts[], of: (partner: PartnerFacts) => string): PartnerFacts[] {
  return [...Map.groupBy(partners, of).values()].flatMap(([first]) => (first ? [first] : []));
}

/**
 * Interregional innovation investments: so many partners from so many regions. Regions of level 2 in NUTS are certainly different ones; whether two of level 3
 * in one of level 2 count apart is for the call to say. A partner that states only its region of level 2 can be in any of level 3 in it.
 */
export const differentRegions =
  (needed: number): Rule =>
  (partners) => {
    const stated = partners.filter(({ nuts }) => nuts !== null);
    const apart = firstOfEach(stated, ({ nuts }) => (nuts ?? "").slice(0, 4));
    const silent = partners.filter(({ nuts }) => nuts === null);
    const said = { needed, found: apart.length, open: silent.length };
    if (apart.length >= needed) return passed(ids(apart.slice(0, needed)), said);
    const atMost = firstOfEach(stated, ({ id, nuts }) => (nuts?.length === NUTS_3_LENGTH ? nuts : id)).length + silent.length;
    if (atMost < needed) return failed(said);
    return undecided(
      silent.length > 0 ? silent.map(({ id }) => ({ what: "region", of: id })) : stated.map(({ id }) => ({ what: "regionLevel", of: id })),
      said,
    );
  };

/** Interregional innovation investments: so many countries. Member states certainly count; whether others do is for the call to say. */
export const differentMemberStates =
  (needed: number): Rule =>
  (partners, setting) => {
    const members = countable(partners, setting).filter(({ counted }: CountedPartner) => counted.counts === "member");
    const countries = countriesOf(members);
    const open = partners.filter(({ country }) => country === null).length;
    const said = { needed, found: countries.length, countries, open };
    const witnesses = [...Map.groupBy(members, ({ counted }) => (counted.counts === "member" ? counted.country : "")).values()]
      .flatMap(([first]) => (first ? [first.partner.id] : []))
      .slice(0, needed);
    if (countries.length >= needed) return passed(witnesses, said);
    const others = partners.filter(({ id }) => !members.some(({ partner }) => partner.id === id));
    const different = firstOfEach(others, ({ id, country }) => country ?? `?${id}`);
    if (countries.length + different.length < needed) return failed(said);
    return undecided(
      others.map(({ id, country }) => ({ what: country === null ? "country" : "callCountries", of: id })),
      said,
    );
  };

/** CDTI Misiones 2025: from three to six companies. */
export const soManyCompanies =
  ({ least, most }: Range): Rule =>
  (partners) => {
    const companies = partners.filter(({ kind }) => kind === "company");
    const silent = partners.filter(({ kind }) => kind === null);
    const said = { needed: least, found: companies.length };
    if (companies.length > most || companies.length + silent.length < least) return failed(said);
    if (silent.length > 0 && (companies.length < least || companies.length + silent.length > most))
      return undecided(
        silent.map(({ id }) => ({ what: "kind", of: id })),
        said,
      );
    return passed(ids(companies.slice(0, least)), said);
  };

/** CDTI Misiones: the companies are established in Spain. */
export const companiesOfSpain: Rule = (partners) => {
  const abroad = partners.filter(({ country }) => country !== null && country !== "ES");
  const foreign = abroad.filter(({ kind }) => kind === "company");
  const said = { countries: [...new Set(foreign.flatMap(({ country }) => country ?? []))] };
  if (foreign.length > 0) return failed({ ...said, partners: ids(foreign) });
  const silent = partners.filter(({ country, kind }) => country === null && (kind === "company" || kind === null));
  const open = [
    ...silent.map(({ id }): Missing => ({ what: "country", of: id })),
    ...abroad.filter(({ kind }) => kind === null).map(({ id }): Missing => ({ what: "kind", of: id })),
  ];
  if (open.length > 0) return undecided(open);
  const companies = partners.filter(({ kind }) => kind === "company");
  return companies.length > 0 ? passed([], { found: companies.length }) : notAsked();
};

/** CDTI Misiones: at least two companies are autonomous of each other. */
export const twoCompaniesApart: Rule = (partners, setting) => {
  const companies = partners.filter(({ kind }) => kind === "company");
  const finding = twoIndependent(companies, setting);
  const silent = partners.filter(({ kind }) => kind === null);
  if (finding.verdict !== "fail" || silent.length === 0) return finding;
  const could = twoIndependent([...companies, ...silent], setting);
  return could.verdict === "fail"
    ? finding
    : undecided(
        silent.map(({ id }) => ({ what: "kind", of: id })),
        finding.values,
      );
};

/** Recommendation 2003/361/EC: with 250 people or more, no enterprise is small or medium-sized; with fewer, turnover and owners decide. */
const SME_PEOPLE = 250;

/** CDTI Misiones 2025: at least one company is small or medium-sized. */
export const oneSme: Rule = (partners) => {
  const isSme = ({ kind, sme }: PartnerFacts) => kind === "company" && sme === true;
  const known = partners.find(isSme);
  const said = { needed: 1, found: partners.filter(isSme).length };
  if (known) return passed([known.id], said);
  const open = partners.filter(
    ({ kind, sme, people }) => (kind === "company" || kind === null) && sme === null && (people === null || people < SME_PEOPLE),
  );
  return open.length > 0
    ? undecided(
        open.map(({ id, kind, sizeGap }) => ({ what: kind === null ? "kind" : (sizeGap ?? "size"), of: id })),
        said,
      )
    : failed(said);
};
