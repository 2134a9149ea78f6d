import { expect, test } from "vitest";
import { invitations, organisationPeople, people, sessions, signInLinks } from "#db/schema/access";
import { changeRole } from "#domain/access/people/change-role";
import { disablePerson } from "#domain/access/people/disable-person";
import { colleaguesOf } from "#domain/access/people/people-reads";
import { sessionBehind } from "#domain/access/reads";
import { invitationOf } from "#domain/access/sign-in/link-reads";
import { redeemSignIn } from "#domain/access/sign-in/redeem-sign-in";
import { requestInvitedSignIn } from "#domain/access/sign-in/request-invited-sign-in";
import type { OrganisationRole } from "#domain/access/state";
import { context } from "#domain/kernel/context";
import { lastingUntil } from "#domain/retention/lengths";
import { as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { becomes } from "#test/fixtures/consortia";
import { stale, tally, tokenMailedTo, visitorIn } from "#test/mail/mailed";
import { NO_VALUES } from "#test/mail/no-values";
import { acceptInvitation } from "./accept-invitation.ts";
import { invitePerson } from "./invite-person.ts";
import { renewInvitation } from "./renew-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

const email = "new@example.org";
const invitation = (organisationId: string, role: OrganisationRole = "editor") => ({
  organisationId,
  email,
  role,
  firstName: "Jon",
  lastName: "Berria",
});
const accept = (token: string, ctx = visitor()) => acceptInvitation(ctx, { token, browser: "x" });
const DAYS = 24 * 60;

async function invited(role: OrganisationRole = "editor") {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  const sent = await invitePerson(owner, invitation(organisationId, role));
  if (!sent.ok) throw new Error(sent.refusal);
  return { organisationId, owner, invitationId: sent.value.invitationId, token: await tokenMailedTo(email) };
}

test("an owner invites; whoever accepts becomes a person, acts in the role and is signed in", async () => {
  const { organisationId, invitationId, token } = await invited();
  expect(await invitationOf(visitor(), token)).toMatchObject({ state: "open", role: "editor", address: "n…@example.org" });
  const accepted = await accept(token);
  expect(accepted).toMatchObject({ ok: true, value: { organisationId } });
  const session = accepted.ok ? await sessionBehind(context(), accepted.value.token ?? "") : undefined;
  expect(session?.person).toMatchObject({ email, name: "Jon Berria", organisations: [{ organisationId, role: "editor" }] });
  expect(await auditOf(invitationId)).toMatchObject([{ action: "invitation.sent" }, { action: "invitation.accepted" }]);
  expect(await auditOf(session?.person.personId ?? "")).toMatchObject([{ action: "person.joined", facts: NO_VALUES }]);
  expect(await accept(token)).toMatchObject({ refusal: "invitation.ended" });
});

test("an invitation to somebody who has an account opens no session in a strange browser, and is still open", async () => {
  await person({ email: "New@example.org" });
  const { token } = await invited();
  const before = await context().db.select().from(sessions);
  expect(await accept(token)).toMatchObject({ refusal: "invitation.sign_in" });
  expect(await accept(token, await as(await person()))).toMatchObject({ refusal: "invitation.sign_in" });
  expect(await context().db.select().from(sessions)).toEqual(before);
  expect(await invitationOf(visitor(), token)).toMatchObject({ state: "open" });
});

test("it is accepted by that person, signed in, who is not made twice; their session is no fresher for it", async () => {
  const known = await person({ email: "New@example.org" });
  const { token, organisationId } = await invited("owner");
  const signedIn = stale(await as(known));
  const accepted = await accept(token, signedIn);
  expect(accepted).toMatchObject({ ok: true, value: { personId: known, organisationId } });
  expect(accepted.ok && accepted.value.token).toBeUndefined();
  expect(await context().db.select().from(people)).toHaveLength(2);
  expect(await context().db.select().from(sessions)).toHaveLength(0);
});

test("the session of an accepted invitation is not fresh enough for a step marked ⊕", async () => {
  const { token, organisationId, owner } = await invited("owner");
  const accepted = await accept(token);
  const session = accepted.ok ? await sessionBehind(context(), accepted.value.token ?? "") : undefined;
  if (!session || owner.actor.kind !== "person") throw new Error("no session");
  const change = { organisationId, personId: owner.actor.personId, role: "viewer" } as const;
  expect(await changeRole(context({ actor: session.person }), change)).toMatchObject({ refusal: "step_up_needed" });
});

test("whoever has an account is mailed a link to sign in that leads back to the invitation, at most three at a time", async () => {
  const known = await person({ email });
  const { token, invitationId } = await invited();
  for (let n = 0; n < 5; n++) expect((await requestInvitedSignIn(visitor(), { token })).ok).toBe(true);
  const mails = (await mailsTo(email)).filter(({ template }) => template === "sign-in");
  expect(mails).toHaveLength(3);
  const opened = await redeemSignIn(visitor(), { token: await tokenMailedTo(email), browser: "x" });
  expect(opened).toMatchObject({ ok: true, value: { personId: known, returnTo: `/en/invitations/${invitationId}` } });
  expect((await auditOf(known)).map(({ facts }) => facts)).toContainEqual({ by: "invitation" });
});

test("the token of an invitation is in no row; its id opens it to the invited person, signed in, and to nobody else", async () => {
  const known = await person({ email });
  const { token, invitationId } = await invited();
  await requestInvitedSignIn(visitor(), { token });
  expect(JSON.stringify(await context().db.select().from(signInLinks))).not.toContain(token);
  const [signedIn, other] = [await as(known), await as(await person())];
  expect(await invitationOf(signedIn, invitationId)).toMatchObject({ state: "open", own: true });
  for (const ctx of [visitor(), other]) {
    expect(await invitationOf(ctx, invitationId)).toBeUndefined();
    expect(await accept(invitationId, ctx)).toMatchObject({ refusal: "invitation.ended" });
  }
  expect(await accept(invitationId, signedIn)).toMatchObject({ ok: true, value: { personId: known } });
});

test("nobody is mailed a link to sign in for an invitation that ended, to somebody new, or to somebody who is disabled", async () => {
  const { token, owner, invitationId } = await invited();
  expect(await requestInvitedSignIn(visitor(), { token })).toMatchObject({ refusal: "invitation.ended" });
  const known = await person({ email });
  await disablePerson(await staff("staffAdmin"), { personId: known });
  expect(await requestInvitedSignIn(visitor(), { token })).toMatchObject({ refusal: "invitation.ended" });
  expect(await accept(token)).toMatchObject({ refusal: "person.not_active" });
  await revokeInvitation(owner, { invitationId });
  expect(await requestInvitedSignIn(visitor(), { token })).toMatchObject({ refusal: "invitation.ended" });
  expect((await mailsTo(email)).map(({ template }) => template)).not.toContain("sign-in");
});

test("the mail, the row and the People page name the same end", async () => {
  const { token, owner, organisationId } = await invited();
  const [row] = await context().db.select().from(invitations);
  const [mail] = await mailsTo(email);
  const shown = await invitationOf(visitor(), token);
  expect(mail?.data.until).toBe(row?.expiresAt.toISOString());
  expect(shown?.expiresAt).toEqual(row?.expiresAt);
  expect((await colleaguesOf(owner, organisationId))?.waiting).toMatchObject([{ expiresAt: row?.expiresAt }]);
  expect(row && row.expiresAt.getTime() - row.createdAt.getTime()).toBe(lastingUntil("invitationLink"));
});

test("its page knows whether the reader is the one who is invited", async () => {
  const { token, owner } = await invited();
  expect(await invitationOf(owner, token)).toMatchObject({ own: false });
  expect(await invitationOf(await as(await person({ email: "NEW@example.org" })), token)).toMatchObject({ own: true });
});

test("fifty acceptances at once make one person, one place and one session", async () => {
  const { token } = await invited();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => accept(token)));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["invitation.ended"] });
  expect(await context().db.select().from(organisationPeople)).toHaveLength(2);
  expect(await context().db.select().from(sessions)).toHaveLength(1);
});

