import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { rolesSought } from "#db/schema/consortia";
import { context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff } from "#test/builders";
import { asker, consortium, emailOf, invited, refusalOf } from "#test/fixtures/consortia";
import { workspaceOf } from "../workspace.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { membershipOf } from "./membership.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

const taken = async (roleId: string | undefined) =>
  (
    await context()
      .db.select()
      .from(rolesSought)
      .where(eq(rolesSought.id, roleId ?? ""))
  )[0]?.taken;

test("a member accepts: its seat is taken, it enters the workspace, and the coordinator is told", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await invited(made);
  const input = { consortiumId: made.id, organisationId, answer: "accept" } as const;
  expect(refusalOf(await answerInvitation(ctx, input))).toBe("done");
  expect(await taken(made.roleIds[0])).toBe(1);
  expect((await workspaceOf(ctx, made.slug))?.everyone.map(({ seat }) => seat)).toContain("Sites that enrol people");
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)).toMatchObject({ template: "consortium-invitation-accepted" });
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.invitation_accepted",
    facts: { organisationId, role: "Sites that enrol people" },
  });
  expect(refusalOf(await answerInvitation(ctx, input))).toBe("consortium.not_invited");
});

test("a member declines: the seat is free again, and both read who did", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await invited(made);
  expect(refusalOf(await answerInvitation(ctx, { consortiumId: made.id, organisationId, answer: "decline" }))).toBe("done");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.invitation_declined", facts: { organisationId } });
  expect(await taken(made.roleIds[0])).toBe(0);
  expect(refusalOf(await invited(made).then(() => ({ ok: true })))).toBe("done");
  expect((await mailsTo(emailOf(made.coordinator))).at(-1)).toMatchObject({ template: "consortium-invitation-declined" });
  const [place] = (await membershipOf(ctx, made.slug))?.places ?? [];
  expect(place).toMatchObject({ state: "declined", expiresAt: null, decidedAt: ctx.now });
  expect(place?.invitedAt).not.toBeNull();
});

test("what expired is not accepted, though no job has run yet", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await invited(made);
  const late = { ...ctx, now: later(ctx.now, 31 * DAY) };
  expect(refusalOf(await answerInvitation(late, { consortiumId: made.id, organisationId, answer: "accept" }))).toBe(
    "consortium.request_expired",
  );
});

test("only owners and admins of the invited organisation answer; a request is no invitation", async () => {
  const made = await consortium();
  const { organisationId } = await invited(made);
  const input = { consortiumId: made.id, organisationId, answer: "accept" } as const;
  for (const ctx of [
    made.coordinator,
    await staff("staffAdmin"),
    await member(await organisation()),
    await member(organisationId, "editor"),
  ])
    expect(refusalOf(await answerInvitation(ctx, input))).toBe("forbidden");
  const request = await asker(made, 1);
  expect(refusalOf(await answerInvitation(request.ctx, { ...input, organisationId: request.organisationId }))).toBe(
    "consortium.not_invited",
  );
  expect(refusalOf(await answerInvitation(request.ctx, { ...input, consortiumId: "elsewhere" }))).toBe("not_found");
});

test("accepted and withdrawn at once: one of the two, and the seats agree", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await invited(made);
  const both = await Promise.all([
    answerInvitation(ctx, { consortiumId: made.id, organisationId, answer: "accept" }),
    withdrawInvitation(made.coordinator, { consortiumId: made.id, requestId }),
  ]);
  const said = both.map(refusalOf);
  expect(said.filter((one) => one === "done")).toHaveLength(1);
  expect(await taken(made.roleIds[0])).toBe(said[0] === "done" ? 1 : 0);
});

test("the coordinator withdraws an offer: the member is told and has nothing to answer; nobody else can", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await invited(made);
  const input = { consortiumId: made.id, requestId };
  expect(refusalOf(await withdrawInvitation(ctx, input))).toBe("not_found");
  expect(refusalOf(await withdrawInvitation(await member(made.coordinatorId, "viewer"), input))).toBe("forbidden");
  expect(refusalOf(await withdrawInvitation(made.coordinator, input))).toBe("done");
  expect(refusalOf(await withdrawInvitation(made.coordinator, input))).toBe("consortium.already_decided");
  expect((await mailsTo(emailOf(ctx))).at(-1)).toMatchObject({ template: "consortium-invitation-withdrawn" });
  expect((await membershipOf(ctx, made.slug))?.places).toMatchObject([
    { state: "withdrawn", may: { answerInvitation: "consortium.not_invited" } },
  ]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.invitation_withdrawn", facts: { organisationId } });
});
