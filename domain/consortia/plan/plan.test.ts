import { expect, test } from "vitest";
import { StateCosts } from "#domain/consortia/budget/input";
import { stateCosts } from "#domain/consortia/budget/state-costs";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import type { Context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { addPackage } from "./add-package.ts";
import { confirmWork } from "./confirm-work.ts";
import { editPackage } from "./edit-package.ts";
import { AddPackage, EditPackage, SetDuration, SetItems, StateWork } from "./input.ts";
import { consortiumPlan } from "./plan-reads.ts";
import { removePackage } from "./remove-package.ts";
import { setDuration } from "./set-duration.ts";
import { setItems } from "./set-items.ts";
import { MAX_PACKAGES } from "./state.ts";
import { stateWork } from "./state-work.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const written = (made: Made, given: object = {}) =>
  AddPackage.parse({
    consortiumId: made.id,
    number: "1",
    title: "Sensors at home",
    leadId: made.coordinatorId,
    startMonth: "1",
    endMonth: "12",
    ...given,
  });
const length = (made: Made, given: object = {}) => SetDuration.parse({ consortiumId: made.id, version: 0, months: "36", ...given });
const work = (made: Made, organisationId: string, packageIds: string[], given: object = {}) =>
  StateWork.parse({
    ...{ consortiumId: made.id, organisationId, version: 0 },
    work: packageIds.map((packageId) => ({ packageId, months: "12,5", share: "1 000" })),
    ...given,
  });
const planned = async (made: Made, given: object = {}) => expectDone(await addPackage(made.coordinator, written(made, given))).packageId;

/** A consortium with a partner, two packages and what the partner does in them. */
async function withPlan() {
  const made = await consortium();
  const inside = await partner(made);
  const packageIds = [
    await planned(made, { leadId: made.coordinatorId }),
    await planned(made, { number: 2, leadId: inside.organisationId }),
  ];
  expectDone(await setDuration(made.coordinator, length(made, { isLumpSum: "on" })));
  expectDone(await stateWork(inside.ctx, work(made, inside.organisationId, packageIds)));
  return { made, inside, packageIds };
}

test("the coordinator writes packages, each partner states its work, all read the same plan, and the audit has no text or amount", async () => {
  const { made, inside, packageIds } = await withPlan();
  expectDone(await stateWork(made.coordinator, work(made, made.coordinatorId, packageIds.slice(0, 1))));
  const plan = await consortiumPlan(inside.ctx, made.slug);
  expect(plan).toMatchObject({
    plan: { months: 36, isLumpSum: true },
    mayPlan: false,
    packages: [
      { number: 1, title: "Sensors at home", lead: { id: made.coordinatorId }, sum: { months: 2500, share: 200_000 } },
      { number: 2, lead: { id: inside.organisationId }, sum: { months: 1250 } },
    ],
    partners: [
      { mayState: false, sum: { months: 1250 } },
      { mayState: true, version: 1, sum: { months: 2500 } },
    ],
    sums: { all: { months: 3750, share: 300_000 }, problems: [] },
  });
  expect((await consortiumPlan(made.coordinator, made.slug))?.sums).toEqual(plan?.sums);
  const events = await auditOf(made.id);
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["consortium.package_added", "consortium.duration_set", "consortium.work_stated"]),
  );
  for (const said of ["Sensors", "1250", "100000"]) expect(JSON.stringify(events)).not.toContain(said);
});

test("what a partner states is compared with its budget", async () => {
  const { made, inside } = await withPlan();
  const costs = { consortiumId: made.id, organisationId: inside.organisationId, version: 0, other: "3000", requested: "2500" };
  expectDone(await stateCosts(inside.ctx, StateCosts.parse({ ...costs, personMonths: "20" })));
  expect((await consortiumPlan(inside.ctx, made.slug))?.sums.problems).toEqual(
    expect.arrayContaining([
      { problem: "monthsDiffer", partnerId: inside.organisationId, stated: 2500, expected: 2000 },
      { problem: "shareDiffers", partnerId: inside.organisationId, stated: 200_000, expected: 250_000 },
    ]),
  );
});

