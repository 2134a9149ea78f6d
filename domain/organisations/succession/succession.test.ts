import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import { openSession } from "#domain/access/sign-in/open-session";
import { redeemSignIn } from "#domain/access/sign-in/redeem-sign-in";
import { requestSignIn } from "#domain/access/sign-in/request-sign-in";
import { type Context, context } from "#domain/kernel/context";
import { isHardBounce } from "#domain/kernel/mail/hard-bounce";
import { transact } from "#domain/kernel/transact";
import { applyRetention } from "#domain/retention/apply-retention";
import { lastingUntil } from "#domain/retention/lengths";
import { DAY, later, SECOND } from "#lib/clock";
import { actsFor, as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { stale, tally, tokenMailedTo } from "#test/mail/mailed";
import { postIn } from "#test/post";
import { handOver } from "./hand-over.ts";
import { noteBounce } from "./note-bounce.ts";
import { objectToSuccession } from "./object-to-succession.ts";
import { openSuccessions } from "./open-successions.ts";
import { successionOf, waitingSuccessions } from "./succession-reads.ts";
import { takeOver } from "./take-over.ts";

const YEAR = lastingUntil("silentOwner");
const NOTICE = lastingUntil("successionNotice") + SECOND;
const portal = (after = 0) => context({ actor: { kind: "system", name: "test" }, clock: () => later(new Date(), after) });
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
/** The same person so much later, with the roles they have now and just signed in. */
async function then(ctx: Context, after: number): Promise<Context> {
  const at = await as(idOf(ctx), { clock: () => later(new Date(), after) });
  return { ...at, actor: { ...at.actor, signedInAt: at.now } as Context["actor"] };
}
const roleOf = async (ctx: Context, organisationId: string) => {
  const { actor } = await as(idOf(ctx));
  return actor.kind === "person" ? actor.organisations.find((one) => one.organisationId === organisationId)?.role : undefined;
};
const templates = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);
const only = async () => (await context().db.select().from(organisationSuccessions))[0];
const bounce = (ctx: Context) => noteBounce(portal(), { email: emailOf(ctx), code: "EENVELOPE 550 5.1.1" });
const reason = "Named in the register of companies.";

/** An organisation whose owner's address was rejected, with an admin; the job has run. */
async function bounced() {
  const organisationId = await organisation();
  const [owner, admin, office] = [await member(organisationId), await member(organisationId, "admin"), await staff("staffAdmin")];
  expectDone(await bounce(owner));
  expectDone(await openSuccessions(portal()));
  return { organisationId, owner, admin, office, successionId: (await only())?.id ?? "" };
}

test.each([
  ["EENVELOPE 550 5.1.1", true],
  ["EENVELOPE 550", true],
  ["EENVELOPE 551 5.1.6", true],
  ["EENVELOPE 553 5.1.3", true],
  ["EENVELOPE 550 5.2.1", true],
  ["EENVELOPE 550 5.7.1", false],
  ["EENVELOPE 552 5.2.2", false],
  ["EENVELOPE 450 4.2.1", false],
  ["EMESSAGE 550 5.1.1", false],
  ["ETIMEDOUT", false],
  ["EENVELOPE 550 5.1.1 and more", false],
])("%s is a mailbox that is gone: %s", (code, gone) => {
  expect(isHardBounce(code)).toBe(gone);
});

test("what the mail server rejects for good is noted with the person, once; signing in by an email takes it away", async () => {
  const owner = await member(await organisation());
  const email = emailOf(owner);
  const noted = async () =>
    (
      await context()
        .db.select({ at: people.mailBouncedAt })
        .from(people)
        .where(eq(people.id, idOf(owner)))
    )[0]?.at;
  expectDone(await requestSignIn(visitor(), { email }));
  const token = await tokenMailedTo(email);
  await postIn({ rejects: email, days: 1 });
  const first = await noted();
  expect(first).toBeInstanceOf(Date);
  expectDone(await bounce(owner));
  expect(await noted()).toEqual(first);
  expect((await auditOf(idOf(owner))).filter(({ action }) => action === "person.mail_bounced")).toHaveLength(1);
  expectDone(await redeemSignIn(visitor(), { token, browser: "x" }));
  expect(await noted()).toBeNull();
  for (const code of ["EENVELOPE 450 4.2.1", "ETIMEDOUT"]) expectDone(await noteBounce(portal(), { email, code }));
  expectDone(await noteBounce(portal(), { email: "", code: "EENVELOPE 550" }));
  expect(await noted()).toBeNull();
  expect(await noteBounce(owner, { email, code: "EENVELOPE 550" })).toMatchObject({ refusal: "forbidden" });
});

test("an owner whose mail bounces: the admins are asked, not the office and not the owner; run again, nobody is asked twice", async () => {
  const { organisationId, owner, admin, office } = await bounced();
  expect(expectDone(await openSuccessions(portal()))).toEqual({ opened: 0 });
  expect(await templates(admin)).toEqual(["succession-asked"]);
  expect(await templates(owner)).toEqual([]);
  expect(await templates(office)).toEqual([]);
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({
    action: "organisation.succession_opened",
    facts: { cause: "bounced", asked: "admins" },
  });
  expect(await openSuccessions(admin)).toMatchObject({ refusal: "forbidden" });
});

