import { expect, test } from "vitest";
import { administratorProposals } from "#db/schema/access";
import { disablePerson } from "#domain/access/people/disable-person";
import { context } from "#domain/kernel/context";
import { auditOf, person, staff } from "#test/builders";
import { administers, idOf, proposed } from "#test/fixtures/administrators";
import { tally } from "#test/mail/mailed";
import { administrators } from "./administrators.ts";
import { confirmAdministrator } from "./confirm-administrator.ts";
import { declineAdministrator } from "./decline-administrator.ts";
import { proposeAdministrator } from "./propose-administrator.ts";

const reason = "She keeps the office while I am away.";
const many = async (n: number) => Promise.all(Array.from({ length: n }, () => staff("staffAdmin")));
const left = async () => (await administrators(context())).length;
const actions = async (id: string) => (await auditOf(id)).map(({ action }) => action);

test("proposed by two at once it waits once", async () => {
  const [one, two] = await many(2);
  const personId = await person();
  if (!one || !two) throw new Error("two are needed");
  const both = await Promise.all([one, two].map((ctx) => proposeAdministrator(ctx, { personId, change: "make", reason })));
  expect(tally(both)).toEqual({ won: 1, refusals: ["administrator.waiting"] });
  expect(await context().db.select({ id: administratorProposals.id }).from(administratorProposals)).toHaveLength(1);
});

test("confirmed by two and declined by a third at once, one of the three answers", async () => {
  const [one, two, three, four] = await many(4);
  if (!one || !two || !three || !four) throw new Error("four are needed");
  const personId = await person();
  const proposalId = await proposed(one, personId);
  const answers = await Promise.all([
    confirmAdministrator(two, { proposalId }),
    declineAdministrator(three, { proposalId }),
    confirmAdministrator(four, { proposalId }),
  ]);
  expect(tally(answers)).toEqual({ won: 1, refusals: ["administrator.not_waiting"] });
  expect(await administers(personId)).toBe(!answers[1].ok);
  const granted = (await actions(personId)).filter((action) => action === "person.staffAdmin_granted");
  expect(granted).toHaveLength(answers[1].ok ? 0 : 1);
});

test("of three who are each to be removed, confirmed at once by one another, somebody is left", async () => {
  const [one, two, three] = await many(3);
  if (!one || !two || !three) throw new Error("three are needed");
  const [first, second, third] = [
    await proposed(one, idOf(two), "remove"),
    await proposed(two, idOf(three), "remove"),
    await proposed(three, idOf(one), "remove"),
  ];
  const answers = await Promise.all([
    confirmAdministrator(three, { proposalId: first }),
    confirmAdministrator(one, { proposalId: second }),
    confirmAdministrator(two, { proposalId: third }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await left()).toBe(2);
});

test("removals and a disabling that cross leave an administrator who is active", async () => {
  const [one, two, three] = await many(3);
  if (!one || !two || !three) throw new Error("three are needed");
  const proposalId = await proposed(one, idOf(two), "remove");
  await Promise.all([
    confirmAdministrator(three, { proposalId }),
    disablePerson(two, { personId: idOf(three) }),
    disablePerson(two, { personId: idOf(one) }),
  ]);
  expect(await left()).toBeGreaterThan(0);
});
