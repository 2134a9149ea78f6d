import type { Costs, FundedAction } from "./state.ts";

/** Indirect costs are a flat quarter of the direct costs without subcontracting (Horizon Europe, model grant agreement). */
const INDIRECT = 25;
const WHOLE = 100;

/** What a partner states, and whether it receives money of the grant. Money in cents, person-months in hundredths; `requested`: null where it asks for no amount of its own. */
export type StatedBudget = { costs: Costs; personMonths: number; requested: number | null; nonProfit: boolean; isFunded?: boolean };
/** One partner's line; `share` of the total in hundredths of a percent. */
export type BudgetLine = StatedBudget & {
  id: string;
  country: string | null;
  direct: number;
  indirect: number;
  total: number;
  /** In percent; null where the type of action is not chosen. */
  rate: number | null;
  /** The most that the Union can contribute. */
  most: number | null;
  /** It asks for more than that. */
  isTooMuch: boolean;
  share: number;
};
export type Totals = Omit<BudgetLine, "id" | "country" | "rate" | "share" | "isTooMuch" | "nonProfit" | "requested"> & {
  requested: number;
};
export type Budget = {
  lines: BudgetLine[];
  totals: Totals;
  /** Hundredths of a percent by country, the largest first; null: countries that are not stated. */
  countries: { country: string | null; total: number; share: number }[];
  /** The sum of the squared shares of partners, from 0 to 10,000 (Herfindahl): 10,000 where one has everything. */
  concentration: number;
};

/** How much of the costs is paid, in percent. Horizon Europe pays all, but 70 in innovation actions of those who make a profit; `callRate`: what the call pays. */
export function fundingRate(action: FundedAction, nonProfit: boolean, callRate: number | null = null): number | null {
  if (action === "call") return callRate;
  return action === "ia" && !nonProfit ? 70 : WHOLE;
}

/** A part of an amount in cents, rounded to the nearest cent, half of one upwards. */
const percentOf = (cents: number, percent: number) => Math.floor((cents * percent + WHOLE / 2) / WHOLE);
const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part * 10_000) / whole));

/** The costs of a partner in cents without subcontracting, before indirect costs. */
const directCosts = ({ personnel, other }: Costs) => personnel + other;

/** The one total of a partner, used by every page and rule: with indirect costs and subcontracting, and without subcontracting. */
export function factsOfCosts(costs: Costs): { cost: number; ownCost: number } {
  const ownCost = directCosts(costs) + percentOf(directCosts(costs), INDIRECT);
  return { cost: ownCost + costs.subcontracting, ownCost };
}

/** The budget of a consortium from what its partners state. */
export function budgetOf(
  partners: readonly (StatedBudget & { id: string; country: string | null })[],
  action: FundedAction | null,
  callRate: number | null = null,
): Budget {
  const counted = partners.map((partner) => {
    const direct = directCosts(partner.costs);
    const { cost: total, ownCost } = factsOfCosts(partner.costs);
    const indirect = ownCost - direct;
    const rate = action && (partner.isFunded === false ? 0 : fundingRate(action, partner.nonProfit, callRate));
    const most = rate === null ? null : percentOf(total, rate);
    return {
      ...partner,
      direct,
      indirect,
      total,
      rate,
      most,
      isTooMuch: most !== null && partner.requested !== null && partner.requested > most,
    };
  });
  const sum = (of: (line: (typeof counted)[number]) => number) => counted.reduce((total, line) => total + of(line), 0);
  const whole = sum(({ total }) => total);
  const lines = counted.map((line) => ({ ...line, share: shareOf(line.total, whole) }));
  return {
    lines,
    totals: {
      costs: {
        personnel: sum(({ costs }) => costs.personnel),
        subcontracting: sum(({ costs }) => costs.subcontracting),
        other: sum(({ costs }) => costs.other),
      },
      personMonths: sum(({ personMonths }) => personMonths),
      direct: sum(({ direct }) => direct),
      indirect: sum(({ indirect }) => indirect),
      total: whole,
      most: action && sum(({ most }) => most ?? 0),
      requested: sum(({ requested, most }) => requested ?? most ?? 0),
    },
    countries: [...Map.groupBy(counted, ({ country }) => country)]
      .map(([country, of]) => ({ country, total: of.reduce((total, line) => total + line.total, 0) }))
      .map((each) => ({ ...each, share: shareOf(each.total, whole) }))
      .toSorted((one, other) => other.total - one.total),
    concentration: whole === 0 ? 0 : Math.round(counted.reduce((all, { total }) => all + (total / whole) ** 2, 0) * 10_000),
  };
}
