import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { administratorProposals } from "#db/schema/access";
import { disablePerson } from "#domain/access/people/disable-person";
import { dropRole } from "#domain/access/people/drop-role";
import { enablePerson } from "#domain/access/people/enable-person";
import { grantRole } from "#domain/access/people/grant-role";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { addressOf, administers, idOf, proposed } from "#test/fixtures/administrators";
import { stale } from "#test/mail/mailed";
import { confirmAdministrator } from "./confirm-administrator.ts";
import { declineAdministrator } from "./decline-administrator.ts";
import { makeAdministrator } from "./make-administrator.ts";
import { proposeAdministrator } from "./propose-administrator.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const three = async () => [await staff("staffAdmin"), await staff("staffAdmin"), await staff("staffAdmin")] as const;
const reason = "She keeps the office while I am away.";
const templatesTo = async (personId: string) => (await mailsTo(await addressOf(personId))).map(({ template }) => template);
const actions = async (personId: string) => (await auditOf(personId)).map(({ action }) => action);
const at = (ctx: Context, days: number): Context => ({ ...ctx, now: later(ctx.now, days * DAY) });
/** Signed in again, some days from now. */
const daysOn = (ctx: Context, days: number): Context =>
  ctx.actor.kind === "person" ? at({ ...ctx, actor: { ...ctx.actor, signedInAt: later(ctx.now, days * DAY) } }, days) : at(ctx, days);

test("one administrator proposes, another confirms: it holds with the next request, and everybody concerned is told", async () => {
  const [first, second, third] = await three();
  const personId = await person();
  const proposalId = await proposed(first, personId);
  expect(await administers(personId)).toBe(false);
  expect(await confirmAdministrator(second, { proposalId })).toMatchObject({ ok: true });
  expect(await administers(personId)).toBe(true);
  expect(await auditOf(personId)).toMatchObject([
    { action: "person.administrator_proposed", actorId: idOf(first), facts: { proposalId, change: "make" } },
    { action: "person.administrator_confirmed", actorId: idOf(second), facts: { proposalId, askedBy: idOf(first) } },
    { action: "person.staffAdmin_granted", actorId: idOf(second) },
  ]);
  expect(await templatesTo(idOf(first))).toEqual(["administrator-answered"]);
  expect(await templatesTo(idOf(second))).toEqual(["administrator-proposed"]);
  expect(await templatesTo(idOf(third))).toEqual(["administrator-proposed", "administrator-answered"]);
  expect(await mailsTo(await addressOf(personId))).toMatchObject([{ template: "administrator-changed", data: { change: "make" } }]);
});

test("the right is taken away by two; the other roles stay, and the person hears of it when it is done", async () => {
  const [first, second, third] = await three();
  const personId = idOf(third);
  await grantRole(first, { personId, role: "committee" });
  const proposalId = await proposed(first, personId, "remove");
  expect(await templatesTo(personId)).toEqual([]);
  expect(await confirmAdministrator(second, { proposalId })).toMatchObject({ ok: true });
  expect((await as(personId)).actor).toMatchObject({ roles: ["committee"] });
  expect(await mailsTo(await addressOf(personId))).toMatchObject([{ template: "administrator-changed", data: { change: "remove" } }]);
  expect((await actions(personId)).slice(1)).toEqual([
    "person.administrator_proposed",
    "person.administrator_confirmed",
    "person.staffAdmin_revoked",
  ]);
});

test("whoever proposed cannot confirm it, but can withdraw it; then it can be proposed again", async () => {
  const [first, second] = await three();
  const personId = await person();
  const proposalId = await proposed(first, personId);
  expect(await confirmAdministrator(first, { proposalId })).toMatchObject({ refusal: "administrator.second_person" });
  expect(await proposeAdministrator(second, { personId, change: "make", reason })).toMatchObject({ refusal: "administrator.waiting" });
  expect(await declineAdministrator(first, { proposalId })).toMatchObject({ ok: true });
  expect(await confirmAdministrator(second, { proposalId })).toMatchObject({ refusal: "administrator.not_waiting" });
  await proposed(second, personId);
  expect((await actions(personId)).slice(0, 2)).toEqual(["person.administrator_proposed", "person.administrator_taken_back"]);
  expect(await templatesTo(idOf(first))).toEqual(["administrator-proposed"]);
});

test("another administrator declines: nothing changes, and whoever proposed is told", async () => {
  const [first, second, third] = await three();
  const personId = await person();
  const proposalId = await proposed(first, personId);
  expect(await declineAdministrator(stale(second), { proposalId })).toMatchObject({ ok: true });
  expect(await declineAdministrator(second, { proposalId })).toMatchObject({ refusal: "administrator.not_waiting" });
  expect(await administers(personId)).toBe(false);
  expect(await actions(personId)).toEqual(["person.administrator_proposed", "person.administrator_declined"]);
  expect(await mailsTo(await addressOf(idOf(first)))).toMatchObject([{ data: { answer: "declined" } }]);
  expect(await templatesTo(idOf(third))).toEqual(["administrator-proposed"]);
  expect(await templatesTo(personId)).toEqual([]);
});

test("nobody answers for a week: it has ended, and another can be made", async () => {
  const [first, second] = await three();
  const personId = await person();
  const proposalId = await proposed(first, personId);
  expect(await confirmAdministrator(daysOn(second, 7), { proposalId })).toMatchObject({ refusal: "administrator.not_waiting" });
  expect(await declineAdministrator(daysOn(second, 7), { proposalId })).toMatchObject({ refusal: "administrator.not_waiting" });
  const again = await proposeAdministrator(daysOn(second, 7), { personId, change: "make", reason });
  expect(again).toMatchObject({ ok: true });
  expect(await confirmAdministrator(daysOn(first, 13.9), { proposalId: again.ok ? again.value.proposalId : "" })).toMatchObject({
    ok: true,
  });
});

