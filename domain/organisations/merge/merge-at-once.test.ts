import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationMerges, organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { auditOf, organisation, staff } from "#test/builders";
import { administrators } from "#test/fixtures/merges";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { declineMerge } from "./decline-merge.ts";
import { reverseMerge } from "./reverse-merge.ts";

const reason = "Both are the same company.";
const statusOf = async (id: string) =>
  (await context().db.select({ status: organisations.status }).from(organisations).where(eq(organisations.id, id)))[0]?.status;
const actions = async (id: string) => (await auditOf(id)).map(({ action }) => action);

async function scene() {
  const [first, second] = await administrators();
  const [from, into] = [await organisation({ name: "Otsoa S.L." }), await organisation({ name: "Otsoa" })];
  const ask = async () => askMerge(first, { fromId: from, intoId: into, choices: {}, reason });
  return { first, second, from, into, ask };
}

test("asked for twice at once it waits once", async () => {
  const { second, from, into, ask } = await scene();
  const turned = askMerge(second, { fromId: into, intoId: from, choices: {}, reason });
  const outcomes = await Promise.all([ask(), turned]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "merge.waiting" });
  expect(await context().db.select({ id: organisationMerges.id }).from(organisationMerges)).toHaveLength(1);
});

test("confirmed and declined at once, one of both happens, and both organisations agree with it", async () => {
  const { second, from, into, ask } = await scene();
  const third = await staff("staffAdmin");
  const asked = await ask();
  const mergeId = asked.ok ? asked.value.mergeId : "";
  const [confirmed, declined] = await Promise.all([confirmMerge(second, { mergeId }), declineMerge(third, { mergeId })]);
  expect([confirmed, declined].filter(({ ok }) => ok)).toHaveLength(1);
  expect([confirmed, declined].find(({ ok }) => !ok)).toMatchObject({ refusal: expect.stringMatching(/^merge\.(closed|not_waiting)$/) });
  expect([await statusOf(from), await statusOf(into)]).toEqual([confirmed.ok ? "closed" : "active", "active"]);
  expect((await actions(into)).at(-1)).toBe(confirmed.ok ? "organisation.merged" : "organisation.merge_declined");
});

test("reversed twice at once it is reversed once", async () => {
  const { first, second, from, into, ask } = await scene();
  const asked = await ask();
  const mergeId = asked.ok ? asked.value.mergeId : "";
  await confirmMerge(second, { mergeId });
  const outcomes = await Promise.all([reverseMerge(first, { mergeId }), reverseMerge(second, { mergeId })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await statusOf(from)).toBe("active");
  expect((await actions(into)).filter((action) => action === "organisation.merge_reversed")).toHaveLength(1);
});

test("whoever asked may withdraw it, and it can be asked for again", async () => {
  const { first, into, ask } = await scene();
  const asked = await ask();
  expect(await declineMerge(first, { mergeId: asked.ok ? asked.value.mergeId : "" })).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ ok: true });
  expect(await actions(into)).toEqual(["organisation.merge_asked", "organisation.merge_declined", "organisation.merge_asked"]);
});

test("what was suspended while the merge waited is not merged into", async () => {
  const { second, from, into, ask } = await scene();
  const asked = await ask();
  await transact(context(), async ({ db }) => {
    await db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, into));
  });
  expect(await confirmMerge(second, { mergeId: asked.ok ? asked.value.mergeId : "" })).toMatchObject({
    refusal: "organisation.not_active",
  });
  expect(await statusOf(from)).toBe("active");
});
