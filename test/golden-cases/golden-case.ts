import type { Missing, PartnerFacts, Setting } from "#domain/consortia/eligibility/rule";
import type { Reason, RuleId, Verdict } from "#domain/consortia/eligibility/state";
import type { Participation } from "#domain/consortia/state";
import { facts } from "#test/fixtures/eligibility";

/** Partners, and what a rule says of them by the source that is named. */
export type GoldenCase = {
  rule: RuleId;
  /** Where the answer was read. */
  source: string;
  partners: PartnerFacts[];
  verdict: Verdict;
  witnesses?: string[];
  missing?: Missing[];
  /** How the answer was worked out, and from which article. */
  working?: string;
  reason?: Reason;
  setting?: Setting;
};

/** "ES/a FR": partners of these countries, the first coordinates; a owns the first, nobody is known to own the second. */
export const owned = (rows: string): PartnerFacts[] =>
  rows.split(" ").map((row, n) => {
    const [country = "", owner] = row.split("/");
    return facts({ id: `${country}${n}`, isCoordinator: n === 0, country, owner: owner || null });
  });
/** Partners of Spain, which differ in what is given. */
export const kinds = (rows: Partial<PartnerFacts>[]) => rows.map((row, n) => facts({ id: `p${n}`, country: "ES", ...row }));
/** So many companies. */
export const companies = (n: number) => kinds(Array.from({ length: n }, () => ({ kind: "company" as const })));
/** Partners in these regions of level 2: "ES21 ?" are two, and of the last the region is not stated. */
export const inRegions = (regions: string) =>
  regions.split(" ").map((region, n) => facts({ id: `${region}${n}`, nuts: region === "?" ? null : `${region}1` }));
const rowsIn = (text: string) => text.split(", ").map((row) => row.split(" "));
const unless = (word: string | undefined) => (word === "?" || word === undefined ? null : word);
const euros = (word: string | undefined) => (unless(word) === null ? null : Number(word) * 100);
/** "company 70 a": of this kind, with so many euros, owned by a; a question mark where it is not stated. */
export const costed = (text: string) =>
  kinds(
    rowsIn(text).map(([kind, cost, owner]) => ({
      ...{ kind: unless(kind) as PartnerFacts["kind"], cost: euros(cost), ownCost: euros(cost), owner: owner ?? null },
    })),
  );
/** "ES 70": so many euros in this country. */
export const spending = (text: string) =>
  kinds(rowsIn(text).map(([country, cost]) => ({ country: unless(country), cost: euros(cost), ownCost: euros(cost) })));
/** "90 75": a company's euros, and those without subcontracting. */
export const subcontracting = (text: string) =>
  kinds(rowsIn(text).map(([cost, ownCost]) => ({ kind: "company", cost: euros(cost), ownCost: euros(ownCost) })));
/** "50 true": a company with so many euros, and whether it is small or medium-sized. */
export const smes = (text: string) =>
  kinds(rowsIn(text).map(([cost, sme]) => ({ kind: "company", cost: euros(cost), ownCost: euros(cost), sme: JSON.parse(sme ?? "null") })));
/** Partners with these participant codes. */
export const coded = (codes: (string | null)[]) => codes.map((pic, n) => facts({ id: `p${n}`, pic }));
/** The same partners, of which the last takes part in another way, for a beneficiary where it belongs to one. */
export const taking = (partners: PartnerFacts[], participation: Participation, affiliatedTo: string | null = null) =>
  partners.map((one, n) => (n === partners.length - 1 ? { ...one, participation, affiliatedTo } : one));
