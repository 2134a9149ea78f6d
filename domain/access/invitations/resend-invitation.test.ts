import { expect, test } from "vitest";
import { colleaguesOf } from "#domain/access/people/people-reads";
import { invitationOf } from "#domain/access/sign-in/link-reads";
import type { OrganisationRole } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { tally, tokenMailedTo } from "#test/mail/mailed";
import { acceptInvitation } from "./accept-invitation.ts";
import { invitePerson } from "./invite-person.ts";
import { RESENT_A_DAY, resendInvitation } from "./resend-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

let n = 0;
async function invited(role: OrganisationRole = "editor") {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  const email = `resent${++n}@example.org`;
  const sent = await invitePerson(owner, { organisationId, email, role, firstName: "Jon", lastName: "Berria" });
  if (!sent.ok) throw new Error(sent.refusal);
  return { organisationId, owner, email, role, invitationId: sent.value.invitationId, token: await tokenMailedTo(email) };
}

test("the inviter sends it again: the new link works until its own end, the old one and its unsent email are gone", async () => {
  const { organisationId, owner, email, invitationId, token } = await invited();
  const tomorrow = { ...owner, now: later(owner.now, DAY) };
  expect(await resendInvitation(tomorrow, { invitationId })).toEqual({ ok: true, value: { email } });
  const renewed = await tokenMailedTo(email);
  expect(renewed).not.toBe(token);
  expect(await invitationOf(visitor(), token)).toBeUndefined();
  expect((await mailsTo(email)).map(({ status }) => status)).toEqual(["recalled", "waiting"]);
  const [row] = (await colleaguesOf(owner, organisationId))?.waiting ?? [];
  expect(row?.expiresAt).toEqual(later(tomorrow.now, 14 * DAY));
  expect(await acceptInvitation(visitor(), { token: renewed, browser: "x" })).toMatchObject({ ok: true });
  expect(await auditOf(invitationId)).toMatchObject([
    { action: "invitation.sent" },
    { action: "invitation.resent", facts: { organisation: organisationId } },
    { action: "invitation.accepted" },
  ]);
});

test("it is sent again at most so often in a day", async () => {
  const { owner, email, invitationId } = await invited();
  for (let sent = 0; sent < RESENT_A_DAY; sent++) expect(await resendInvitation(owner, { invitationId })).toMatchObject({ ok: true });
  expect(await resendInvitation(owner, { invitationId })).toMatchObject({
    refusal: "invitation.too_many",
    details: { max: String(RESENT_A_DAY) },
  });
  expect(await mailsTo(email)).toHaveLength(RESENT_A_DAY + 1);
  const nextDay = { ...owner, now: later(owner.now, DAY + 1) };
  expect(await resendInvitation(nextDay, { invitationId })).toMatchObject({ ok: true });
});

test("an invitation that ended is not sent again, except one that only expired", async () => {
  const [accepted, revoked, expired] = [await invited(), await invited(), await invited()];
  await acceptInvitation(visitor(), { token: accepted.token, browser: "x" });
  await revokeInvitation(revoked.owner, { invitationId: revoked.invitationId });
  for (const { owner, invitationId } of [accepted, revoked])
    expect(await resendInvitation(owner, { invitationId })).toMatchObject({ refusal: "not_found" });
  const late = { ...expired.owner, now: later(expired.owner.now, 15 * DAY) };
  expect(await resendInvitation(late, { invitationId: expired.invitationId })).toMatchObject({ ok: true });
});

test("nobody else sends it again, and an owner's invitation only an owner or the office", async () => {
  const { organisationId, invitationId, token } = await invited("owner");
  for (const ctx of [visitor(), await member(await organisation())])
    expect(await resendInvitation(ctx, { invitationId })).toMatchObject({ refusal: "not_found" });
  for (const ctx of [await member(organisationId, "editor"), await staff()])
    expect(await resendInvitation(ctx, { invitationId })).toMatchObject({ refusal: "forbidden" });
  expect(await resendInvitation(await member(organisationId, "admin"), { invitationId })).toMatchObject({ refusal: "owner_only" });
  expect(await invitationOf(visitor(), token)).toMatchObject({ state: "open" });
  expect(await resendInvitation(await staff("staffAdmin"), { invitationId })).toMatchObject({ ok: true });
});

test("sent again twice at once, one link works; against an acceptance, one of the two wins", async () => {
  const twice = await invited();
  await Promise.all([1, 2].map(() => resendInvitation(twice.owner, { invitationId: twice.invitationId })));
  const waiting = (await mailsTo(twice.email)).filter(({ status }) => status === "waiting");
  expect(waiting).toHaveLength(1);
  const { owner, invitationId, token } = await invited();
  const both = await Promise.all([resendInvitation(owner, { invitationId }), acceptInvitation(visitor(), { token, browser: "x" })]);
  expect(tally(both).won).toBe(1);
});

test("an admin is offered neither to send nor to revoke the invitation of an owner", async () => {
  const organisationId = await organisation();
  const [owner, admin] = [await member(organisationId), await member(organisationId, "admin")];
  const one = { organisationId, firstName: "Jon", lastName: "Zubi" };
  expectDone(await invitePerson(owner, { ...one, email: "jon@known.example", role: "owner" }));
  expectDone(await invitePerson(owner, { ...one, email: "ane@known.example", role: "editor" }));
  const may = async (ctx: Context) => new Map((await colleaguesOf(ctx, organisationId))?.waiting.map(({ role, may }) => [role, may]));
  expect(await may(owner)).toEqual(
    new Map([
      ["owner", true],
      ["editor", true],
    ]),
  );
  expect(await may(admin)).toEqual(
    new Map<string, unknown>([
      ["owner", "owner_only"],
      ["editor", true],
    ]),
  );
  expect(await may(await member(organisationId, "viewer"))).toEqual(
    new Map([
      ["owner", "forbidden"],
      ["editor", "forbidden"],
    ]),
  );
});