test("an owner who is silent for a year is told; where nobody else acts for it, the administrators are", async () => {
  const organisationId = await organisation();
  const [owner, office] = [await member(organisationId), await staff("staffAdmin")];
  await member(organisationId, "viewer");
  expect(expectDone(await openSuccessions(portal(YEAR - DAY)))).toEqual({ opened: 0 });
  expect(expectDone(await openSuccessions(portal(YEAR + DAY)))).toEqual({ opened: 1 });
  expect(await templates(owner)).toEqual(["succession-owner"]);
  expect(await mailsTo(emailOf(office))).toMatchObject([{ template: "succession-office", data: { cause: "silent" } }]);
});

test("where the demonstration lets somebody in without an email, they have come back too", async () => {
  const { organisationId, owner, admin } = await bounced();
  expect(await successionOf(admin, organisationId)).toMatchObject({ status: "open" });
  expectDone(await openSession(portal(), { personId: idOf(owner), browser: "x" }));
  expect(await successionOf(admin, organisationId)).toBeUndefined();
});

test("one owner who signed in lately is enough; a suspended organisation and one without owners are left alone", async () => {
  const [two, suspended, nobody] = [await organisation(), await organisation({ status: "suspended" }), await organisation()];
  const [gone, there] = [await member(two), await member(two)];
  expectDone(await bounce(gone));
  expectDone(await bounce(await member(suspended)));
  await member(nobody, "admin");
  expect(expectDone(await openSuccessions(portal()))).toEqual({ opened: 0 });
  expectDone(await bounce(there));
  expect(expectDone(await openSuccessions(portal()))).toEqual({ opened: 1 });
});

test("an owner who signs in again ends it, and is not asked about for 90 days", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  await member(organisationId, "admin");
  expectDone(await openSuccessions(portal(YEAR + DAY)));
  expectDone(await requestSignIn(visitor(), { email: emailOf(owner) }));
  expectDone(await redeemSignIn(visitor(), { token: await tokenMailedTo(emailOf(owner)), browser: "x" }));
  expect(await only()).toMatchObject({ status: "ended" });
  expect((await auditOf(organisationId)).at(-1)?.action).toBe("organisation.succession_ended");
  expect(expectDone(await openSuccessions(portal(YEAR + 50 * DAY)))).toEqual({ opened: 0 });
});

test("an admin takes over once, after the owner's time to object; the owner then only reads, and is told", async () => {
  const { organisationId, owner, admin, successionId } = await bounced();
  expect(await takeOver(admin, { successionId })).toMatchObject({ refusal: "succession.too_early" });
  expect(await successionOf(admin, organisationId)).toMatchObject({ may: { takeOver: "succession.too_early" } });
  const later = await then(admin, NOTICE);
  expect(await takeOver(stale(later), { successionId })).toMatchObject({ refusal: "step_up_needed" });
  const both = await Promise.all([1, 2].map(() => takeOver(later, { successionId })));
  expect(tally(both).won).toBe(1);
  expect([await roleOf(admin, organisationId), await roleOf(owner, organisationId)]).toEqual(["owner", "viewer"]);
  expect(await templates(owner)).toEqual(["succession-handed-over"]);
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({
    action: "organisation.owner_succeeded",
    actorId: idOf(admin),
    facts: { owner: idOf(admin), former: [idOf(owner)] },
  });
});

test("nobody but an admin of that very organisation takes over", async () => {
  const { organisationId, owner, successionId } = await bounced();
  const cases = [
    [visitor(), "not_found"],
    [await member(await organisation(), "admin"), "not_found"],
    [await member(organisationId, "editor"), "forbidden"],
    [owner, "forbidden"],
    [await staff("staffAdmin"), "forbidden"],
  ] as const;
  for (const [ctx, refusal] of cases) {
    const at = ctx.actor.kind === "person" ? await then(ctx, NOTICE) : ctx;
    expect(await takeOver(at, { successionId })).toMatchObject({ refusal });
  }
  expect(await takeOver(await then(owner, NOTICE), { successionId: "0".repeat(26) })).toMatchObject({ refusal: "not_found" });
});

test("an owner who was added in the meantime ends the way for an admin", async () => {
  const { organisationId, admin, successionId } = await bounced();
  const added = await member(organisationId);
  expect(await takeOver(await then(admin, NOTICE), { successionId })).toMatchObject({ refusal: "succession.ended" });
  expect(await roleOf(added, organisationId)).toBe("owner");
});

