import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisationBlocks } from "#db/schema/messages";
import { organisations } from "#db/schema/organisations";
import { disablePerson } from "#domain/access/people/disable-person";
import { suggestedPartners } from "#domain/consortia/matching/suggested-partners";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asker, consortium, emailOf, invited, partner, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { closeConsortium } from "../forming/close-consortium.ts";
import { hideConsortium } from "../moderation/hide-consortium.ts";
import { workspaceOf } from "../workspace.ts";
import { acceptPartner } from "./accept-partner.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { askToJoin } from "./ask-to-join.ts";
import { declinePartner } from "./decline-partner.ts";
import { invitationsOf } from "./invitations.ts";
import { inviteMember } from "./invite-member.ts";
import { membershipOf } from "./membership.ts";
import { undoAnswer } from "./undo-answer.ts";

const invitation = "Your pilots at home are what we lack.";
type Made = Awaited<ReturnType<typeof consortium>>;
const inputOf = (made: Made, organisationId: string, role = 0) => ({
  ...{ consortiumId: made.id, organisationId, invitation },
  roleId: made.roleIds[role] ?? "",
});
const asked = { to: "", name: "" };

test("a member is offered a seat: it reads who offers what until when, and the coordinator sees it among the invitations", async () => {
  const made = await consortium();
  const { id, owner } = await listed();
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, id)))).toBe("done");
  const until = later(made.coordinator.now, 30 * DAY);
  const [mail] = await mailsTo(emailOf(owner));
  expect(mail).toMatchObject({ template: "consortium-invited", data: { message: invitation, answerBy: until.toISOString() } });
  expect((await membershipOf(owner, made.slug))?.places).toMatchObject([
    { state: "invited", invitation, expiresAt: until, message: null, role: "Sites that enrol people", may: { answerInvitation: true } },
  ]);
  expect((await invitationsOf(made.coordinator, made.slug, asked))?.sent).toMatchObject([{ state: "invited", invitation }]);
  const rows = await auditOf(made.id);
  expect(rows.at(-1)?.action).toBe("consortium.invited");
  expect(JSON.stringify(rows)).not.toContain(invitation);
});

test("a seat that is promised is offered to nobody else, and whoever was accepted is not invited", async () => {
  const made = await consortium();
  const slow = { ...made.coordinator, decisionHold: 60 };
  const [first, second] = [await listed(), await listed()];
  const { requestId } = await asker(made, 1, first.id);
  const other = await asker(made, 0);
  expect(refusalOf(await acceptPartner(slow, { consortiumId: made.id, requestId }))).toBe("done");
  await invited(made, 0);
  const shown = async (slug: string) => (await invitationsOf(made.coordinator, made.slug, { to: slug, name: "" }))?.member;
  const slugOf = async (id: string) => (await context().db.select().from(organisations).where(eq(organisations.id, id)))[0]?.slug ?? "";
  expect((await shown(await slugOf(second.id)))?.free.map(({ title }) => title)).toEqual(["Platform"]);
  expect((await shown(await slugOf(first.id)))?.may).toBe("consortium.already_decided");
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, first.id, 1)))).toBe("consortium.already_decided");
  const requests = (await workspaceOf(made.coordinator, made.slug))?.requests;
  expect(requests?.find(({ id }) => id === other.requestId)?.mayJoin).toBe("consortium.role_full");
});

test("the seat is kept for it: nobody else is accepted or invited to it, and nobody is let in before it answers", async () => {
  const made = await consortium();
  const { requestId } = await asker(made, 0);
  const { ctx } = await invited(made, 0);
  expect(refusalOf(await acceptPartner(made.coordinator, { consortiumId: made.id, requestId }))).toBe("consortium.role_full");
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, (await listed()).id)))).toBe("consortium.role_full");
  const [role] = await context()
    .db.select()
    .from(rolesSought)
    .where(eq(rolesSought.id, made.roleIds[0] ?? ""));
  expect(role?.taken).toBe(0);
  expect((await membershipOf(ctx, made.slug))?.consortium.may.enter).toBe("not_found");
  expect(refusalOf(await closeConsortium(made.coordinator, { consortiumId: made.id }))).toBe("consortium.requests_waiting");
});

test("an organisation that asked can be offered another role, and what it wrote stays; it cannot while an answer is held", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made, 0, (await listed()).id);
  const held = { ...made.coordinator, decisionHold: 60 };
  await acceptPartner(held, { consortiumId: made.id, requestId });
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, organisationId, 1)))).toBe("consortium.already_decided");
  await undoAnswer(held, { consortiumId: made.id, requestId });
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, organisationId, 1)))).toBe("done");
  expect((await membershipOf(ctx, made.slug))?.places).toMatchObject([
    { state: "invited", role: "Platform", message: "We can.", seenAt: made.coordinator.now },
  ]);
});

