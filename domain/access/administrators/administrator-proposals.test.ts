import { expect, test } from "vitest";
import { disablePerson } from "#domain/access/people/disable-person";
import { DAY, later } from "#lib/clock";
import { person, staff, visitor } from "#test/builders";
import { idOf, proposed } from "#test/fixtures/administrators";
import { administrationOf, proposalEnds, waitingProposals } from "./administrator-proposals.ts";

const two = async () => [await staff("staffAdmin", { firstName: "Ane", lastName: "Urrutia" }), await staff("staffAdmin")] as const;

test("an administrator reads what may be proposed about somebody, and why not", async () => {
  const [first, second] = await two();
  const personId = await person();
  expect(await administrationOf(first, personId)).toEqual({ change: "make", proposal: undefined, may: true });
  expect(await administrationOf(first, idOf(second))).toMatchObject({ change: "remove", may: "administrator.nobody_else" });
  await disablePerson(first, { personId });
  expect(await administrationOf(first, personId)).toMatchObject({ may: "person.not_active" });
});

test("what waits is shown with who proposed it and why, to whoever may answer, and may not", async () => {
  const [first, second] = await two();
  const personId = await person();
  await proposed(first, personId);
  const shared = { by: "Ane Urrutia", reason: "She keeps the office while I am away." };
  expect(await administrationOf(second, personId)).toMatchObject({ change: "make", proposal: { ...shared, own: false }, may: true });
  expect(await administrationOf(first, personId)).toMatchObject({ proposal: { own: true }, may: "administrator.second_person" });
  expect(await waitingProposals(second)).toMatchObject([{ personId, change: "make", own: false }]);
  expect(await waitingProposals(first)).toMatchObject([{ personId, own: true }]);
});

test("whoever is to lose the right, a reviewer and a visitor read nothing of it", async () => {
  const [first, second] = await two();
  await staff("staffAdmin");
  await proposed(first, idOf(second), "remove");
  for (const ctx of [second, await staff("reviewer"), visitor()]) {
    expect(await administrationOf(ctx, idOf(second))).toBeUndefined();
    expect(await waitingProposals(ctx)).toEqual([]);
  }
});

test("after a week it waits no longer", async () => {
  const [first, second] = await two();
  const personId = await person();
  await proposed(first, personId);
  const before = { ...second, now: later(second.now, 6 * DAY) };
  const after = { ...second, now: later(second.now, 7 * DAY + 1000) };
  expect(await waitingProposals(before)).toHaveLength(1);
  expect(await waitingProposals(after)).toEqual([]);
  expect(await administrationOf(after, personId)).toMatchObject({ proposal: undefined, may: true });
  expect(proposalEnds(second.now)).toEqual(later(second.now, 7 * DAY));
});
