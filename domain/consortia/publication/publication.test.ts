import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calls } from "#db/schema/calls";
import { consortia } from "#db/schema/consortia";
import { consortiaAfter } from "#domain/consortia/consortia-after";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { endConsortium } from "#domain/consortia/forming/end-consortium";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { consortiaOf, consortiumSlugs, countConsortia, listConsortia, openConsortia, ownConsortia } from "#domain/consortia/reads";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { workspaceOf } from "#domain/consortia/workspace";
import { actorId } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { newId } from "#lib/ids";
import { actsFor, as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { publishedCall } from "#test/fixtures/calls";
import { consortium, emailOf, idea, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { currentChecking } from "./checking.ts";
import { publishConsortium } from "./publish-consortium.ts";
import { returnConsortium } from "./return-consortium.ts";
import { setChecking } from "./set-checking.ts";
import { submitConsortium } from "./submit-consortium.ts";

const correction = "Say what the study is for.";
const checks = async (when: "before" | "after" = "before") =>
  expectDone(await setChecking(await staff("staffAdmin"), { version: (await currentChecking(context())).version, when }));
/** A consortium that waits to be checked. */
async function waiting(given: Parameters<typeof consortium>[0] = {}) {
  await checks();
  return consortium(given);
}
async function returned() {
  const made = await waiting();
  expectDone(await returnConsortium(await staff(), { consortiumId: made.id, version: 0, correction }));
  return made;
}
type Made = Awaited<ReturnType<typeof waiting>>;
const stored = async ({ id }: Made) => (await context().db.select().from(consortia).where(eq(consortia.id, id)))[0];
const publish = async ({ id }: Made, ctx?: Context, version = 0) =>
  publishConsortium(ctx ?? (await staff()), { consortiumId: id, version });
const giveBack = async ({ id }: Made, ctx?: Context, version = 0) =>
  returnConsortium(ctx ?? (await staff()), { consortiumId: id, version, correction });

/** How many consortia everyone finds, by each way to them. */
const everywhere = async ({ slug, coordinatorId }: Made) => [
  (await listConsortia(visitor(), { sort: "newest", page: 1 })).total,
  (await listConsortia(visitor(), { sort: "closing", page: 1, q: "bizi" })).total,
  (await openConsortia(visitor(), 3)).rows.length,
  await countConsortia(visitor()),
  (await consortiaOf(visitor(), coordinatorId)).length,
  (await consortiumSlugs(visitor(), { after: "", limit: 100 })).length,
  (await consortiaAfter(visitor(), { limit: 10 })).rows.length,
  (await consortiumBySlug(visitor(), slug)) ? 1 : 0,
  (await consortiumBySlug(await member(await organisation()), slug)) ? 1 : 0,
];
const NOWHERE = Array(9).fill(0);
const EVERYWHERE = Array(9).fill(1);

test("where the office does not check, everyone reads a new one at once", async () => {
  const made = await consortium();
  expect(await everywhere(made)).toEqual(EVERYWHERE);
  expect(await stored(made)).toMatchObject({ publishedAt: expect.any(Date), checkAskedAt: null });
});

test("where it does, nobody but its coordinator and staff reads it until they publish it; then everyone does, and the coordinator is told", async () => {
  const administrator = await staff("staffAdmin");
  const made = await waiting();
  expect(await everywhere(made)).toEqual(NOWHERE);
  for (const ctx of [made.coordinator, await staff(), administrator])
    expect(await consortiumBySlug(ctx, made.slug)).toMatchObject({ publication: "waiting" });
  expect(await workspaceOf(made.coordinator, made.slug)).toMatchObject({ unpublished: { askedAt: expect.any(Date), correction: null } });
  expect(await ownConsortia(made.coordinator)).toMatchObject([{ publication: "waiting" }]);
  expect((await mailsTo(emailOf(administrator))).map(({ template, data }) => [template, data])).toEqual([
    ["consortium-to-check", { consortium: "Hemen Bizi", organisation: expect.any(String), path: "/en/staff/consortia?view=waiting" }],
  ]);
  expect(refusalOf(await publish(made))).toBe("done");
  expect(await everywhere(made)).toEqual(EVERYWHERE);
  expect((await mailsTo(emailOf(made.coordinator))).map(({ template }) => template)).toEqual(["consortium-published"]);
  expect((await auditOf(made.id)).map(({ action }) => action)).toEqual(["consortium.created", "consortium.published"]);
});

test("returned, it is corrected and sent again, and what to correct stays to be read until then", async () => {
  const made = await returned();
  expect(await everywhere(made)).toEqual(NOWHERE);
  expect(await workspaceOf(made.coordinator, made.slug)).toMatchObject({ unpublished: { askedAt: null, correction } });
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)).toMatchObject({
    template: "consortium-returned",
    data: { reason: correction },
  });
  expectDone(await editConsortium(made.coordinator, { ...idea(made.coordinatorId), consortiumId: made.id, version: 0 }));
  expect(refusalOf(await submitConsortium(made.coordinator, { consortiumId: made.id }))).toBe("done");
  expect(await stored(made)).toMatchObject({ checkAskedAt: expect.any(Date), correction: null });
  expect(refusalOf(await publish(made, undefined, 1))).toBe("done");
  expect((await auditOf(made.id)).map(({ action }) => action)).toEqual([
    ...["consortium.created", "consortium.returned", "consortium.edited", "consortium.submitted", "consortium.published"],
  ]);
});