test.each<[string, (made: Made, id: string) => Promise<unknown>, string]>([
  ["is in already", (made, id) => partner(made, 1, id), "consortium.partner_already_in"],
  ["is invited already", (made, id) => invited(made, 1, id), "consortium.already_invited"],
  [
    "declined an invitation",
    async (made, id) => {
      const { ctx } = await invited(made, 1, id);
      await answerInvitation(ctx, { consortiumId: made.id, organisationId: id, answer: "decline" });
    },
    "consortium.declined_invitation",
  ],
  [
    "blocked the coordinator",
    (made, id) =>
      transact(context(), ({ db, now }) =>
        db.insert(organisationBlocks).values({ organisationId: id, blockedId: made.coordinatorId, blockedAt: now }),
      ),
    "consortium.cannot_invite",
  ],
])("a member that %s is not invited", async (_, before, refusal) => {
  const made = await consortium();
  const { id } = await listed();
  await before(made, id);
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, id)))).toBe(refusal);
});

test("a member whose request was declined can be invited later, and one that declined an invitation can still ask", async () => {
  const made = await consortium();
  const { id } = await listed();
  const { ctx, requestId } = await asker(made, 1, id);
  await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason: "Not now." });
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, id, 1)))).toBe("done");
  const place = { consortiumId: made.id, organisationId: id };
  expect(refusalOf(await askToJoin(ctx, { ...place, roleId: made.roleIds[1] ?? "", message: "We can." }))).toBe(
    "consortium.already_invited",
  );
  await answerInvitation({ ...ctx, decisionHold: 0 }, { ...place, answer: "decline" });
  expect(refusalOf(await askToJoin(ctx, { ...place, roleId: made.roleIds[1] ?? "", message: "We can." }))).toBe("done");
  expect((await membershipOf(ctx, made.slug))?.places).toMatchObject([{ state: "sent", invitation: null, invitedAt: null }]);
});

test("who is not listed, and a role of another consortium, are not invited; nor anybody while it is hidden", async () => {
  const made = await consortium();
  const other = await consortium();
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, await organisation())))).toBe("consortium.cannot_invite");
  const { id } = await listed();
  const elsewhere = { ...inputOf(made, id), roleId: other.roleIds[0] ?? "" };
  expect(refusalOf(await inviteMember(made.coordinator, elsewhere))).toBe("not_found");
  await hideConsortium(await staff("staffAdmin"), { consortiumId: made.id, reason: "It names no aim." });
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, id)))).toBe("consortium.hidden_from_invitations");
});

test("only the coordinator's owners and admins invite; for those outside the requests there is nothing", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const { id, owner } = await listed();
  for (const ctx of [inside.ctx, owner, await staff("staffAdmin")]) {
    expect(refusalOf(await inviteMember(ctx, inputOf(made, id)))).toBe("not_found");
    expect(await invitationsOf(ctx, made.slug, asked)).toBeUndefined();
  }
  expect(refusalOf(await inviteMember(await member(made.coordinatorId, "editor"), inputOf(made, id)))).toBe("forbidden");
});

test("the last seat is offered to two members at once: one of them is invited", async () => {
  const made = await consortium();
  const ids = [(await listed()).id, (await listed()).id];
  const both = await Promise.all(ids.map((id) => inviteMember(made.coordinator, inputOf(made, id))));
  expect(both.map(refusalOf).sort()).toEqual(["consortium.role_full", "done"]);
  const rows = await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.consortiumId, made.id));
  expect(rows.filter(({ status }) => status === "invited")).toHaveLength(1);
});

test("whom the form is about: the roles that fit are told, and the one that it asked for is chosen", async () => {
  const made = await consortium();
  const { id, owner } = await listed({ name: "Zubieta Sensors", sectors: ["ehealth"] });
  const slug = owner.actor.kind === "person" ? (owner.actor.organisations[0]?.slug ?? "") : "";
  const found = await invitationsOf(made.coordinator, made.slug, { to: slug, name: "" });
  expect(found?.member).toMatchObject({ id, roleId: made.roleIds[1], may: true, lacks: { [made.roleIds[0] ?? ""]: ["sector"] } });
  expect((await invitationsOf(made.coordinator, made.slug, { to: "", name: "Zubieta Sensors" }))?.member?.id).toBe(id);
  expect((await invitationsOf(made.coordinator, made.slug, { to: "", name: "Ruritania" }))?.named?.found).toEqual([]);
});

test("where nobody acts for a member, no seat is kept for it: its form says why, and it is not suggested", async () => {
  const made = await consortium();
  const sectors = ["care" as const];
  const [silent, other] = [await listed({ name: "A silent member", sectors }), await listed({ name: "Members that answer", sectors })];
  const personId = silent.owner.actor.kind === "person" ? silent.owner.actor.personId : "";
  expectDone(await disablePerson(await staff("staffAdmin"), { personId }));
  expect(refusalOf(await inviteMember(made.coordinator, inputOf(made, silent.id)))).toBe("consortium.nobody_acts");
  const slug = (await context().db.select().from(organisations).where(eq(organisations.id, silent.id)))[0]?.slug ?? "";
  const found = await invitationsOf(made.coordinator, made.slug, { to: slug, name: "" });
  expect([found?.member?.may, found?.sent]).toEqual(["consortium.nobody_acts", []]);
  const workspace = await workspaceOf({ ...made.coordinator, now: new Date() }, made.slug);
  if (!workspace) throw new Error("no workspace");
  const everybody = { seat: "", kind: undefined, country: "", capabilities: [], all: false };
  const { rows } = await suggestedPartners({ ...made.coordinator, now: new Date() }, workspace, everybody);
  expect(rows.map(({ id }) => id)).toEqual([other.id]);
});
