import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import { disablePerson } from "#domain/access/people/disable-person";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { mailsTo, member, organisation, staff } from "#test/builders";
import { asker, becomes, consortium, emailOf, invited, partner, refusalOf } from "#test/fixtures/consortia";
import { answerInvitation } from "./answer-invitation.ts";
import { declinePartner } from "./decline-partner.ts";
import { expirePlace } from "./expire-place.ts";
import { leaveConsortium } from "./leave-consortium.ts";
import { remindOfPlace } from "./remind-of-place.ts";
import { setParticipation } from "./set-participation.ts";

const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const reads = (ctx: Context, locale: "en" | "es" | "eu") =>
  transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ locale })
      .where(eq(people.id, idOf(ctx)));
  });
const templates = async (ctx: Context) => (await mailsTo(emailOf(ctx))).map(({ template }) => template);

test("owners and admins of the coordinator are told, each in their language; the others are not", async () => {
  const made = await consortium();
  const admin = await member(made.coordinatorId, "admin");
  await reads(admin, "eu");
  const others = await Promise.all((["editor", "contact", "billing", "viewer"] as const).map((role) => member(made.coordinatorId, role)));
  await asker(made);
  expect(await mailsTo(emailOf(made.coordinator))).toMatchObject([{ locale: "en", data: { path: "/en/consortia/hemen-bizi/requests" } }]);
  expect(await mailsTo(emailOf(admin))).toMatchObject([{ locale: "eu", data: { path: "/eu/consortia/hemen-bizi/requests" } }]);
  for (const ctx of others) expect(await mailsTo(emailOf(ctx))).toEqual([]);
});

test("whoever is disabled is told nothing, and the change is made all the same", async () => {
  const made = await consortium();
  const admin = await member(made.coordinatorId, "admin");
  expect((await disablePerson(await staff("staffAdmin"), { personId: idOf(made.coordinator) })).ok).toBe(true);
  await asker(made);
  expect(await mailsTo(emailOf(made.coordinator))).toEqual([]);
  expect(await templates(admin)).toEqual(["consortium-asked"]);
});

test.each(["lapsed", "suspended"] as const)(
  "whoever coordinates and is %s hears nothing of the partners, as they no longer read it",
  async (status) => {
    const made = await consortium();
    const { ctx, organisationId } = await partner(made, 1);
    const offered = await invited(made, 1);
    const { requestId } = await asker(made);
    const { expiresAt } = (await workspaceOf(made.coordinator, made.slug))?.requests?.[0] ?? {};
    const until = expiresAt?.toISOString() ?? "";
    await becomes(made.coordinatorId, status);
    const before = await templates(made.coordinator);
    const portal = context({ actor: { kind: "system", name: "test" } });
    expect(refusalOf(await remindOfPlace(portal, { requestId, until }))).toBe("done");
    expect(refusalOf(await expirePlace({ ...portal, now: new Date(until) }, { requestId, until }))).toBe("done");
    const answer = { consortiumId: made.id, organisationId: offered.organisationId, answer: "decline" } as const;
    expect(refusalOf(await answerInvitation(offered.ctx, answer))).toBe("done");
    expect(refusalOf(await leaveConsortium(ctx, { consortiumId: made.id, organisationId, reason: "We have moved." }))).toBe("done");
    expect(await templates(made.coordinator)).toEqual(before);
  },
);

test("a partner that no longer reads what is for partners is told how it takes part on the page of its own place", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made, 1);
  await becomes(organisationId, "lapsed");
  const input = { consortiumId: made.id, organisationId, participation: "associated" } as const;
  expect(refusalOf(await setParticipation(made.coordinator, input))).toBe("done");
  const [mail] = (await mailsTo(emailOf(ctx))).slice(-1);
  expect(mail).toMatchObject({ template: "consortium-participation", data: { path: "/en/consortia/hemen-bizi/membership" } });
});

test("an answer goes to those who asked, not to the coordinator or to other partners", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  const asked = await asker(made);
  const theirs = await member(asked.organisationId, "admin");
  const before = await templates(made.coordinator);
  const answer = { consortiumId: made.id, requestId: asked.requestId, reason: "We have one." };
  expect(refusalOf(await declinePartner(made.coordinator, answer))).toBe("done");
  expect(await templates(asked.ctx)).toEqual(["consortium-declined"]);
  expect(await templates(theirs)).toEqual(["consortium-declined"]);
  expect(await templates(made.coordinator)).toEqual(before);
  expect(await templates(inside.ctx)).toEqual(["consortium-accepted"]);
});

test("each mail is about its consortium, so that it can be recalled with it", async () => {
  const made = await consortium();
  await asker(made);
  await hideConsortium(await staff(), { consortiumId: made.id, reason: "It names a hospital that did not agree." });
  const rows = await context().db.select({ kind: outbox.subjectKind, id: outbox.subjectId }).from(outbox);
  expect(rows).toEqual([
    { kind: "consortium", id: made.id },
    { kind: "consortium", id: made.id },
  ]);
});

test("a change that is refused tells nobody", async () => {
  const made = await consortium();
  const asked = await asker(made);
  const answer = { consortiumId: made.id, requestId: asked.requestId, reason: "No." };
  const elsewhere = await member(await organisation());
  expect(refusalOf(await declinePartner(elsewhere, answer))).toBe("not_found");
  expect(await mailsTo(emailOf(asked.ctx))).toEqual([]);
});
