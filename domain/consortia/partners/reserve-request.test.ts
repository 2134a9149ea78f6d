import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { reopenConsortium } from "#domain/consortia/forming/reopen-consortium";
import { openPlace } from "#domain/consortia/partners/open-places";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { acceptPartner } from "./accept-partner.ts";
import { askToJoin } from "./ask-to-join.ts";
import { declinePartner } from "./decline-partner.ts";
import { leaveConsortium } from "./leave-consortium.ts";
import { membershipOf } from "./membership.ts";
import { reserveRequest } from "./reserve-request.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const seat = async (id: string) => (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, id)))[0];

/** A consortium whose only seat is taken, and an organisation that asked for it before. */
async function begun() {
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 1 }], rulePack: "horizon2021RiaIa" });
  const asking = await asker(made, 0, (await listed({ country: "FR" })).id);
  const inside = await partner(made, 0, (await listed({ country: "PT" })).id);
  const request = { consortiumId: made.id, requestId: asking.requestId };
  return { made, asking, inside, request };
}

test("a request is kept in reserve: it expires no more, asks for no answer, and the organisation is told", async () => {
  const { made, asking, request } = await begun();
  const until = (await seat(asking.requestId))?.expiresAt?.toISOString() ?? "";
  expectDone(await reserveRequest(made.coordinator, request));
  expect(await seat(asking.requestId)).toMatchObject({ status: "asked", expiresAt: null, reservedAt: expect.any(Date) });
  expect(await openPlace(context(), { requestId: asking.requestId, until })).toBeUndefined();
  const things = (await waitingFor(made.coordinator)).flatMap((each) => each.things.map(({ kind }) => kind));
  expect(things).not.toContain("requests");
  expect((await membershipOf(asking.ctx, made.slug))?.places).toMatchObject([{ state: "reserve", may: { withdraw: true } }]);
  expect((await mailsTo(emailOf(asking.ctx))).at(-1)?.template).toBe("consortium-reserved");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.request_reserved",
    facts: { organisationId: asking.organisationId, requestId: asking.requestId },
  });
});

test("a reserve does not keep the consortium from closing, and takes the seat of a partner that leaves", async () => {
  const { made, asking, inside, request } = await begun();
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: made.id }))).toBe("consortium.requests_waiting");
  expectDone(await reserveRequest(made.coordinator, request));
  expectDone(await closeConsortium(made.coordinator, { consortiumId: made.id }));
  expect(refusalOf(await acceptPartner(made.coordinator, request))).toBe("consortium.not_open");
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  const closesAt = later(new Date(), 9 * DAY);
  expectDone(await reopenConsortium(made.coordinator, { consortiumId: made.id, closesAt, zone: "Europe/Madrid" }));
  expectDone(await acceptPartner(made.coordinator, request));
  expect(await seat(asking.requestId)).toMatchObject({ status: "joined" });
});

test("the workspace names who in reserve would take the place of a partner on whom a role depends; other partners do not read it", async () => {
  const { made, asking, inside, request } = await begun();
  const holders = async (ctx: typeof asking.ctx) => (await workspaceOf(ctx, made.slug))?.onlyHolders.map(({ reserves }) => reserves);
  expect(await holders(made.coordinator)).toEqual([[]]);
  expectDone(await reserveRequest(made.coordinator, request));
  const name = (await workspaceOf(made.coordinator, made.slug))?.requests?.[0]?.organisation;
  expect(await holders(made.coordinator)).toEqual([[name]]);
  expect(await holders(inside.ctx)).toEqual([[]]);
});

test("it can be declined or withdrawn later, and a new request begins again", async () => {
  const { made, asking, inside, request } = await begun();
  expectDone(await reserveRequest(made.coordinator, request));
  expectDone(await declinePartner(made.coordinator, { ...request, reason: "We are complete." }));
  expectDone(await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId }));
  const own = { consortiumId: made.id, organisationId: asking.organisationId };
  expectDone(await askToJoin(asking.ctx, { ...own, roleId: made.roleIds[0] ?? "", message: "Again." }));
  expect(await seat(asking.requestId)).toMatchObject({ status: "asked", reservedAt: null, expiresAt: expect.any(Date) });
  expectDone(await reserveRequest(made.coordinator, request));
  expectDone(await withdrawRequest(asking.ctx, own));
  expect(refusalOf(await reserveRequest(made.coordinator, request))).toBe("consortium.already_decided");
});

test("refused: an answer that can still be undone, one that nobody answered in time, and what is not there", async () => {
  const { made, asking, request } = await begun();
  const holding = { ...made.coordinator, decisionHold: 60 };
  expectDone(await declinePartner(holding, { ...request, reason: "No." }));
  expect(refusalOf(await reserveRequest(made.coordinator, request))).toBe("consortium.already_decided");
  const other = await begun();
  const late = { ...other.made.coordinator, now: later(new Date(), 60 * DAY), clock: () => later(new Date(), 60 * DAY) };
  expect(refusalOf(await reserveRequest(late, other.request))).toBe("consortium.request_expired");
  expect(refusalOf(await reserveRequest(made.coordinator, { ...request, requestId: newId() }))).toBe("not_found");
  expect(await seat(asking.requestId)).toMatchObject({ reservedAt: null });
});

test("nobody but the coordinator's owners and admins", async () => {
  const { made, asking, inside, request } = await begun();
  expect(refusalOf(await reserveRequest(await member(made.coordinatorId, "editor"), request))).toBe("forbidden");
  for (const ctx of [visitor(), asking.ctx, inside.ctx, await staff("staffAdmin")])
    expect(refusalOf(await reserveRequest(ctx, request))).toBe("not_found");
});

test("twice at once: once, and the organisation is told once", async () => {
  const { made, asking, request } = await begun();
  const twice = await Promise.all([1, 2].map(() => reserveRequest(made.coordinator, request)));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.already_decided", "done"]);
  expect((await mailsTo(emailOf(asking.ctx))).filter(({ template }) => template === "consortium-reserved")).toHaveLength(1);
});
