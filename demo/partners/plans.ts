import { localOf } from "#domain/consortia/closing";
import { addPackage } from "#domain/consortia/plan/add-package";
import { setDuration } from "#domain/consortia/plan/set-duration";
import { setItems } from "#domain/consortia/plan/set-items";
import type { ItemKind } from "#domain/consortia/plan/state";
import { stateWork } from "#domain/consortia/plan/state-work";
import type { Result } from "#domain/consortia/results/state";
import { stateResult } from "#domain/consortia/results/state-result";
import { HOME_ZONE } from "#lib/clock";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/** A task or milestone; `owner`: as the lead of a package. */
type ItemPlan = { kind: ItemKind; title: string; month: number; owner: number; verification: string };

/** In whole months and euros. */
export type WorkPlan = {
  months: number;
  isLumpSum: boolean;
  /** Days ago. */
  ago: number;
  /** `lead`: 0 for the coordinator, then the partners in the order in which they joined. */
  packages: { title: string; objective: string; lead: number; startMonth: number; endMonth: number; items?: ItemPlan[] }[];
  /** What each partner states for each package, in the same order: person-months, and its share of the lump sum. */
  partners: [months: number, share: number][][];
};

/** Days ago; scores in points. */
export type ResultPlan = {
  ago: number;
  submitted: number;
  result: Result;
  score?: number;
  scoreMax?: number;
  lessons?: string;
  isPublic?: boolean;
};

/** Plans what the coordinator records of the proposal. */
export function planResult(
  { ago, submitted, score, scoreMax, isPublic = false, ...plan }: ResultPlan,
  coordinator: string,
  { world, line, consortiumId }: Told,
) {
  const when = world.ago(ago, 11);
  const hundredths = (points: number | undefined) => (points === undefined ? null : Math.round(points * 100));
  line.plan(when, async () => {
    const submittedOn = localOf(world.ago(submitted, 12), HOME_ZONE).slice(0, 10);
    const input = { consortiumId, version: 0, submittedOn, isPublic, ...plan, score: hundredths(score), scoreMax: hundredths(scoreMax) };
    must(await stateResult(await world.person(when, coordinator), input));
  });
}

type Told = { world: World; line: Timeline; consortiumId: string };
type Partner = { organisationId: string; owner: string };

/** Plans the work packages that the coordinator writes, and what each partner then states. `partners`: all who have joined by then. */
export function planWork(plan: WorkPlan, partners: readonly Partner[], { world, line, consortiumId }: Told) {
  const [written, stated] = [world.ago(plan.ago, 10), world.ago(plan.ago - 1, 10)];
  const ids: string[] = [];
  line.plan(written, async () => {
    const by = await world.person(written, partners[0]?.owner ?? "");
    const { months, isLumpSum } = plan;
    must(await setDuration(by, { consortiumId, version: 0, months, isLumpSum }));
    for (const [n, { lead, items, ...one }] of plan.packages.entries()) {
      const leadId = partners[lead]?.organisationId ?? "";
      const { packageId } = must(await addPackage(by, { consortiumId, number: n + 1, ...one, leadId }));
      ids.push(packageId);
      const rows = items?.map(({ owner, ...item }) => ({ ...item, ownerId: partners[owner]?.organisationId }));
      if (rows) must(await setItems(by, { consortiumId, packageId, version: 1, items: rows }));
    }
  });
  line.plan(stated, async () => {
    for (const [n, { organisationId, owner }] of partners.entries()) {
      const work = plan.partners[n]?.map(([months, share], nth) => ({
        ...{ packageId: ids[nth] ?? "", months: Math.round(months * 100), share: share * 100 },
      }));
      if (work) must(await stateWork(await world.person(stated, owner), { consortiumId, organisationId, version: 0, work }));
    }
  });
}