test("never oneself: neither proposed, nor confirmed, nor declined by the person it is about", async () => {
  const [first, , third] = await three();
  for (const change of ["make", "remove"] as const)
    expect(await proposeAdministrator(third, { personId: idOf(third), change, reason })).toMatchObject({ refusal: "yourself" });
  const proposalId = await proposed(first, idOf(third), "remove");
  expect(await confirmAdministrator(third, { proposalId })).toMatchObject({ refusal: "yourself" });
  expect(await declineAdministrator(third, { proposalId })).toMatchObject({ refusal: "yourself" });
});

test("each of both steps asks for a fresh sign-in, after all that would refuse anyway", async () => {
  const [first, second] = await three();
  const personId = await person();
  expect(await proposeAdministrator(stale(first), { personId, change: "make", reason })).toMatchObject({ refusal: "step_up_needed" });
  expect(await proposeAdministrator(stale(first), { personId, change: "remove", reason })).toMatchObject({
    refusal: "administrator.not_one",
  });
  const proposalId = await proposed(first, personId);
  expect(await confirmAdministrator(stale(first), { proposalId })).toMatchObject({ refusal: "administrator.second_person" });
  expect(await confirmAdministrator(stale(second), { proposalId })).toMatchObject({ refusal: "step_up_needed" });
  expect(await actions(personId)).toEqual(["person.administrator_proposed"]);
});

test("nobody but administrators: no member, no reviewer, no committee, not the portal itself", async () => {
  const [first] = await three();
  const personId = await person();
  const proposalId = await proposed(first, personId);
  const others: [Context, string][] = [
    [visitor(), "not_found"],
    [await member(await organisation()), "not_found"],
    [await staff("committee"), "not_found"],
    [await staff("reviewer"), "forbidden"],
    [system(), "forbidden"],
  ];
  for (const [ctx, refusal] of others) {
    expect(await proposeAdministrator(ctx, { personId: await person(), change: "make", reason })).toMatchObject({ refusal });
    for (const step of [confirmAdministrator, declineAdministrator]) expect(await step(ctx, { proposalId })).toMatchObject({ refusal });
  }
  expect(await actions(personId)).toEqual(["person.administrator_proposed"]);
});

test("what cannot be: who is one already, who is none, whose access is off, who is not there", async () => {
  const [first, , third] = await three();
  const off = await person();
  await disablePerson(first, { personId: off });
  const cases = [
    [idOf(third), "make", "administrator.already"],
    [await person(), "remove", "administrator.not_one"],
    [off, "make", "person.not_active"],
    ["0".repeat(26), "make", "not_found"],
  ] as const;
  for (const [personId, change, refusal] of cases)
    expect(await proposeAdministrator(first, { personId, change, reason })).toMatchObject({ refusal });
});

test("what changed while the proposal waited is seen by whoever confirms", async () => {
  const [first, second, third] = await three();
  const personId = await person({ email: "garazi@example.org" });
  const proposalId = await proposed(first, personId);
  await disablePerson(second, { personId });
  expect(await confirmAdministrator(second, { proposalId })).toMatchObject({ refusal: "person.not_active" });
  await enablePerson(second, { personId });
  await makeAdministrator(system(), { email: "garazi@example.org" });
  expect(await confirmAdministrator(second, { proposalId })).toMatchObject({ refusal: "administrator.already" });
  const [about, other] = [await proposed(first, idOf(third), "remove"), await proposed(third, await person())];
  await confirmAdministrator(second, { proposalId: about });
  expect(await confirmAdministrator(second, { proposalId: other })).toMatchObject({ refusal: "administrator.proposer_gone" });
  expect(await declineAdministrator(second, { proposalId: other })).toMatchObject({ ok: true });
});

test("where nobody could confirm, nothing is proposed: an administrator alone, or two of whom one is to go", async () => {
  const first = await staff("staffAdmin");
  const personId = await person();
  expect(await proposeAdministrator(first, { personId, change: "make", reason })).toMatchObject({ refusal: "administrator.nobody_else" });
  const second = await staff("staffAdmin");
  expect(await proposeAdministrator(first, { personId: idOf(second), change: "remove", reason })).toMatchObject({
    refusal: "administrator.nobody_else",
  });
  await disablePerson(first, { personId: idOf(second) });
  expect(await proposeAdministrator(first, { personId, change: "make", reason })).toMatchObject({ refusal: "administrator.nobody_else" });
});

test("the role of the last administrator is not dropped, whatever asks for it", async () => {
  const alone = await staff("staffAdmin");
  const outcome = await transact(system(), (turn) => dropRole(turn, idOf(alone), "staffAdmin"));
  expect(outcome).toMatchObject({ refusal: "person.last_admin" });
  expect(await administers(idOf(alone))).toBe(true);
});

test("a proposal of another cluster is not there", async () => {
  const [first, second] = await three();
  const proposalId = await proposed(first, await person());
  await transact(system(), async ({ db }) => {
    await db.update(administratorProposals).set({ clusterId: "elsewhere" }).where(eq(administratorProposals.id, proposalId));
  });
  expect(await confirmAdministrator(second, { proposalId })).toMatchObject({ refusal: "administrator.not_waiting" });
});
