import { expect, test } from "vitest";
import { DAY, later } from "#lib/clock";
import { member, organisation, staff, visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { inDays } from "#test/fixtures/commitments";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { stateCosts } from "../budget/state-costs.ts";
import { takeCommitment } from "../commitments/take-commitment.ts";
import { leaveConsortium } from "../partners/leave-consortium.ts";
import { readinessPage } from "./readiness-page.ts";

test("partners read what is done, and what is due before the deadline of the call", async () => {
  const deadline = later(new Date(), 120 * DAY);
  const call = await publishedCall({ deadlines: [{ at: deadline, stage: "proposal", timeAssumed: false }] });
  const made = await consortium({ callId: call.id });
  const { ctx, organisationId } = await partner(made, 0);
  const place = { consortiumId: made.id, organisationId };
  await takeCommitment(ctx, { ...place, step: "committed", until: inDays(40) });
  await stateCosts(ctx, {
    ...place,
    version: 0,
    personnel: 100,
    subcontracting: 0,
    other: 0,
    personMonths: 0,
    requested: null,
    nonProfit: true,
  });
  const page = await readinessPage(ctx, made.slug);
  expect(page?.readiness).toEqual({
    index: 26,
    parts: [
      { part: "roles", done: 1, all: 3 },
      { part: "commitments", done: 1, all: 2 },
      { part: "pics", done: 0, all: 2 },
      { part: "costs", done: 1, all: 2 },
      { part: "signatures", done: 0, all: 2 },
    ],
  });
  expect(page?.countdown?.deadline).toEqual(deadline);
  expect(page?.countdown?.milestones.map(({ milestone }) => milestone)).toEqual([
    ...["roles", "commitments", "pics", "costs", "signatures", "review", "submit"],
  ]);
});

test("without a call there is nothing to count back from; administrators of the cluster read no costs", async () => {
  const made = await consortium();
  const page = await readinessPage(await staff("staffAdmin"), made.slug);
  expect(page?.countdown).toBeUndefined();
  expect(page?.readiness.parts.map(({ part }) => part)).toEqual(["roles", "commitments", "pics", "signatures"]);
});

test("for those outside there is nothing: visitors, other members, who asked, and who left", async () => {
  const made = await consortium();
  const former = await partner(made, 1);
  await leaveConsortium(former.ctx, { consortiumId: made.id, organisationId: former.organisationId });
  const asking = await asker(made, 1);
  for (const ctx of [visitor(), await member(await organisation()), asking.ctx, former.ctx, await staff()])
    expect(await readinessPage(ctx, made.slug)).toBeUndefined();
});
