import type { Kind } from "#domain/organisations/state";
import type { Participation } from "../state.ts";
import {
  type MissingDatum,
  type NumberedRule,
  type Range,
  type RangedRule,
  type Reason,
  RULE_NUMBERS,
  RULE_RANGES,
  type RuleOverride,
  type Verdict,
} from "./state.ts";

/** A partner as the rules see it. What is null is not stated, or not shown to the reader. */
export type PartnerFacts = {
  id: string;
  name: string;
  isCoordinator: boolean;
  /** Undefined: as a beneficiary. */
  participation?: Participation | undefined;
  /** Of an affiliated entity, the id of the beneficiary to which it belongs. */
  affiliatedTo?: string | null | undefined;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  kind: Kind | null;
  pic: string | null;
  /** Its region in NUTS, of level 3 or, where it states no smaller one, of level 2. */
  nuts: string | null;
  /** How many people it employs. */
  people: number | null;
  /** Who controls it: two partners with the same owner are not independent of each other. */
  owner: string | null;
  /** What it says of control differs from what another partner says. */
  isDisputed?: boolean | undefined;
  /** The group to which it belongs if the partner that says so is right. */
  disputedGroup?: string | undefined;
  /** If owners whose names look alike were one: the group that it would then share with another partner, those names, and what each partner can state to decide it; never empty. */
  alike?: { group: string; names: readonly string[]; missing: readonly Missing[] } | undefined;
  /** When it stated its owners. */
  statedAt?: Date | undefined;
  /** Legal persons of a country from which nobody can take part own more than half of it, or control it. */
  ownedFromExcluded?: boolean | undefined;
  /** Whether it has a gender equality plan. */
  equalityPlan: boolean | null;
  /** Whether it is a small or medium-sized enterprise, with what it owns and who owns it. */
  sme: boolean | null;
  /** What it expects to spend in this consortium, in cents, with indirect costs as the budget page has them: all, and without subcontracting. Undefined or null: not stated, or not shown to whoever reads. */
  cost?: number | null | undefined;
  ownCost?: number | null | undefined;
  /** What would tell its size, where that is not known and more than its size can be said to be missing. */
  sizeGap?: MissingDatum | undefined;
};

/** What else decides: the day for which the consortium is checked, the pillar of Horizon Europe where it is known, and what its call changes of the rules. */
export type Setting = { on: Date; pillar?: "I" | "II" | "III"; overrides?: readonly RuleOverride[] };

/** The number for which a rule asks: that of the call, where the call changes it. */
export const numberOf = ({ overrides }: Setting, rule: NumberedRule): number =>
  overrides?.find((one) => one.rule === rule)?.number ?? RULE_NUMBERS[rule];

/** The numbers for which a rule with two of them asks: those of the call, where the call changes them. */
export function rangeOf({ overrides }: Setting, rule: RangedRule): Range {
  const { least, most } = RULE_RANGES[rule];
  const changed = overrides?.find((one) => one.rule === rule);
  return { least: changed?.number ?? least, most: changed?.most ?? most };
}

/** `of`: a partner's id. */
export type Missing = { what: MissingDatum; of: string };

/** What a rule says of some partners. */
export type Finding = {
  verdict: Verdict;
  /** Of a pass, the ids of a smallest set of partners that alone passes; empty where the rule needs nobody in particular. */
  witnesses: string[];
  /** Of an unknown, what would decide it; never empty then. */
  missing: Missing[];
  reason: Reason;
  /**
   * How many are needed and were found, between which numbers it has to be, the share of the cost that is asked for in hundredths, the countries (ISO codes) that
   * were counted, and the ids of those whom the sentence names. `open`: how many could still be found · `names`: of owners that look alike · `total`: euros of
   * the budget on which it was measured, and `part`, of them · `day`: of the oldest statement.
   */
  values: {
    needed: number;
    found: number;
    open: number;
    least: number;
    most: number;
    share: number;
    total: number;
    part: number;
    day: Date | null;
    countries: string[];
    partners: string[];
    names: string[];
  };
};

/** A pure condition on a consortium. */
export type Rule = (partners: readonly PartnerFacts[], setting: Setting) => Finding;

type Said = Partial<Finding["values"]>;
const NOTHING: Finding["values"] = {
  needed: 0,
  found: 0,
  open: 0,
  least: 0,
  most: 0,
  share: 0,
  total: 0,
  part: 0,
  day: null,
  countries: [],
  partners: [],
  names: [],
};
const values = (said: Said) => ({ ...NOTHING, ...said });

export const passed = (witnesses: string[], said: Said = {}, reason: Reason = "pass"): Finding => ({
  ...{ verdict: "pass", witnesses, missing: [], reason },
  values: values(said),
});
export const failed = (said: Said = {}, reason: Reason = "fail"): Finding => ({
  ...{ verdict: "fail", witnesses: [], missing: [], reason },
  values: values(said),
});
/** Nobody there has to meet it. */
export const notAsked = (said: Said = {}): Finding => ({
  ...{ verdict: "none", witnesses: [], missing: [], reason: "none" },
  values: values(said),
});
export const undecided = (missing: Missing[], said: Said = {}, reason: Reason = "unknown"): Finding => ({
  ...{ verdict: "unknown", witnesses: [], missing, reason },
  values: values({ partners: [...new Set(missing.map(({ of }) => of))], ...said }),
});