test("a package is changed and removed; what was stated for a removed one counts no more, and what a form does not name is kept", async () => {
  const { made, inside, packageIds } = await withPlan();
  const [first = "", second = ""] = packageIds;
  const changed = EditPackage.parse({ ...written(made), packageId: first, version: 1, title: "Sensors and gateways", endMonth: 14 });
  expectDone(await editPackage(made.coordinator, changed));
  expect((await consortiumPlan(inside.ctx, made.slug))?.packages[0]).toMatchObject({
    title: "Sensors and gateways",
    endMonth: 14,
    lead: { id: made.coordinatorId },
    version: 2,
  });
  const again = { objective: "Homes measure by themselves.", leadId: inside.organisationId, version: 2 };
  expectDone(await editPackage(made.coordinator, { ...changed, ...again }));
  expect((await consortiumPlan(inside.ctx, made.slug))?.packages[0]).toMatchObject({
    ...{ objective: again.objective, lead: { id: inside.organisationId }, version: 3 },
  });
  const told = (await auditOf(made.id)).at(-1);
  expect(told).toMatchObject({ action: "consortium.package_changed", facts: { number: 1, packageId: first } });
  expect(JSON.stringify(told)).not.toContain("Homes");
  expectDone(await setDuration(made.coordinator, length(made, { version: 1 })));
  expectDone(await stateWork(inside.ctx, work(made, inside.organisationId, [second], { version: 1 })));
  expect((await consortiumPlan(inside.ctx, made.slug))?.partners[1]?.work).toEqual({
    [first]: { months: 1250, share: 100_000 },
    [second]: { months: 1250, share: 100_000 },
  });
  expectDone(await removePackage(made.coordinator, { consortiumId: made.id, packageId: first }));
  expect(await consortiumPlan(inside.ctx, made.slug)).toMatchObject({ packages: [{ id: second }], sums: { all: { months: 1250 } } });
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.package_removed", facts: { number: 1, packageId: first } });
});

test("the coordinator writes tasks and milestones: all partners read them by their months, and the audit has how many and not what", async () => {
  const { made, inside, packageIds } = await withPlan();
  const [packageId = ""] = packageIds;
  const rows = [
    { kind: "milestone", title: "First home", month: "9", ownerId: inside.organisationId, verification: "Data for a week" },
    { title: "Protocol", month: "3" },
    { title: undefined, month: undefined },
  ];
  const asked = SetItems.parse({ consortiumId: made.id, packageId, version: 1, items: rows });
  expectDone(await setItems(made.coordinator, asked));
  const plan = await consortiumPlan(inside.ctx, made.slug);
  expect(plan?.packages[0]).toMatchObject({
    version: 2,
    items: [
      { kind: "task", title: "Protocol", month: 3, owner: null, verification: null },
      { kind: "milestone", title: "First home", month: 9, owner: { id: inside.organisationId }, verification: "Data for a week" },
    ],
  });
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.package_items_set",
    facts: { number: 1, packageId, items: 2 },
  });
  expect(JSON.stringify(await auditOf(made.id))).not.toContain("First home");
  expect(await setItems(made.coordinator, asked)).toMatchObject({ refusal: "conflict", details: { version: "2" } });
  const stranger = { ...asked, version: 2, items: [{ ...asked.items[0], ownerId: await organisation() }] } as SetItems;
  expect(refusalOf(await setItems(made.coordinator, stranger))).toBe("consortium.not_in");
  expect(refusalOf(await setItems(made.coordinator, { ...asked, packageId: newId() }))).toBe("not_found");
  expect(refusalOf(await setItems(inside.ctx, { ...asked, version: 2 }))).toBe("forbidden");
  for (const ctx of [(await asker(made, 1)).ctx, await staff("staffAdmin"), visitor()])
    expect(refusalOf(await setItems(ctx, { ...asked, version: 2 }))).toBe("not_found");
  const both = await Promise.all([1, 2].map(() => setItems({ ...made.coordinator, locale: "eu" }, { ...asked, version: 2 })));
  expect(both.map(refusalOf).toSorted()).toEqual(["conflict", "done"]);
  const added = { ...asked, version: 3, items: [...asked.items, { kind: "task", title: "Azterketa", month: 4 }] } as SetItems;
  expectDone(await setItems({ ...made.coordinator, locale: "eu" }, added));
  const languages = (await consortiumPlan(inside.ctx, made.slug))?.packages[0]?.items.map(({ title, language }) => [title, language]);
  expect(languages).toEqual(expect.arrayContaining([...["Protocol", "First home"].map((title) => [title, "en"]), ["Azterketa", "eu"]]));
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  expect((await consortiumPlan(made.coordinator, made.slug))?.packages[0]?.items[1]?.owner).toBeNull();
});

