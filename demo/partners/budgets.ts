import { chooseFunding } from "#domain/consortia/budget/choose-funding";
import type { FundedAction } from "#domain/consortia/budget/state";
import { stateCosts } from "#domain/consortia/budget/state-costs";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/** In whole euros, and months. */
type Costs = { personnel: number; subcontracting?: number; other: number; personMonths: number; requested?: number; nonProfit?: boolean };
export type BudgetPlan = {
  action: FundedAction;
  /** Days ago. */
  ago: number;
  /** What each partner states, the coordinator first, then in the order in which they joined. */
  partners: Costs[];
};

type Told = { world: World; line: Timeline; consortiumId: string };

/** Plans the type of action that a coordinator chooses. */
export function planFunding({ action, ago }: BudgetPlan, coordinator: string, { world, line, consortiumId }: Told) {
  const when = world.ago(ago, 10);
  line.plan(when, async () => void must(await chooseFunding(await world.person(when, coordinator), { consortiumId, action })));
}

/** Plans what the nth partner states. */
export function planCosts(plan: BudgetPlan, nth: number, partner: { organisationId: string; owner: string }, told: Told) {
  const stated = plan.partners[nth];
  if (!stated) return;
  const { world, line, consortiumId } = told;
  const when = world.ago(plan.ago - 1, 10 + nth);
  const { personnel, subcontracting = 0, other, personMonths, requested, nonProfit = false } = stated;
  const cents = (euros: number) => euros * 100;
  line.plan(when, async () => {
    const by = await world.person(when, partner.owner);
    must(
      await stateCosts(by, {
        ...{ consortiumId, organisationId: partner.organisationId, version: 0, nonProfit },
        ...{ personnel: cents(personnel), subcontracting: cents(subcontracting), other: cents(other) },
        ...{ personMonths: cents(personMonths), requested: requested === undefined ? null : cents(requested) },
      }),
    );
  });
}
