import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { revokeInvitation } from "#domain/access/invitations/revoke-invitation";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { lastingUntil } from "#domain/retention/lengths";
import { later, MINUTE, SECOND } from "#lib/clock";
import { actsFor, as, auditOf, mailsTo, member, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { emailOf } from "#test/fixtures/consortia";
import { confirmedRequest, joinRequestOf, ownedOrganisation, unownedOrganisation } from "#test/fixtures/join-requests";
import { acceptAsOffice } from "./accept-as-office.ts";
import { askAsPerson } from "./ask-as-person.ts";
import { declineAsOffice } from "./decline-as-office.ts";
import { expireJoinRequest } from "./expire-join-request.ts";
import { officeJoinRequests, undoableAnswers } from "./office-join-requests.ts";
import { ownJoinRequest } from "./own-join-request.ts";
import { undoOfficeAnswer } from "./undo-office-answer.ts";
import { withdrawJoinRequest } from "./withdraw-join-request.ts";

const reason = "The managing director, by telephone.";
const accepting = (requestId: string) => ({ requestId, role: "owner", proof: "staff", reason }) as const;
/** A request for an organisation that nobody acts for, and an administrator. */
async function asked() {
  const organisationId = await unownedOrganisation();
  return { organisationId, request: await confirmedRequest(organisationId), admin: await staff("staffAdmin") };
}

test("whoever asked withdraws it while the office's answer is held, of which they see nothing: its email and its invitation are gone", async () => {
  for (const answer of ["accept", "decline"] as const) {
    const { organisationId, request, admin } = await asked();
    if (answer === "accept") expectDone(await acceptAsOffice(admin, accepting(request.id)));
    else expectDone(await declineAsOffice(admin, { requestId: request.id, reason }));
    expect(await ownJoinRequest(visitor(), request.token)).toMatchObject({ status: "waiting" });
    expectDone(await withdrawJoinRequest(visitor(), { token: request.token }));
    expect(await ownJoinRequest(visitor(), request.token)).toMatchObject({ status: "withdrawn" });
    expect(await joinRequestOf(request.email)).toMatchObject({ status: "withdrawn", invitationId: null, mailId: null, proof: null });
    expect((await mailsTo(request.email)).at(-1)).toMatchObject({ status: "recalled" });
    expect(await context().db.$count(invitations, eq(invitations.organisationId, organisationId))).toBe(0);
    expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.join_withdrawn" });
    expect(await undoOfficeAnswer(admin, { requestId: request.id })).toMatchObject({ refusal: "join.undo_too_late" });
  }
});

test("while the office's answer is held, whoever asks again is told that their request waits", async () => {
  const organisationId = await unownedOrganisation();
  const [asker, admin] = [await as(await person()), await staff("staffAdmin")];
  expectDone(await askAsPerson(asker, { organisationId }));
  const { id: requestId } = await joinRequestOf(emailOf(asker));
  expectDone(await declineAsOffice(admin, { requestId, reason }));
  expect(await askAsPerson(asker, { organisationId })).toMatchObject({ refusal: "join.already_asked" });
});

test("to undo an answer is offered to whoever may: not to reviewers, nor to whoever acts for the organisation", async () => {
  const { organisationId, request, admin } = await asked();
  expectDone(await declineAsOffice(admin, { requestId: request.id, reason }));
  const own = await staff("staffAdmin");
  await actsFor(own, organisationId, "viewer");
  for (const ctx of [await staff(), await as(idOf(own)), await member(organisationId), visitor()])
    expect(await undoableAnswers(ctx)).toEqual([]);
  expect(await undoableAnswers(admin)).toMatchObject([{ id: request.id }]);
});

test("to accept is not offered to the office while somebody else asks too, nor for an organisation that is suspended", async () => {
  const { organisationId, request, admin } = await asked();
  const may = async () => (await officeJoinRequests(admin, { page: 1 }))?.rows.map((row) => row.may.accept);
  expect(await may()).toEqual([true]);
  const other = await confirmedRequest(organisationId);
  expect(await may()).toEqual(["join.another_waits", "join.another_waits"]);
  expectDone(await declineAsOffice(admin, { requestId: other.id, reason }));
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, organisationId)),
  );
  expect(await may()).toEqual(["organisation.not_active"]);
  expect(await acceptAsOffice(admin, accepting(request.id))).toMatchObject({ refusal: "organisation.not_active" });
});

test("an invitation that was revoked while the office's answer is held is told of to nobody", async () => {
  const { id, owner } = await ownedOrganisation();
  const [request, admin] = [await confirmedRequest(id), await staff("staffAdmin")];
  const now = later(admin.now, lastingUntil("joinNotice") + SECOND);
  const actor = { ...admin.actor, signedInAt: now } as Context["actor"];
  expectDone(await acceptAsOffice({ ...admin, now, actor }, accepting(request.id)));
  const { invitationId } = await joinRequestOf(request.email);
  expectDone(await revokeInvitation({ ...owner, now }, { invitationId: invitationId ?? "" }));
  const told = (await mailsTo(emailOf(owner))).find(({ template }) => template === "join-accepted-by-office");
  expect(told).toMatchObject({ status: "recalled" });
});

test("a request whose time is over while the office's answer is held ends when that is undone, and whoever asked is told", async () => {
  const { request, admin } = await asked();
  const { askedAt } = await joinRequestOf(request.email);
  const end = later(askedAt, lastingUntil("joinRequestOpen"));
  const portalAt = (now: Date) => context({ actor: { kind: "system", name: "worker" }, clock: () => now });
  const expiries = () => context().db.select({ at: jobs.notBefore }).from(jobs).where(eq(jobs.kind, "join.expire")).orderBy(jobs.notBefore);
  const office = { ...admin, now: later(end, -MINUTE), decisionHold: 120 };
  expectDone(await declineAsOffice(office, { requestId: request.id, reason }));
  expectDone(await expireJoinRequest(portalAt(end), { requestId: request.id }));
  expectDone(await undoOfficeAnswer({ ...office, now: later(end, SECOND) }, { requestId: request.id }));
  expect(await joinRequestOf(request.email)).toMatchObject({ status: "waiting" });
  const due = await expiries();
  expect(due).toEqual([{ at: end }, { at: later(end, SECOND) }]);
  expectDone(await expireJoinRequest(portalAt(due[1]?.at ?? end), { requestId: request.id }));
  expect(await joinRequestOf(request.email)).toMatchObject({ status: "expired" });
  expect((await mailsTo(request.email)).at(-1)).toMatchObject({ template: "join-expired" });
});
