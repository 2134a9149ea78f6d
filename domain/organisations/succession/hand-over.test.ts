import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { changeRole } from "#domain/access/people/change-role";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { later, MINUTE } from "#lib/clock";
import { as, mailsTo, member, organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { handOver } from "./hand-over.ts";
import { noteBounce } from "./note-bounce.ts";
import { objectToSuccession } from "./object-to-succession.ts";
import { openSuccessions } from "./open-successions.ts";
import { successionOf, waitingSuccessions } from "./succession-reads.ts";

const reason = "Named in the register of companies.";
const portal = () => context({ actor: { kind: "system", name: "test" } });
const bounce = async ({ actor }: Context) =>
  expectDone(await noteBounce(portal(), { email: actor.kind === "person" ? actor.email : "", code: "EENVELOPE 550 5.1.1" }));

test("whoever cannot be reached themselves is neither offered to the office as the new owner nor made one", async () => {
  const organisationId = await organisation();
  const [owner, admin, editor] = [
    await member(organisationId),
    await member(organisationId, "admin"),
    await member(organisationId, "editor"),
  ];
  const office = await staff("staffAdmin");
  await bounce(owner);
  await bounce(admin);
  expectDone(await openSuccessions(portal()));
  const waiting = (await waitingSuccessions(office)).find((one) => one.organisationId === organisationId);
  expect(waiting?.candidates.map(({ personId }) => personId)).toEqual([idOf(editor)]);
  const successionId = waiting?.id ?? "";
  expect(await handOver(office, { successionId, personId: idOf(admin), reason })).toMatchObject({ refusal: "not_found" });
  expectDone(await handOver(office, { successionId, personId: idOf(editor), reason }));
  const { actor } = await as(idOf(editor));
  expect(actor.kind === "person" && actor.organisations).toMatchObject([{ organisationId, role: "owner" }]);
});

test("the office may choose somebody who has been silent, and reads that they were", async () => {
  const organisationId = await organisation();
  const [owner, admin, office] = [await member(organisationId), await member(organisationId, "admin"), await staff("staffAdmin")];
  await bounce(owner);
  await transact(portal(), ({ db }) =>
    db
      .update(people)
      .set({ createdAt: new Date(cutOff(office.now, "silentOwner").getTime() - 1) })
      .where(eq(people.id, idOf(admin))),
  );
  expectDone(await openSuccessions(portal()));
  const waiting = (await waitingSuccessions(office)).find((one) => one.organisationId === organisationId);
  expect(waiting?.candidates).toMatchObject([{ personId: idOf(admin), isUnreachable: true }]);
  expectDone(await handOver(office, { successionId: waiting?.id ?? "", personId: idOf(admin), reason }));
});

const told = async ({ actor }: Context) => mailsTo(actor.kind === "person" ? actor.email : "");
const roleOf = async (ctx: Context, organisationId: string) => {
  const { actor } = await as(idOf(ctx));
  return actor.kind === "person" ? actor.organisations.find((one) => one.organisationId === organisationId)?.role : undefined;
};

/** The office made an editor the owner. */
async function handedOver() {
  const organisationId = await organisation();
  const [owner, heir, office] = [await member(organisationId), await member(organisationId, "editor"), await staff("staffAdmin")];
  await bounce(owner);
  expectDone(await openSuccessions(portal()));
  const successionId = (await waitingSuccessions(office)).find((one) => one.organisationId === organisationId)?.id ?? "";
  expectDone(await handOver(office, { successionId, personId: idOf(heir), reason }));
  return { organisationId, owner, heir, office, successionId };
}

/** The former owner objects to it. */
async function objected() {
  const made = await handedOver();
  const { owner, successionId } = made;
  expectDone(await objectToSuccession(await as(idOf(owner)), { successionId, reason: "I was on leave for a year." }));
  return made;
}

test("whom the office makes the owner is told", async () => {
  const { heir } = await objected();
  expect(await told(heir)).toMatchObject([{ template: "succession-made-owner", data: { isBack: "no" } }]);
});

test("the office can leave the new owner in place: the former one is told, and nobody is asked again", async () => {
  const { organisationId, owner, heir, office, successionId } = await objected();
  expect((await waitingSuccessions(office))[0]?.candidates).toContainEqual(expect.objectContaining({ personId: idOf(heir) }));
  expectDone(await handOver(office, { successionId, personId: idOf(heir), reason }));
  expect([await roleOf(heir, organisationId), await roleOf(owner, organisationId)]).toEqual(["owner", "viewer"]);
  expect((await told(owner)).map(({ template }) => template)).toEqual(["succession-handed-over", "succession-objection-answered"]);
  expect(await told(heir)).toHaveLength(1);
  expect(await waitingSuccessions(office)).toEqual([]);
  const again = { successionId, reason: "I ask once more." };
  expect(await objectToSuccession(await as(idOf(owner)), again)).toMatchObject({ refusal: "succession.ended" });
});

test("a former owner who is the owner again is told so, and not that somebody else is", async () => {
  const { organisationId, owner, office, successionId } = await objected();
  expectDone(await handOver(office, { successionId, personId: idOf(owner), reason }));
  expect((await told(owner)).at(-1)).toMatchObject({ template: "succession-made-owner", data: { isBack: "yes" } });
  expect(await successionOf(await as(idOf(owner)), organisationId)).toBeUndefined();
  expect(await waitingSuccessions(office)).toEqual([]);
});

test("only the former owner who can object is told that they can", async () => {
  const organisationId = await organisation();
  const [owner, second, admin] = [await member(organisationId), await member(organisationId), await member(organisationId, "admin")];
  const office = await staff("staffAdmin");
  for (const one of [owner, second]) await bounce(one);
  expectDone(await openSuccessions(portal()));
  const waiting = (await waitingSuccessions(office)).find((one) => one.organisationId === organisationId);
  expectDone(await handOver(office, { successionId: waiting?.id ?? "", personId: idOf(admin), reason }));
  for (const one of [owner, second]) {
    const mayObject = (await successionOf(await as(idOf(one)), organisationId))?.may.object === true ? "yes" : "no";
    expect((await told(one)).at(-1)).toMatchObject({ template: "succession-handed-over", data: { mayObject } });
    expect(mayObject).toBe(idOf(one) === waiting?.ownerId ? "yes" : "no");
  }
});

test("a former owner reads until when they could object, that they have, and nothing once they are the owner again", async () => {
  const { organisationId, owner, heir, successionId } = await handedOver();
  const seen = async (ctx: Context, milliseconds = 0) =>
    successionOf(await as(idOf(ctx), { clock: () => later(new Date(), milliseconds) }), organisationId);
  const until = lastingUntil("successionObjection");
  expect(await seen(owner, until - MINUTE)).toMatchObject({ status: "handedOver", may: { object: true } });
  expect(await seen(owner, until + MINUTE)).toMatchObject({ status: "handedOver", may: { object: "succession.too_late" } });
  expect(await seen(heir)).toBeUndefined();

  // The new owner gives it back: there is nothing to object to.
  expectDone(await changeRole(await as(idOf(heir)), { organisationId, personId: idOf(owner), role: "owner" }));
  expect(await seen(owner)).toBeUndefined();
  expect(await objectToSuccession(await as(idOf(owner)), { successionId, reason })).toMatchObject({ refusal: "succession.ended" });
  expectDone(await changeRole(await as(idOf(owner)), { organisationId, personId: idOf(owner), role: "viewer" }));

  expectDone(await objectToSuccession(await as(idOf(owner)), { successionId, reason }));
  expect(await seen(owner)).toMatchObject({ status: "objected", objectedAt: expect.any(Date) });
  expect(await seen(heir)).toBeUndefined();
});
