import { alikeMissing, alikeNames, certainOwnerOf } from "./counting.ts";
import { type Finding, failed, type Missing, notAsked, type PartnerFacts, passed, type Rule, undecided } from "./rule.ts";
import type { Range } from "./state.ts";

type Costed = PartnerFacts & { cost: number; ownCost: number };
const isCosted = (partner: PartnerFacts): partner is Costed => partner.cost != null && partner.ownCost != null;
const sum = (partners: readonly Costed[], of: "cost" | "ownCost" = "cost") => partners.reduce((total, one) => total + one[of], 0);
const ids = (partners: readonly PartnerFacts[]) => partners.map(({ id }) => id);
const missing = (partners: readonly PartnerFacts[], what: Missing["what"]): Missing[] => partners.map(({ id }) => ({ what, of: id }));
/** Whether a part is more, or less, than so many hundredths of the whole. */
const isOver = (part: number, whole: number, hundredths: number) => part * 100 > whole * hundredths;
const isUnder = (part: number, whole: number, hundredths: number) => part * 100 < whole * hundredths;
const CENTS = 100;

/** A rule about the whole budget: unknown until every partner has stated its costs. What it finds says on which total it was measured. */
const ofCosts =
  (rule: (partners: readonly Costed[], whole: number) => Finding): Rule =>
  (partners) => {
    if (partners.length === 0) return notAsked();
    const silent = partners.filter((one) => !isCosted(one));
    if (silent.length > 0) return undecided(missing(silent, "costs"));
    const costed = partners.filter(isCosted);
    const whole = sum(costed);
    const finding = rule(costed, whole);
    return { ...finding, values: { ...finding.values, total: whole / CENTS } };
  };

/** CDTI Misiones: each company has at least this share of the budget, in hundredths. One secondary page alone says so, and a doubt is no fail. */
export const noCompanyUnder = (hundredths: number): Rule =>
  ofCosts((partners, whole) => {
    const small = partners.filter(({ cost }) => isUnder(cost, whole, hundredths));
    const companies = small.filter(({ kind }) => kind === "company");
    if (companies.length > 0) return undecided(missing(companies, "callText"));
    const silent = small.filter(({ kind }) => kind === null);
    return silent.length > 0 ? undecided(missing(silent, "kind")) : passed([]);
  });

/** CDTI Misiones: each company has at least this budget, in euros. */
export const companiesOver = (euros: number): Rule =>
  ofCosts((partners) => {
    const small = partners.filter(({ cost }) => cost < euros * CENTS);
    const companies = small.filter(({ kind }) => kind === "company");
    if (companies.length > 0) return failed({ needed: euros, partners: ids(companies) });
    const silent = small.filter(({ kind }) => kind === null);
    return silent.length > 0 ? undecided(missing(silent, "kind"), { needed: euros }) : passed([], { needed: euros });
  });

/** No partner, and no group under one control, has more than so many hundredths of the budget; of who has no known owner, any could be of one group. */
export const noGroupOver = (hundredths: number): Rule =>
  ofCosts((partners, whole) => {
    const known = [...Map.groupBy(partners, ({ id, owner }) => owner ?? `?${id}`).values()];
    const over = known.filter((group) => isOver(sum(group), whole, hundredths));
    if (over.length > 0) return failed({ partners: ids(over.flat()), part: sum(over.flat()) / CENTS });
    const silent = partners.filter(({ owner, cost }) => owner === null && cost > 0);
    const largest = Math.max(0, ...known.filter(([one]) => one?.owner !== null).map((group) => sum(group)));
    if (silent.length > 0 && isOver(sum(silent) + largest, whole, hundredths))
      return undecided(silent.map(({ id, isDisputed }) => ({ what: isDisputed ? "ownersDiffer" : "owner", of: id })));
    const together = [...Map.groupBy(partners, certainOwnerOf).values()].filter((group) => isOver(sum(group), whole, hundredths)).flat();
    return together.length > 0 ? undecided(alikeMissing(together), { names: alikeNames(together) }, "alike") : passed([]);
  });

