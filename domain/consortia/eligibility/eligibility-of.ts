import type { Context } from "#domain/kernel/context";
import type { Viewer } from "#domain/organisations/visibility/visibility";
import type { SoughtRole } from "../roles/role-columns.ts";
import type { RulePackId } from "../state.ts";
import { type Change, changesBetween, type Evaluation, evaluate } from "./evaluate.ts";
import { fragilityOf, type Replaceable, withReserves } from "./fragility.ts";
import { type OtherPack, otherPacks } from "./pack-differences.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { factsFor } from "./seat-facts.ts";
import { type SupposedSeat, type WhatIfAnswer, type WhatIfAsked, whatIfAsked } from "./what-if-asked.ts";
import { countTowardsMinimum } from "./who-counts.ts";

/** What accepting a request would change, and how many partners would then be established in the same country. */
export type JoiningEffect = { changes: Change[]; country: string | null; ofCountry: number };
export type Eligibility = Evaluation & {
  /** Of the partners, by their ids. */
  names: Record<string, { name: string; country: string | null }>;
  partners: number;
  /** Who counts towards the minimum of its rules, and why others do not; undefined where no rule has one. */
  minimum: ReturnType<typeof countTowardsMinimum>;
  /** What was asked: the partners as the rules see them, the day, and what the call changes. */
  facts: readonly PartnerFacts[];
  setting: Setting;
  fragility: Replaceable[];
  /** What would be different under other rules of the same programme. */
  others: OtherPack[];
  /** By the id of the organisation that asks. */
  effects: Record<string, JoiningEffect>;
  /** Undefined where nothing was supposed. */
  whatIf: WhatIfAnswer | undefined;
};

type Checkable = {
  rulePack: RulePackId;
  roles: readonly SoughtRole[];
  seats: readonly SupposedSeat[];
  requests: readonly SupposedSeat[];
  /** The day for which it is asked, and what its call changes. */
  setting: Setting;
  /** Of whom somebody supposes that they leave or join. */
  asked?: WhatIfAsked | undefined;
};

/**
 * How a consortium meets its conditions, as far as this viewer may read of its partners: what they may not read counts as not
 * stated. One query for what is supposed of others.
 */
export async function eligibilityOf(
  ctx: Context,
  viewer: Viewer,
  { rulePack, roles, seats, requests, setting, asked }: Checkable,
): Promise<Eligibility> {
  const partners = seats.map((seat) => factsFor(viewer, seat));
  const evaluation = evaluate(rulePack, partners, setting);
  const asking = requests.map((seat) => factsFor(viewer, { ...seat, isCoordinator: false }));
  const inReserve = new Set(requests.filter(({ reservedAt }) => reservedAt).map(({ organisationId }) => organisationId));
  const reserves = asking.filter(({ id }) => inReserve.has(id));
  return {
    ...evaluation,
    names: Object.fromEntries(partners.map(({ id, name, country }) => [id, { name, country }])),
    partners: partners.length,
    minimum: countTowardsMinimum(evaluation.pack.rules, partners, setting),
    facts: partners,
    setting,
    fragility: withReserves(fragilityOf(evaluation, partners, setting), { partners, reserves }, setting),
    others: otherPacks(rulePack, partners, setting),
    effects: Object.fromEntries(
      asking.map((one) => {
        const all = [...partners, one];
        const ofCountry = all.filter(({ country }) => country !== null && country === one.country).length;
        return [one.id, { changes: changesBetween(evaluation, evaluate(rulePack, all, setting)), country: one.country, ofCountry }];
      }),
    ),
    whatIf: asked && (await whatIfAsked(ctx, viewer, { rulePack, roles, seats, requests }, asked, setting)),
  };
}