test("the office hands over with a reason: at once where the mail bounces, after the notice where the owner is only silent", async () => {
  const { organisationId, owner, office, successionId } = await bounced();
  const viewer = await member(organisationId, "viewer");
  const given = { successionId, personId: idOf(viewer), reason };
  const cases = [
    [visitor(), "not_found"],
    [await staff(), "forbidden"],
    [viewer, "forbidden"],
    [stale(office), "step_up_needed"],
  ] as const;
  for (const [ctx, refusal] of cases) expect(await handOver(ctx, given)).toMatchObject({ refusal });
  const acting = await staff("staffAdmin");
  await actsFor(acting, organisationId, "viewer");
  expect(await handOver(await as(idOf(acting)), given)).toMatchObject({ refusal: "own_organisation" });
  expect(await handOver(office, { ...given, personId: idOf(await member(await organisation())) })).toMatchObject({ refusal: "not_found" });
  expect((await waitingSuccessions(await staff())).map(({ candidates }) => candidates.length)).toEqual([3]);
  expectDone(await handOver(office, given));
  expect([await roleOf(viewer, organisationId), await roleOf(owner, organisationId)]).toEqual(["owner", "viewer"]);
  expect(await only()).toMatchObject({ status: "handedOver", reason, handedBy: idOf(office) });

  const silent = await organisation();
  await member(silent);
  const [admin, now] = [await member(silent, "admin"), await then(office, YEAR + DAY)];
  expectDone(await openSuccessions(portal(YEAR + DAY)));
  const [open] = await waitingSuccessions(now);
  const next = { successionId: open?.id ?? "", personId: idOf(admin), reason };
  expect(await handOver(now, next)).toMatchObject({ refusal: "succession.too_early" });
});

test("two administrators hand over to two people at once: one of them is the owner", async () => {
  const { organisationId, admin, office, successionId } = await bounced();
  const [viewer, other] = [await member(organisationId, "viewer"), await staff("staffAdmin")];
  const to = (ctx: Context, person: Context) => handOver(ctx, { successionId, personId: idOf(person), reason });
  const outcomes = await Promise.all([to(office, admin), to(other, viewer)]);
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["succession.ended"] });
  expect([await roleOf(admin, organisationId), await roleOf(viewer, organisationId)].filter((role) => role === "owner")).toHaveLength(1);
});

test("the former owner objects within 30 days, once; the administrators are told and can give it back", async () => {
  const { organisationId, owner, admin, office, successionId } = await bounced();
  expectDone(await handOver(office, { successionId, personId: idOf(admin), reason }));
  const objection = { successionId, reason: "I was on leave for a year." };
  expect(await objectToSuccession(await as(idOf(admin)), objection)).toMatchObject({ refusal: "forbidden" });
  expect(await objectToSuccession(visitor(), objection)).toMatchObject({ refusal: "not_found" });
  expect(await objectToSuccession(await then(owner, 31 * DAY), objection)).toMatchObject({ refusal: "succession.too_late" });
  const former = await as(idOf(owner));
  expect(await successionOf(former, organisationId)).toMatchObject({ status: "handedOver", may: { object: true } });
  const outcomes = await Promise.all([1, 2].map(() => objectToSuccession(former, objection)));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["succession.ended"] });
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.succession_objected", facts: { successionId } });
  expect(await templates(office)).toEqual(["succession-objected"]);
  expect(await waitingSuccessions(office)).toMatchObject([{ status: "objected", objection: objection.reason }]);
  expectDone(await handOver(office, { successionId, personId: idOf(owner), reason: "They are the director after all." }));
  expect(await roleOf(owner, organisationId)).toBe("owner");
  expect(await roleOf(admin, organisationId)).toBe("owner");
});

test("staff see what waits, and those who act for it their own; it is deleted after a year", async () => {
  const { organisationId } = await bounced();
  for (const ctx of [visitor(), await member(organisationId, "editor"), await staff("committee")])
    expect(await waitingSuccessions(ctx)).toEqual([]);
  expect(await successionOf(await member(await organisation()), organisationId)).toBeUndefined();
  expect(await successionOf(await member(organisationId, "viewer"), organisationId)).toBeDefined();
  await applyRetention(portal(lastingUntil("succession") - DAY));
  expect(await only()).toBeDefined();
  await applyRetention(portal(lastingUntil("succession") + DAY));
  expect(await only()).toBeUndefined();
});

test("a turn that is taken back opens nothing", async () => {
  const organisationId = await organisation();
  expectDone(await bounce(await member(organisationId)));
  await expect(
    transact(portal(), async (ctx) => {
      await openSuccessions(ctx);
      throw new Error("stop");
    }),
  ).rejects.toThrow("stop");
  expect(await only()).toBeUndefined();
});

test("nobody is asked any longer to take over once there is an owner who can be reached, or while the organisation is suspended; the day's job ends it", async () => {
  const { organisationId, admin, office } = await bounced();
  const status = async (to: "active" | "suspended") =>
    transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) => db.update(organisations).set({ status: to }));
  await status("suspended");
  expect(await waitingSuccessions(office)).toEqual([]);
  expect(await successionOf(admin, organisationId)).toBeUndefined();
  await status("active");
  expect(await waitingSuccessions(office)).toHaveLength(1);
  await member(organisationId);
  expect(await waitingSuccessions(office)).toEqual([]);
  expect(await successionOf(admin, organisationId)).toBeUndefined();
  expectDone(await openSuccessions(portal()));
  expect(await only()).toMatchObject({ status: "ended" });
});