test.each(["editor", "contact", "billing", "viewer"] as const)("a %s does not invite", async (role) => {
  const organisationId = await organisation();
  expect(await invitePerson(await member(organisationId, role), invitation(organisationId))).toMatchObject({ refusal: "forbidden" });
});

test("strangers, other members and reviewers do not invite; a staffAdmin does", async () => {
  const organisationId = await organisation();
  const other = await member(await organisation());
  expect(await invitePerson(visitor(), invitation(organisationId))).toMatchObject({ refusal: "not_found" });
  expect(await invitePerson(other, invitation(organisationId))).toMatchObject({ refusal: "not_found" });
  expect(await invitePerson(await staff("reviewer"), invitation(organisationId))).toMatchObject({ refusal: "forbidden" });
  expect(await invitePerson(other, invitation("0".repeat(26)))).toMatchObject({ refusal: "not_found" });
  expect((await invitePerson(await staff("staffAdmin"), invitation(organisationId))).ok).toBe(true);
  expect(await mailsTo(email)).toHaveLength(1);
});

test("an admin invites, but no owner", async () => {
  const organisationId = await organisation();
  const admin = await member(organisationId, "admin");
  expect(await invitePerson(admin, invitation(organisationId, "owner"))).toMatchObject({ refusal: "owner_only" });
  expect((await invitePerson(admin, invitation(organisationId, "admin"))).ok).toBe(true);
});