test("sent again where the office no longer checks, it is published at once; what waits goes on waiting", async () => {
  const [back, made] = [await returned(), await waiting({ title: "Bihar" })];
  await checks("after");
  expect(refusalOf(await submitConsortium(back.coordinator, { consortiumId: back.id }))).toBe("done");
  expect(await consortiumBySlug(visitor(), back.slug)).toMatchObject({ publication: "published" });
  expect(await consortiumBySlug(visitor(), made.slug)).toBeUndefined();
});

test("what the reader did not see is not published: the coordinator changed it meanwhile", async () => {
  const made = await waiting();
  expectDone(await editConsortium(made.coordinator, { ...idea(made.coordinatorId), consortiumId: made.id, version: 0 }));
  expect(refusalOf(await publish(made))).toBe("consortium.changed_meanwhile");
  expect(refusalOf(await giveBack(made))).toBe("consortium.changed_meanwhile");
  expect(refusalOf(await publish(made, undefined, 1))).toBe("done");
});

test("nothing is published whose call or closing date is over, whoever asks", async () => {
  await checks();
  const call = await publishedCall();
  const made = await consortium({ callId: call.id });
  await transact(context(), ({ db }) => db.update(calls).set({ status: "withdrawn" }).where(eq(calls.id, call.id)));
  expect(refusalOf(await publish(made))).toBe("consortium.call_over");
  expect(refusalOf(await giveBack(made))).toBe("done");
  expect(refusalOf(await submitConsortium(made.coordinator, { consortiumId: made.id }))).toBe("consortium.call_over");
  const late = await consortium({ title: "Gaur" });
  const tomorrow = { ...(await staff()), now: later(new Date(), 19 * DAY) };
  expect(refusalOf(await publish(late, tomorrow))).toBe("consortium.closing_past");
});

test("until it is published nobody asks to join, is invited or hides it", async () => {
  const made = await waiting();
  const organisationId = await organisation();
  const place = { consortiumId: made.id, roleId: made.roleIds[0] ?? "" };
  expect(refusalOf(await askToJoin(await member(organisationId), { ...place, organisationId, message: "We can." }))).toBe("not_found");
  const invited = { ...place, organisationId: (await listed()).id, invitation: "Come." };
  expect(refusalOf(await inviteMember(made.coordinator, invited))).toBe("consortium.unpublished_for_invitations");
  expect(refusalOf(await hideConsortium(await staff(), { consortiumId: made.id, reason: "It is wrong." }))).toBe(
    "consortium.not_published",
  );
});