test("a new package is asked for its lead at once", () => {
  const given = { consortiumId: newId(), number: "1", title: "Sensors", startMonth: "1", endMonth: "12" };
  expect(AddPackage.safeParse(given).error?.issues.map(({ path }) => path.join("."))).toEqual(["leadId"]);
  expect(AddPackage.safeParse({ ...given, startMonth: "20" }).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "leadId",
    "endMonth",
  ]);
});

test("a row that has only a title or only a month is asked for the other", () => {
  const issues = (row: object) =>
    SetItems.safeParse({ consortiumId: newId(), packageId: newId(), version: 1, items: [row] }).error?.issues.map(({ path }) =>
      path.join("."),
    );
  expect(issues({ title: "Protocol" })).toEqual(["items.0.month"]);
  expect(issues({ month: "3" })).toEqual(["items.0.title"]);
  expect(issues({ kind: "milestone" })).toBeUndefined();
});

test("each refusal: a number that is taken, too many, a lead that is no partner, a package that is gone, an older version, another's work", async () => {
  const { made, inside, packageIds } = await withPlan();
  const [first = "", second = ""] = packageIds;
  const outsider = await organisation();
  const edit = (given: object) => EditPackage.parse({ ...written(made), packageId: second, version: 1, number: 2, ...given });
  expect(refusalOf(await addPackage(made.coordinator, written(made)))).toBe("plan.number_taken");
  expect(refusalOf(await addPackage(made.coordinator, written(made, { number: 3, leadId: outsider })))).toBe("consortium.not_in");
  expect(refusalOf(await editPackage(made.coordinator, edit({ number: 1 })))).toBe("plan.number_taken");
  expect(refusalOf(await editPackage(made.coordinator, edit({ leadId: outsider })))).toBe("consortium.not_in");
  expect(await editPackage(made.coordinator, edit({ version: 7 }))).toMatchObject({ refusal: "conflict", details: { version: "1" } });
  expect(refusalOf(await editPackage(made.coordinator, edit({ packageId: newId() })))).toBe("not_found");
  expect(await setDuration(made.coordinator, length(made))).toMatchObject({ refusal: "conflict", details: { version: "1" } });
  expect(await stateWork(inside.ctx, work(made, inside.organisationId, packageIds))).toMatchObject({
    refusal: "conflict",
    details: { version: "1" },
  });
  expect(refusalOf(await stateWork(made.coordinator, work(made, outsider, packageIds)))).toBe("consortium.not_in");
  expect(refusalOf(await stateWork(inside.ctx, work(made, made.coordinatorId, packageIds)))).toBe("forbidden");
  expectDone(await removePackage(made.coordinator, { consortiumId: made.id, packageId: first }));
  expect(refusalOf(await removePackage(made.coordinator, { consortiumId: made.id, packageId: first }))).toBe("not_found");
  expect(refusalOf(await stateWork(inside.ctx, work(made, inside.organisationId, [first], { version: 1 })))).toBe("plan.package_gone");
  for (let number = 3; number < 2 + MAX_PACKAGES; number++) await planned(made, { number });
  expect(refusalOf(await addPackage(made.coordinator, written(made, { number: 99 })))).toBe("plan.full");
  expect(AddPackage.safeParse({ ...written(made), startMonth: 13 }).success).toBe(false);
});

