/** Types of action of Horizon Europe, by which its funding rate differs; call: the rate that the call itself gives, whatever its programme. */
export const FUNDED_ACTIONS = ["ria", "ia", "csa", "call"] as const;
export type FundedAction = (typeof FUNDED_ACTIONS)[number];

/** What a partner expects to spend, in cents. */
export const COST_CATEGORIES = ["personnel", "subcontracting", "other"] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];
export type Costs = Record<CostCategory, number>;
