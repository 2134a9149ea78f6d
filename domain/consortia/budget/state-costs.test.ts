import { expect, test } from "vitest";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { workspaceOf } from "#domain/consortia/workspace";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { publishedCall } from "#test/fixtures/calls";
import { consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { waitingFor } from "../waiting/waiting-for.ts";
import { consortiumBudget } from "./budget-reads.ts";
import { chooseFunding } from "./choose-funding.ts";
import { confirmCosts } from "./confirm-costs.ts";
import { ChooseFunding, StateCosts } from "./input.ts";
import { stateCosts } from "./state-costs.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const costs = (made: Made, organisationId: string, given: object = {}) =>
  StateCosts.parse({
    consortiumId: made.id,
    organisationId,
    version: 0,
    personnel: "100 000",
    other: "20000,50",
    personMonths: "12.5",
    ...given,
  });
const funding = (made: Made, action = "ia") => ChooseFunding.parse({ consortiumId: made.id, action });

async function withPartner() {
  const made = await consortium({ rulePack: "misiones2025" });
  const inside = await partner(made);
  return { made, inside, coordinatorCosts: costs(made, made.coordinatorId), partnerCosts: costs(made, inside.organisationId) };
}

test("a partner states its costs, the coordinator those of all; both read the same budget, and the audit names no amount", async () => {
  const { made, inside, coordinatorCosts, partnerCosts } = await withPartner();
  expect(refusalOf(await stateCosts(inside.ctx, partnerCosts))).toBe("done");
  expect(refusalOf(await stateCosts(made.coordinator, coordinatorCosts))).toBe("done");
  expect(refusalOf(await stateCosts(made.coordinator, { ...partnerCosts, version: 1, subcontracting: 500_000 }))).toBe("done");
  expect(refusalOf(await chooseFunding(made.coordinator, funding(made)))).toBe("done");
  const budget = await consortiumBudget(inside.ctx, made.slug);
  expect(budget).toMatchObject({
    action: "ia",
    totals: { direct: 24_000_100, indirect: 6_000_025 + 1, total: 30_500_126, personMonths: 2500 },
    partners: [{ mayState: false }, { mayState: true, version: 2, line: { rate: 70, costs: { subcontracting: 500_000 } } }],
  });
  expect((await consortiumBudget(made.coordinator, made.slug))?.totals).toEqual(budget?.totals);
  const events = JSON.stringify(await auditOf(made.id));
  for (const action of ["consortium.costs_stated", "consortium.funding_chosen"]) expect(events).toContain(action);
  for (const amount of ["500000", "10000000", "2000050"]) expect(events).not.toContain(amount);
});

test("each refusal: an older version, a partner that is none, another partner, a colleague, and nothing for those outside", async () => {
  const { made, inside, coordinatorCosts, partnerCosts } = await withPartner();
  await stateCosts(inside.ctx, partnerCosts);
  expect(refusalOf(await stateCosts(inside.ctx, { ...partnerCosts, version: 7 }))).toBe("conflict");
  expect(refusalOf(await stateCosts(made.coordinator, costs(made, await organisation())))).toBe("consortium.not_in");
  expect(refusalOf(await stateCosts(inside.ctx, coordinatorCosts))).toBe("forbidden");
  expect(refusalOf(await stateCosts(await member(inside.organisationId, "viewer"), partnerCosts))).toBe("forbidden");
  expect(refusalOf(await chooseFunding(inside.ctx, funding(made)))).toBe("forbidden");
  for (const ctx of [visitor(), await member(await organisation()), await staff("staffAdmin")]) {
    expect(refusalOf(await stateCosts(ctx, partnerCosts))).toBe("not_found");
    expect(refusalOf(await chooseFunding(ctx, funding(made)))).toBe("not_found");
    expect(await consortiumBudget(ctx, made.slug)).toBeUndefined();
  }
});

test("of two who state at once one is told", async () => {
  const { made, inside, partnerCosts } = await withPartner();
  const both = await Promise.all([stateCosts(inside.ctx, partnerCosts), stateCosts(made.coordinator, partnerCosts)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["conflict", "done"]);
});

test("rules about shares are unknown until all have stated their costs; whoever left reads and counts no more", async () => {
  const { made, inside, coordinatorCosts, partnerCosts } = await withPartner();
  const rule = async (ctx = made.coordinator) =>
    (await workspaceOf(ctx, made.slug))?.eligibility?.rules.find((each) => each.rule === "totalBudget");
  await stateCosts(made.coordinator, coordinatorCosts);
  expect(await rule()).toMatchObject({ verdict: "unknown", missing: [{ what: "costs", of: inside.organisationId }] });
  await stateCosts(inside.ctx, { ...partnerCosts, personnel: 400_000_000 });
  expect(await rule()).toMatchObject({ verdict: "pass" });
  expect(await rule(await staff("staffAdmin"))).toMatchObject({ verdict: "unknown" });
  expect(refusalOf(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }))).toBe("done");
  expect(await consortiumBudget(inside.ctx, made.slug)).toBeUndefined();
  expect((await consortiumBudget(made.coordinator, made.slug))?.partners).toHaveLength(1);
  expect(await rule()).toMatchObject({ verdict: "fail" });
});

