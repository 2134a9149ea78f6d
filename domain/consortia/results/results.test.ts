import { expect, test } from "vitest";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { workspaceOf } from "#domain/consortia/workspace";
import type { Context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { publishedCall } from "#test/fixtures/calls";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { StateResult } from "./input.ts";
import { proposalEnd } from "./proposal-end.ts";
import { clusterSuccessRate, resultPage } from "./result-reads.ts";
import { FEWEST_RESULTS, type Result } from "./state.ts";
import { stateResult } from "./state-result.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const LESSONS = "Begin with the letters.";
const said = (made: Made, given: object = {}) =>
  StateResult.parse({
    ...{ consortiumId: made.id, version: 0, submittedOn: "2026-01-15", result: "rejected" },
    ...{ score: "11.5", scoreMax: "15", lessons: LESSONS, ...given },
  });

test("the coordinator records a result, the partners read it, and the audit has neither result nor lessons", async () => {
  const made = await consortium();
  const inside = await partner(made);
  expect((await resultPage(inside.ctx, made.slug))?.stated).toBeUndefined();
  expectDone(await stateResult(made.coordinator, said(made)));
  expect(await resultPage(inside.ctx, made.slug)).toMatchObject({
    stated: { result: "rejected", score: 1150, scoreMax: 1500, lessons: LESSONS, submittedAt: new Date("2026-01-14T23:00:00.000Z") },
    version: 1,
    mayState: false,
    rates: { call: null, coordinator: undefined, own: undefined },
  });
  expectDone(await stateResult(made.coordinator, said(made, { version: 1, result: "funded" })));
  const last = (await auditOf(made.id)).at(-1);
  expect(last?.action).toBe("consortium.result_stated");
  for (const word of ["funded", "letters", "1150"]) expect(JSON.stringify(last)).not.toContain(word);
});

test("each refusal: a day to come, an older version, a partner, and nothing for those outside or who left", async () => {
  const made = await consortium();
  const inside = await partner(made);
  expect(refusalOf(await stateResult(made.coordinator, said(made, { submittedOn: "2093-01-15" })))).toBe("result.future");
  expectDone(await stateResult(made.coordinator, said(made)));
  expect(await stateResult(made.coordinator, said(made))).toMatchObject({ refusal: "conflict", details: { version: "1" } });
  for (const ctx of [inside.ctx, await member(made.coordinatorId, "editor")])
    expect(refusalOf(await stateResult(ctx, said(made, { version: 1 })))).toBe("forbidden");
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  const asking = await asker(made, 1);
  for (const ctx of [inside.ctx, asking.ctx, await member(await organisation()), await staff("staffAdmin"), visitor()]) {
    expect(refusalOf(await stateResult(ctx, said(made, { version: 1 })))).toBe("not_found");
    expect(await resultPage(ctx, made.slug)).toBeUndefined();
  }
});

test("everyone sees that a proposal is funded once its coordinator shows it, and nothing else of the result", async () => {
  const made = await consortium();
  await partner(made);
  const seen = async () => consortiumBySlug(visitor(), made.slug);
  expectDone(await stateResult(made.coordinator, said(made, { result: "funded" })));
  expect((await seen())?.funded).toBeNull();
  expectDone(await stateResult(made.coordinator, said(made, { version: 1, result: "funded", isPublic: "on" })));
  expect((await seen())?.funded).toEqual({ submittedAt: new Date("2026-01-14T23:00:00.000Z") });
  // The names of made-up organisations end with a number of their own.
  const shown = JSON.stringify(await seen()).replace(/Made-up Organisation \d+/g, "");
  for (const word of [LESSONS, "1150"]) expect(shown).not.toContain(word);
  expect((await auditOf(made.id)).at(-1)?.facts).toEqual({ isPublic: true });
  for (const [version, result] of [
    [2, "rejected"],
    [3, "reserve"],
    [4, "submitted"],
  ] as const) {
    expectDone(await stateResult(made.coordinator, said(made, { version, result, isPublic: "on" })));
    expect((await seen())?.funded).toBeNull();
    expect((await auditOf(made.id)).at(-1)?.facts).toEqual({});
  }
});

test("of two who record it at once one is told", async () => {
  const made = await consortium();
  const both = await Promise.all([stateResult(made.coordinator, said(made)), stateResult(made.coordinator, said(made))]);
  expect(both.map(refusalOf).toSorted()).toEqual(["conflict", "done"]);
});

test("rates are of the call, the coordinator and one's own organisation, from five known results on; the office reads one of all", async () => {
  const callId = (await publishedCall()).id;
  const [coordinatorId, partnerId] = [await organisation(), await organisation()];
  const office = await staff("staffAdmin");
  const results: Result[] = ["funded", "rejected", "reserve", "submitted", "rejected"];
  const all: { made: Made; inside: Awaited<ReturnType<typeof partner>> }[] = [];
  const another = async (result: Result) => {
    const made = await consortium({ callId, organisationId: coordinatorId, title: `Hemen Bizi ${all.length}` });
    all.push({ made, inside: await partner(made, 0, partnerId) });
    expectDone(await stateResult(made.coordinator, said(made, { result })));
  };
  for (const result of results) await another(result);
  const [first] = all;
  if (!first) throw new Error("no consortium");
  const rates = async () => (await resultPage(first.inside.ctx, first.made.slug))?.rates;
  expect(results).toHaveLength(FEWEST_RESULTS);
  expect(await rates()).toEqual({ call: undefined, coordinator: undefined, own: undefined });
  expect(await clusterSuccessRate(office)).toBeUndefined();
  await another("funded");
  const rate = { funded: 2, known: FEWEST_RESULTS };
  expect(await rates()).toEqual({ call: rate, coordinator: rate, own: rate });
  expect(await clusterSuccessRate(office)).toEqual(rate);
  expect(await clusterSuccessRate(first.inside.ctx)).toBeUndefined();
});

test("a workspace says how the preparation of its proposal ended, and the office reads no result", async () => {
  const { id: callId } = await publishedCall();
  const made = await consortium({ callId });
  const [inside, office] = [await partner(made), await staff("staffAdmin")];
  const endFor = async (ctx: Context, now = ctx.now) => {
    const workspace = await workspaceOf({ ...ctx, now }, made.slug);
    return workspace && (await proposalEnd({ ...ctx, now }, workspace));
  };
  const after = later(inside.ctx.now, 30 * DAY);
  for (const ctx of [inside.ctx, office]) {
    expect(await endFor(ctx)).toBeUndefined();
    expect(await endFor(ctx, after)).toEqual({ is: "closed" });
  }
  expectDone(await stateResult(made.coordinator, said(made, { result: "reserve" })));
  expect(await endFor(inside.ctx)).toMatchObject({ is: "reserve", submittedAt: new Date("2026-01-14T23:00:00.000Z") });
  expect(await endFor(office)).toEqual({ is: "recorded" });
  expect(await endFor(office, after)).toEqual({ is: "recorded" });
});