/** Eurostars: no participant and no country has more than so many hundredths of the cost. */
export const noCountryOver = (hundredths: number): Rule =>
  ofCosts((partners, whole) => {
    const alone = partners.filter(({ cost }) => isOver(cost, whole, hundredths));
    const stated = partners.filter(({ country }) => country !== null);
    const countries = [...Map.groupBy(stated, ({ country }) => country ?? "")];
    const over = countries.filter(([, of]) => isOver(sum(of), whole, hundredths));
    const said = { partners: ids(alone), countries: over.map(([country]) => country) };
    if (alone.length > 0) return failed({ ...said, part: sum(alone) / CENTS }, over.length > 0 ? "both" : "fail");
    if (over.length > 0) return failed({ ...said, part: sum(over.flatMap(([, of]) => of)) / CENTS }, "country");
    const silent = partners.filter(({ country, cost }) => country === null && cost > 0);
    const largest = Math.max(0, ...countries.map(([, of]) => sum(of)));
    return silent.length > 0 && isOver(sum(silent) + largest, whole, hundredths) ? undecided(missing(silent, "country")) : passed([]);
  });

/**
 * CDTI Misiones: at least this share of the budget, in hundredths, is subcontracted to research organisations, which are no partners. With less subcontracted it is
 * not met; to whom the rest goes, no partner states.
 */
export const subcontractedOver = (hundredths: number): Rule =>
  ofCosts((partners, whole) => {
    const given = partners.filter(({ cost, ownCost }) => cost > ownCost);
    const part = whole - sum(partners, "ownCost");
    const said = { part: part / CENTS };
    return given.length === 0 || isUnder(part, whole, hundredths) ? failed(said) : undecided(missing(given, "subcontractedTo"), said);
  });

/** CDTI Misiones: the budget is between two amounts of euros. */
export const budgetWithin = ({ least, most }: Range): Rule =>
  ofCosts((partners, whole) => {
    if (whole < least * CENTS || whole > most * CENTS) return failed();
    const witnesses: Costed[] = [];
    for (const one of partners.toSorted((a, b) => b.cost - a.cost)) if (sum(witnesses) < least * CENTS) witnesses.push(one);
    return passed(ids(partners.filter((one) => witnesses.includes(one))));
  });

/** Eurostars: the budget of small and medium-sized enterprises of its countries, without subcontracting, is at least this share of the total cost, in hundredths. */
export const smesOver = (hundredths: number, isInside: (partner: PartnerFacts, on: Date) => boolean | null): Rule => {
  const isSme = (one: PartnerFacts, on: Date): boolean | null => {
    if (one.kind !== null && one.kind !== "company") return false;
    const inside = isInside(one, on);
    if (inside === false || one.sme === false) return false;
    return inside === null || one.sme === null || one.kind === null ? null : true;
  };
  return (partners, setting) =>
    ofCosts((costed, whole) => {
      const smes = costed.filter((one) => isSme(one, setting.on) === true && one.ownCost > 0);
      const said = { part: sum(smes, "ownCost") / CENTS };
      // Where all together have enough of the total, at least one has enough of its own.
      const alone = smes.find((one) => !isUnder(one.ownCost, one.cost, hundredths));
      if (alone && !isUnder(sum(smes, "ownCost"), whole, hundredths)) return passed([alone.id], said);
      const open = costed.filter((one) => isSme(one, setting.on) === null && one.ownCost > 0);
      if (open.length === 0 || isUnder(sum([...smes, ...open], "ownCost"), whole, hundredths)) return failed(said);
      return undecided(
        open.map((one) => ({ what: gapOf(one, isInside(one, setting.on)), of: one.id })),
        said,
      );
    })(partners, setting);
};

/** What would tell whether a partner is such an enterprise. */
export function gapOf({ kind, country, sizeGap, sme }: PartnerFacts, inside: boolean | null): Missing["what"] {
  if (country === null) return "country";
  if (kind === null) return "kind";
  if (sme === null) return sizeGap ?? "size";
  return inside === null ? "eurostars" : "size";
}