test("an empty form states no costs: it asks for an amount or a 0, and a 0 is enough", () => {
  const empty = { consortiumId: newId(), organisationId: newId(), version: 0 };
  const { error } = StateCosts.safeParse(empty);
  expect(error?.issues).toMatchObject([{ path: ["personnel"], params: { code: "nothing" } }]);
  expect(StateCosts.parse({ ...empty, personnel: "0" })).toMatchObject({ personnel: 0, other: 0, personMonths: 0, requested: null });
  expect(StateCosts.parse({ ...empty, personMonths: "3" })).toMatchObject({ personnel: 0, personMonths: 300 });
});

test("what the coordinator enters for a partner is named as that, counts nowhere before the partner confirms it, and waits for it", async () => {
  const { made, inside, coordinatorCosts, partnerCosts } = await withPartner();
  const rule = async () => (await workspaceOf(made.coordinator, made.slug))?.eligibility?.rules.find((each) => each.rule === "totalBudget");
  const partnersIn = async (ctx = inside.ctx) => (await consortiumBudget(ctx, made.slug))?.partners;
  await stateCosts(made.coordinator, { ...coordinatorCosts, personnel: 400_000_000 });
  expect(refusalOf(await stateCosts(made.coordinator, partnerCosts))).toBe("done");
  const name = (await partnersIn())?.[0]?.name;
  expect(await partnersIn()).toMatchObject([
    { enteredBy: undefined },
    { enteredBy: { name }, mayConfirm: true, line: { total: expect.any(Number) } },
  ]);
  expect(await partnersIn(made.coordinator)).toMatchObject([{ mayConfirm: false }, { mayConfirm: false }]);
  expect(await rule()).toMatchObject({ verdict: "unknown", missing: [{ what: "costs", of: inside.organisationId }] });
  const entered = (await auditOf(made.id)).find(({ action }) => action === "consortium.costs_entered");
  expect(entered?.facts).toMatchObject({ organisationId: inside.organisationId, byOrganisationId: made.coordinatorId });
  const kinds = async () => (await waitingFor(inside.ctx)).flatMap(({ things }) => things.map(({ kind }) => kind));
  expect(await kinds()).toContain("confirmCosts");
  expect(await kinds()).not.toContain("costs");

  const confirm = { consortiumId: made.id, organisationId: inside.organisationId, version: 1 };
  expect(refusalOf(await confirmCosts(inside.ctx, confirm))).toBe("done");
  expect(await partnersIn()).toMatchObject([{}, { enteredBy: undefined, mayConfirm: false, version: 2 }]);
  expect(await rule()).toMatchObject({ verdict: "pass" });
  expect(await kinds()).not.toContain("confirmCosts");
  expect((await auditOf(made.id)).filter(({ action }) => action === "consortium.costs_confirmed")).toHaveLength(1);
  expect(refusalOf(await stateCosts(made.coordinator, { ...partnerCosts, version: 2 }))).toBe("done");
  expect(refusalOf(await stateCosts(inside.ctx, { ...partnerCosts, version: 3 }))).toBe("done");
  expect(await partnersIn()).toMatchObject([{}, { enteredBy: undefined }]);
});

test("confirming is refused to the coordinator, a colleague, and those outside; where there is nothing to confirm, and of other amounts", async () => {
  const { made, inside, partnerCosts } = await withPartner();
  const confirm = { consortiumId: made.id, organisationId: inside.organisationId, version: 1 };
  expect(refusalOf(await confirmCosts(inside.ctx, confirm))).toBe("consortium.nothing_to_confirm");
  await stateCosts(made.coordinator, partnerCosts);
  expect(refusalOf(await confirmCosts(inside.ctx, { ...confirm, version: 7 }))).toBe("conflict");
  expect(refusalOf(await confirmCosts(made.coordinator, confirm))).toBe("forbidden");
  expect(refusalOf(await confirmCosts(await member(inside.organisationId, "viewer"), confirm))).toBe("forbidden");
  for (const ctx of [visitor(), await member(await organisation()), await staff("staffAdmin")])
    expect(refusalOf(await confirmCosts(ctx, confirm))).toBe("not_found");
  expect(refusalOf(await confirmCosts(inside.ctx, { ...confirm, consortiumId: newId() }))).toBe("not_found");
  const both = await Promise.all([confirmCosts(inside.ctx, confirm), confirmCosts(inside.ctx, confirm)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["consortium.nothing_to_confirm", "done"]);
});

test("the budget of a regional call is reckoned by its rate until the coordinator chooses; without a rate that cannot be chosen", async () => {
  const call = await publishedCall({ fundingRate: 50 });
  const made = await consortium({ callId: call.id });
  expect(await consortiumBudget(made.coordinator, made.slug)).toMatchObject({ action: "call", isFromCall: true, callRate: 50 });
  expectDone(await chooseFunding(made.coordinator, { consortiumId: made.id, action: "ia" }));
  expect(await consortiumBudget(made.coordinator, made.slug)).toMatchObject({
    action: "ia",
    isFromCall: false,
    departures: [{ what: "rate" }],
  });
  expectDone(await chooseFunding(made.coordinator, { consortiumId: made.id, action: "call" }));
  const other = await consortium();
  expect(refusalOf(await chooseFunding(other.coordinator, { consortiumId: other.id, action: "call" }))).toBe("consortium.no_call_rate");
  expect(await consortiumBudget(other.coordinator, other.slug)).toMatchObject({ action: null, isFromCall: false });
});
