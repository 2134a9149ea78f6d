import { failed, type Missing, type PartnerFacts, passed, type Rule, undecided } from "./rule.ts";
import type { Range } from "./state.ts";

type Costed = PartnerFacts & { cost: number; ownCost: number };
const isCosted = (partner: PartnerFacts): partner is Costed => partner.cost != null && partner.ownCost != null;
const sum = (partners: readonly Costed[], of: "cost" | "ownCost" = "cost") => partners.reduce((total, one) => total + one[of], 0);
const ids = (partners: readonly PartnerFacts[]) => partners.map(({ id }) => id);
const missing = (partners: readonly PartnerFacts[], what: Missing["what"]): Missing[] => partners.map(({ id }) => ({ what, of: id }));
/** Whether a part is more, or less, than so many hundredths of the whole. */
const isOver = (part: number, whole: number, hundredths: number) => part * 100 > whole * hundredths;
const isUnder = (part: number, whole: number, hundredths: number) => part * 100 < whole * hundredths;

/** A rule about shares of the whole budget: unknown until every partner has stated its costs. */
const ofCosts =
  (rule: (partners: readonly Costed[]) => ReturnType<Rule>): Rule =>
  (partners) => {
    const silent = partners.filter((one) => !isCosted(one));
    return silent.length > 0 ? undecided(missing(silent, "costs")) : rule(partners.filter(isCosted));
  };

/** CDTI Misiones 2025: each company has at least so many hundredths of the budget. */
export const noCompanyUnder = (hundredths: number): Rule =>
  ofCosts((partners) => {
    const whole = sum(partners);
    const small = partners.filter(({ cost }) => isUnder(cost, whole, hundredths));
    const companies = small.filter(({ kind }) => kind === "company");
    if (companies.length > 0) return failed({ partners: ids(companies) });
    const silent = small.filter(({ kind }) => kind === null);
    return silent.length > 0 ? undecided(missing(silent, "kind")) : passed([]);
  });

/** No partner, and no group under one control, has more than so many hundredths of the budget; of who has no known owner, any could be of one group. */
export const noGroupOver = (hundredths: number): Rule =>
  ofCosts((partners) => {
    const whole = sum(partners);
    const known = [...Map.groupBy(partners, ({ id, owner }) => owner ?? `?${id}`).values()];
    const over = known.filter((group) => isOver(sum(group), whole, hundredths));
    if (over.length > 0) return failed({ partners: ids(over.flat()) });
    const silent = partners.filter(({ owner, cost }) => owner === null && cost > 0);
    const largest = Math.max(0, ...known.filter(([one]) => one?.owner !== null).map((group) => sum(group)));
    if (silent.length === 0 || !isOver(sum(silent) + largest, whole, hundredths)) return passed([]);
    return undecided(silent.map(({ id, isDisputed }) => ({ what: isDisputed ? "ownersDiffer" : "owner", of: id })));
  });

/** Eurostars: no participant and no country has more than so many hundredths of the cost. */
export const noCountryOver = (hundredths: number): Rule =>
  ofCosts((partners) => {
    const whole = sum(partners);
    const alone = partners.filter(({ cost }) => isOver(cost, whole, hundredths));
    if (alone.length > 0) return failed({ partners: ids(alone) });
    const stated = partners.filter(({ country }) => country !== null);
    const countries = [...Map.groupBy(stated, ({ country }) => country ?? "")];
    const over = countries.filter(([, of]) => isOver(sum(of), whole, hundredths));
    if (over.length > 0) return failed({ countries: over.map(([country]) => country) }, "country");
    const silent = partners.filter(({ country, cost }) => country === null && cost > 0);
    const largest = Math.max(0, ...countries.map(([, of]) => sum(of)));
    return silent.length > 0 && isOver(sum(silent) + largest, whole, hundredths) ? undecided(missing(silent, "country")) : passed([]);
  });

const isResearch = ({ kind }: PartnerFacts) => kind === "research" || kind === "university";

/** CDTI Misiones 2025: research organisations have at least so many hundredths of the budget. */
export const researchOver = (hundredths: number): Rule =>
  ofCosts((partners) => {
    const whole = sum(partners);
    const research = partners.filter((one) => isResearch(one) && one.cost > 0);
    const [first] = research;
    if (first && !isUnder(sum(research), whole, hundredths)) return passed([first.id]);
    const silent = partners.filter(({ kind, cost }) => kind === null && cost > 0);
    return silent.length > 0 && !isUnder(sum([...research, ...silent]), whole, hundredths) ? undecided(missing(silent, "kind")) : failed();
  });

const EURO = 100;

/** CDTI Misiones 2025: the budget is from three to fifteen million euros. */
export const budgetWithin = ({ least, most }: Range): Rule =>
  ofCosts((partners) => {
    const whole = sum(partners);
    if (whole < least * EURO || whole > most * EURO) return failed();
    const witnesses: Costed[] = [];
    for (const one of partners.toSorted((a, b) => b.cost - a.cost)) if (sum(witnesses) < least * EURO) witnesses.push(one);
    return passed(ids(partners.filter((one) => witnesses.includes(one))));
  });

/** Eurostars: small and medium-sized enterprises of its countries have at least so many hundredths of the cost without subcontracting. */
export const smesOver = (hundredths: number, isInside: (partner: PartnerFacts, on: Date) => boolean | null): Rule => {
  const isSme = (one: PartnerFacts, on: Date): boolean | null => {
    if (one.kind !== null && one.kind !== "company") return false;
    const inside = isInside(one, on);
    if (inside === false || one.sme === false) return false;
    return inside === null || one.sme === null || one.kind === null ? null : true;
  };
  return (partners, setting) =>
    ofCosts((costed) => {
      const whole = sum(costed, "ownCost");
      const smes = costed.filter((one) => isSme(one, setting.on) === true && one.ownCost > 0);
      const [first] = smes;
      if (first && !isUnder(sum(smes, "ownCost"), whole, hundredths)) return passed([first.id]);
      const open = costed.filter((one) => isSme(one, setting.on) === null && one.ownCost > 0);
      if (open.length === 0 || isUnder(sum([...smes, ...open], "ownCost"), whole, hundredths)) return failed();
      return undecided(open.map((one) => ({ what: gapOf(one, isInside(one, setting.on)), of: one.id })));
    })(partners, setting);
};

/** What would tell whether a partner is such an enterprise. */
export function gapOf({ kind, country, sizeGap, sme }: PartnerFacts, inside: boolean | null): Missing["what"] {
  if (country === null) return "country";
  if (kind === null) return "kind";
  if (sme === null) return sizeGap ?? "size";
  return inside === null ? "eurostars" : "size";
}