test("of two members of staff at once one decides, and of two who send it one sends it", async () => {
  const made = await waiting();
  const both = await Promise.all([publish(made), giveBack(made)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const back = await returned();
  const twice = await Promise.all([1, 2].map(() => submitConsortium(back.coordinator, { consortiumId: back.id })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.being_checked", "done"]);
});

test("each step has its state", async () => {
  const made = await consortium();
  expect(refusalOf(await publish(made))).toBe("consortium.already_published");
  expect(refusalOf(await giveBack(made))).toBe("consortium.already_published");
  expect(refusalOf(await submitConsortium(made.coordinator, { consortiumId: made.id }))).toBe("consortium.already_published");
  const back = await returned();
  expect(refusalOf(await publish(back))).toBe("consortium.not_submitted");
  const open = await waiting({ title: "Bihar" });
  expect(refusalOf(await submitConsortium(open.coordinator, { consortiumId: open.id }))).toBe("consortium.being_checked");
  expectDone(await endConsortium(open.coordinator, { consortiumId: open.id, endReason: "No time." }));
  for (const step of [publish, giveBack]) expect(refusalOf(await step(open))).toBe("consortium.ended");
});

test("staff publish and return, unless it is their own; its coordinator sends it; to others it is not there", async () => {
  const made = await waiting();
  const reviewer = await staff();
  await actsFor(reviewer, made.coordinatorId, "viewer");
  const own = await as(actorId(reviewer.actor) ?? "");
  for (const step of [publish, giveBack]) {
    expect(refusalOf(await step(made, own))).toBe("own_organisation");
    expect(refusalOf(await step(made, made.coordinator))).toBe("forbidden");
    for (const ctx of [visitor(), await member(await organisation())]) expect(refusalOf(await step(made, ctx))).toBe("not_found");
    expect(refusalOf(await step({ ...made, id: newId() }))).toBe("not_found");
  }
  const back = await returned();
  expect(refusalOf(await submitConsortium(await member(back.coordinatorId, "editor"), { consortiumId: back.id }))).toBe("forbidden");
  for (const ctx of [visitor(), await member(await organisation()), await staff()])
    expect(refusalOf(await submitConsortium(ctx, { consortiumId: back.id }))).toBe("not_found");
});

test("staff have a view of what waits, with what the portal finds of it, and read what they asked to correct", async () => {
  const [back, made] = [await returned(), await waiting({ title: "Bihar" })];
  const reviewer = await staff();
  const seen = await moderatedConsortia(reviewer, { view: "waiting", page: 1 });
  expect(seen?.counts).toMatchObject({ waiting: 1, all: 2, shown: 0, hidden: 0, uncoordinated: 0 });
  expect(seen?.rows).toMatchObject([
    { id: made.id, publication: "waiting", may: { publish: true, return: true, hide: "consortium.not_published" } },
  ]);
  expect(seen?.rows[0]?.points.map(({ point, isMet }) => [point, isMet])).toEqual([
    ["closing", true],
    ["aim", false],
    ["work", false],
    ["contact", true],
  ]);
  const all = await moderatedConsortia(reviewer, { view: "all", page: 1 });
  expect(all?.rows.find(({ id }) => id === back.id)).toMatchObject({
    publication: "returned",
    correction,
    may: { publish: "consortium.not_submitted" },
  });
});

test("what was returned is among what waits for the coordinator until it is sent again, and for nobody else", async () => {
  const made = await returned();
  const first = async (ctx: Context) => (await waitingFor(ctx)).flatMap(({ things }) => things.map(({ kind }) => kind)).at(0);
  expect(await first(made.coordinator)).toBe("correct");
  expect(await first(await member(made.coordinatorId, "editor"))).toBeUndefined();
  expectDone(await submitConsortium(made.coordinator, { consortiumId: made.id }));
  expect(await first(made.coordinator)).not.toBe("correct");
});
