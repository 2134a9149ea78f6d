import { expect, test } from "vitest";
import { auditPersonal } from "#db/schema/kernel";
import { absences } from "#db/schema/review";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { requestsOf } from "#domain/review/changes/point-reads";
import { DAY, earlier, later } from "#lib/clock";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { askAtOnce, atName, correctName } from "#test/fixtures/points";
import { stagesOf } from "#test/fixtures/stages";
import { resendApplication } from "./resend-application.ts";

const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const mailOf = ({ actor }: Context) => mailsTo(actor.kind === "person" ? actor.email : "");
const STANDS = "The name is right as it is.";
const about = ({ reference }: { reference: string }) => ({ reference, explanation: STANDS });

async function asked(email?: string) {
  const reviewer = await staff("reviewer", email ? { email } : {});
  const application = await claimedApplication(reviewer, { organisation: "Laminak" });
  await askAtOnce(reviewer, { applicationId: application.id, ...atName() });
  return { reviewer, application };
}

test("corrected and sent again it is back with the same reviewer, with old and new at the point", async () => {
  const { reviewer, application } = await asked();
  await correctName(application.id, "Laminak, S.L.");
  expect(await resendApplication(asApplicant(application.id), about(application))).toMatchObject({ ok: true });
  expect(await applicationOf(application.reference)).toMatchObject({ status: "submitted", assignedTo: idOf(reviewer) });
  const [request] = await requestsOf(context(), application.id);
  expect(request).toMatchObject({ answeredAt: expect.any(Date), points: [{ before: "Laminak", after: "Laminak, S.L." }] });
  expect((await auditOf(application.id)).at(-1)).toMatchObject({
    action: "application.resent",
    facts: { status: ["changesAsked", "submitted"], changed: ["organisation"] },
  });
  expect((await mailOf(reviewer)).map(({ template }) => template)).toEqual(["application-for-review", "application-resent"]);
  expect(await stagesOf(application.id)).toEqual(["received", "screening", "applicant", "screening…"]);
});

test("nothing is sent again while a requested change is not made and no reason is given", async () => {
  const { application } = await asked();
  const { id, reference } = application;
  expect(await resendApplication(asApplicant(id), { reference })).toMatchObject({ refusal: "application.unchanged" });
  expect(await applicationOf(reference)).toMatchObject({ status: "changesAsked" });
  expect((await auditOf(id)).at(-1)?.action).not.toBe("application.resent");
  await correctName(id, "Laminak, S.L.");
  expect(await resendApplication(asApplicant(id), { reference })).toMatchObject({ ok: true });
  expect((await requestsOf(context(), id))[0]?.explanation).toBeNull();
});

test("who leaves a field as it is may send with a reason, and the review reads it and sees that nothing changed", async () => {
  const { application } = await asked();
  expect(await resendApplication(asApplicant(application.id), about(application))).toMatchObject({ ok: true });
  const [request] = await requestsOf(context(), application.id);
  expect(request).toMatchObject({ explanation: STANDS, points: [{ before: "Laminak", after: "Laminak" }] });
  expect((await auditOf(application.id)).at(-1)?.facts.changed).toEqual([]);
});

test("an answer of several values that is left as it is has not changed either", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer);
  await askAtOnce(reviewer, { applicationId: id, points: [{ question: "sectors", text: "All of them?" }] });
  expect(await resendApplication(asApplicant(id), about({ reference }))).toMatchObject({ ok: true });
  expect((await auditOf(id)).at(-1)?.facts.changed).toEqual([]);
});

test("only the applicant sends again, their own, while changes are asked, and once", async () => {
  const { reviewer, application } = await asked();
  const other = await submittedApplication();
  expect(await resendApplication(asApplicant(other.id), about(other))).toMatchObject({ refusal: "application.not_open" });
  expect(await resendApplication(asApplicant(other.id), about(application))).toMatchObject({ refusal: "not_found" });
  for (const ctx of [visitor(), reviewer]) expect(await resendApplication(ctx, about(application))).toMatchObject({ refusal: "forbidden" });
  const twice = await Promise.all([1, 2].map(() => resendApplication(asApplicant(application.id), about(application))));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
});

test("while the reviewer is away their delegate is told; where nobody has it any more, all staff are", async () => {
  const { reviewer, application } = await asked();
  const delegate = await staff();
  await transact(context(), async (ctx) => {
    const [startsAt, endsAt] = [earlier(ctx.now, DAY), later(ctx.now, DAY)];
    await ctx.db.insert(absences).values({ id: ctx.newId(), personId: idOf(reviewer), delegateId: idOf(delegate), startsAt, endsAt });
  });
  await resendApplication(asApplicant(application.id), about(application));
  expect((await mailOf(delegate)).map(({ template }) => template)).toEqual(["application-resent"]);

  const next = await asked();
  await releaseApplication(next.reviewer, { applicationId: next.application.id });
  await resendApplication(asApplicant(next.application.id), about(next.application));
  const told = (await mailOf(next.reviewer)).filter(({ data }) => data.reference === next.application.reference);
  expect(told.map(({ template }) => template)).toEqual(["application-for-review", "application-for-review"]);
});

test("what stood there before lies apart in the audit, where it can be erased", async () => {
  const { application } = await asked();
  await correctName(application.id, "Laminak, S.L.");
  await resendApplication(asApplicant(application.id), about(application));
  expect(JSON.stringify(await auditOf(application.id))).not.toContain("Laminak");
  const apart = await context().db.select({ values: auditPersonal.values }).from(auditPersonal);
  expect(apart.map(({ values }) => values)).toContainEqual({ organisation: "Laminak" });
});