test.each(["applying", "lapsed", "suspended", "closed"] as const)(
  "an organisation that is %s invites nobody and is joined by nobody",
  async (status) => {
    const organisationId = await organisation({ status });
    expect(await invitePerson(await member(organisationId), invitation(organisationId))).toMatchObject({
      refusal: "organisation.not_active",
    });
  },
);

test("what was sent before is neither accepted nor renewed once the membership has ended", async () => {
  const { organisationId, token } = await invited();
  await becomes(organisationId, "suspended");
  expect(await accept(token)).toMatchObject({ refusal: "organisation.not_active" });
  expect(await invitationOf(visitor(), token)).toBeUndefined();
  expect(await renewInvitation(visitorIn(15 * DAYS), { token })).toMatchObject({ refusal: "organisation.not_active" });
  expect(await mailsTo(email)).toHaveLength(1);
  await becomes(organisationId, "active");
  expect((await accept(token)).ok).toBe(true);
});

test("nobody is invited twice, nor where they are already; of two at once one is sent", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  const both = await Promise.all([invitePerson(owner, invitation(organisationId)), invitePerson(owner, invitation(organisationId))]);
  expect(tally(both)).toEqual({ won: 1, refusals: ["invitation.pending"] });
  await accept(await tokenMailedTo(email));
  expect(await invitePerson(owner, invitation(organisationId))).toMatchObject({ refusal: "person.already_here", details: { email } });
});

test("a withdrawn invitation does not work, and its mail does not leave", async () => {
  const { owner, invitationId, token } = await invited();
  const other = await member(await organisation());
  expect(await revokeInvitation(other, { invitationId })).toMatchObject({ refusal: "not_found" });
  expect(await revokeInvitation(owner, { invitationId: "0".repeat(26) })).toMatchObject({ refusal: "not_found" });
  const both = await Promise.all([revokeInvitation(owner, { invitationId }), revokeInvitation(owner, { invitationId })]);
  expect(tally(both).won).toBe(1);
  expect(await mailsTo(email)).toMatchObject([{ status: "recalled" }]);
  expect(await accept(token)).toMatchObject({ refusal: "invitation.ended" });
  expect(await invitationOf(visitor(), token)).toMatchObject({ state: "revoked" });
  expect(await auditOf(invitationId)).toMatchObject([{ action: "invitation.sent" }, { action: "invitation.revoked" }]);
});

test("withdrawing and accepting at once: one of them", async () => {
  const { owner, invitationId, token } = await invited();
  const outcomes = await Promise.all([revokeInvitation(owner, { invitationId }), accept(token)]);
  expect(tally(outcomes).won).toBe(1);
});

test("an editor does not withdraw, and an admin no owner's invitation", async () => {
  const { organisationId, invitationId } = await invited("owner");
  expect(await revokeInvitation(await member(organisationId, "editor"), { invitationId })).toMatchObject({ refusal: "forbidden" });
  expect(await revokeInvitation(await member(organisationId, "admin"), { invitationId })).toMatchObject({ refusal: "owner_only" });
});

test("one that has run out is renewed by an email to the invited address only", async () => {
  const { token, invitationId, organisationId } = await invited();
  expect(await renewInvitation(visitor(), { token })).toMatchObject({ refusal: "invitation.ended" });
  expect(await accept(token, visitorIn(15 * DAYS))).toMatchObject({ refusal: "invitation.ended" });
  const both = await Promise.all([1, 2].map(() => renewInvitation(visitorIn(15 * DAYS), { token })));
  expect(tally(both)).toEqual({ won: 1, refusals: ["invitation.ended"] });
  expect((await auditOf(invitationId)).at(-1)).toMatchObject({ action: "invitation.renewed", facts: { organisation: organisationId } });
  const fresh = await tokenMailedTo(email);
  expect(fresh).not.toBe(token);
  expect((await accept(fresh, visitorIn(16 * DAYS))).ok).toBe(true);
  expect((await context().db.select().from(invitations)).length).toBe(1);
});