test("partners write no package, and those outside read and write nothing; a former partner leads and counts no more", async () => {
  const { made, inside, packageIds } = await withPlan();
  const [packageId = ""] = packageIds;
  const steps = (ctx: Context) => [
    setDuration(ctx, length(made, { version: 1 })),
    addPackage(ctx, written(made, { number: 3 })),
    editPackage(ctx, EditPackage.parse({ ...written(made), packageId, version: 1 })),
    removePackage(ctx, { consortiumId: made.id, packageId }),
  ];
  const viewer = await member(inside.organisationId, "viewer");
  for (const ctx of [inside.ctx, viewer, await member(made.coordinatorId, "editor")])
    for (const step of steps(ctx)) expect(refusalOf(await step)).toBe("forbidden");
  expect(refusalOf(await stateWork(viewer, work(made, inside.organisationId, packageIds, { version: 1 })))).toBe("forbidden");
  expect((await consortiumPlan(viewer, made.slug))?.packages).toHaveLength(2);
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  const asking = await asker(made, 1);
  for (const ctx of [inside.ctx, asking.ctx, await member(await organisation()), await staff("staffAdmin"), visitor()]) {
    expect(await consortiumPlan(ctx, made.slug)).toBeUndefined();
    for (const step of [...steps(ctx), stateWork(ctx, work(made, inside.organisationId, packageIds))])
      expect(refusalOf(await step)).toBe("not_found");
  }
  expect(await consortiumPlan(made.coordinator, made.slug)).toMatchObject({
    packages: [{ sum: { months: 0 } }, { lead: null }],
    partners: [{ id: made.coordinatorId }],
  });
});

test("of two who do the same at once one does, and the other is told", async () => {
  const { made, inside, packageIds } = await withPlan();
  const [packageId = ""] = packageIds;
  const twice = async (step: () => Promise<Parameters<typeof refusalOf>[0]>) =>
    (await Promise.all([step(), step()])).map(refusalOf).toSorted((one, other) => one.localeCompare(other));
  expect(await twice(() => addPackage(made.coordinator, written(made, { number: 3 })))).toEqual(["done", "plan.number_taken"]);
  expect(await twice(() => setDuration(made.coordinator, length(made, { version: 1 })))).toEqual(["conflict", "done"]);
  expect(await twice(() => stateWork(inside.ctx, work(made, inside.organisationId, packageIds, { version: 1 })))).toEqual([
    "conflict",
    "done",
  ]);
  const changed = EditPackage.parse({ ...written(made), packageId, version: 1 });
  expect(await twice(() => editPackage(made.coordinator, changed))).toEqual(["conflict", "done"]);
  expect(await twice(() => removePackage(made.coordinator, { consortiumId: made.id, packageId }))).toEqual(["done", "not_found"]);
});

test("person-months that the coordinator enters for a partner wait until the partner confirms them", async () => {
  const { made, inside, packageIds } = await withPlan();
  const confirm = { consortiumId: made.id, organisationId: inside.organisationId, version: 2 };
  expect(refusalOf(await confirmWork(inside.ctx, confirm))).toBe("consortium.nothing_to_confirm");
  expectDone(await stateWork(made.coordinator, work(made, inside.organisationId, packageIds, { version: 1 })));
  const own = async () => (await consortiumPlan(inside.ctx, made.slug))?.partners.find(({ id }) => id === inside.organisationId);
  expect(await own()).toMatchObject({ enteredBy: { name: expect.any(String) }, mayConfirm: true });
  expect(refusalOf(await confirmWork(made.coordinator, confirm))).toBe("forbidden");
  expect(refusalOf(await confirmWork(inside.ctx, { ...confirm, version: 4 }))).toBe("conflict");
  expect(refusalOf(await confirmWork(visitor(), confirm))).toBe("not_found");
  const both = await Promise.all([confirmWork(inside.ctx, confirm), confirmWork(inside.ctx, confirm)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["consortium.nothing_to_confirm", "done"]);
  expect(await own()).toMatchObject({ enteredBy: undefined, mayConfirm: false, version: 3 });
  const acts = (await auditOf(made.id)).map(({ action }) => action);
  expect(acts).toEqual(expect.arrayContaining(["consortium.work_entered", "consortium.work_confirmed"]));
});
