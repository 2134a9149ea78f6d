import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { changeRequests } from "#db/schema/membership";
import { applicationOf, asApplicant, submittedApplication, takenApplication } from "#test/applications";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { disablePerson } from "../access/disable-person.ts";
import { type Context, context } from "../kernel/context.ts";
import { transact } from "../kernel/transact.ts";
import { askForChanges } from "../review/ask-for-changes.ts";
import { queuePage } from "../review/queue-reads.ts";
import { amendApplication } from "./amend-application.ts";

const emailOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.email : "");
const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const mended = (reference: string, given: { organisation?: string; position?: string } = {}) => ({
  ...{ reference, firstName: "Nahia", lastName: "Zubiondo", country: "ES", position: "Director", organisation: "Ñabar Sentsoreak" },
  ...given,
});
/** An application that waits for its applicant. */
async function asked(reviewer?: Context) {
  const holder = reviewer ?? (await staff());
  const application = await takenApplication(holder);
  await askForChanges(holder, { applicationId: application.id, message: "Which organisation is it?" });
  return { ...application, holder, applicant: asApplicant(application.id) };
}

test("what was mended stands, the request is answered, and the queue finds it by its new name", async () => {
  const { reference, holder, applicant, id } = await asked();
  expect(await amendApplication(applicant, mended(reference))).toMatchObject({ ok: true, value: { reference } });
  expect(await applicationOf(reference)).toMatchObject({
    status: "submitted",
    organisationName: "Ñabar Sentsoreak",
    assignedTo: idOf(holder),
  });
  const requests = await context().db.select().from(changeRequests).where(eq(changeRequests.applicationId, id));
  expect(requests).toMatchObject([{ answeredAt: expect.any(Date) }]);
  const query = { view: "todo", status: null, country: null, waiting: null, assigned: null, sort: "oldest", page: 1 } as const;
  expect((await queuePage(holder, { ...query, q: "nabar" })).total).toBe(1);
});

test("the audit names the fields that changed; what stood there before lies apart, where it can be erased", async () => {
  const { id, reference, applicant } = await asked();
  await amendApplication(applicant, mended(reference, { organisation: "Laminak", position: "Head of research" }));
  const last = (await auditOf(id)).at(-1);
  expect(last).toMatchObject({ action: "application.resent", actorId: id, facts: { status: ["changesAsked", "submitted"] } });
  expect(last?.facts.changed).toEqual(["position", "organisation"]);
  expect(JSON.stringify(await auditOf(id))).not.toMatch(/Laminak|Head of research|Director/);
  const [row] = await context().db.select({ seq: auditEvents.seq }).from(auditEvents).where(eq(auditEvents.action, "application.resent"));
  const apart = await context()
    .db.select()
    .from(auditPersonal)
    .where(eq(auditPersonal.seq, row?.seq ?? 0));
  expect(apart).toMatchObject([{ values: { position: "Director", organisation: expect.stringContaining("Laminak Sentsoreak") } }]);
});

test("its reviewer is told, in their language; nobody where nobody has it any more", async () => {
  const reviewer = await staff();
  await transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ locale: "eu" })
      .where(eq(people.id, idOf(reviewer)));
  });
  const [first, second] = [await asked(reviewer), await asked(reviewer)];
  await amendApplication(first.applicant, mended(first.reference));
  const told = async () => (await mailsTo(emailOf(reviewer))).filter(({ template }) => template === "application-resent");
  expect(await told()).toMatchObject([
    { locale: "eu", data: { path: `/eu/staff/applications/${first.id}`, organisation: "Ñabar Sentsoreak" } },
  ]);
  await disablePerson(await staff("staffAdmin"), { personId: idOf(reviewer) });
  expect(await amendApplication(second.applicant, mended(second.reference))).toMatchObject({ ok: true });
  expect(await told()).toHaveLength(1);
  expect(await applicationOf(second.reference)).toMatchObject({ status: "submitted", assignedTo: null });
});

test("only behind its own link, under its own reference, and only while changes are asked", async () => {
  const { reference, holder, applicant } = await asked();
  const other = await submittedApplication();
  for (const ctx of [visitor(), holder, await staff("staffAdmin")])
    expect(await amendApplication(ctx, mended(reference))).toMatchObject({ refusal: "forbidden" });
  expect(await amendApplication(asApplicant(other.id), mended(reference))).toMatchObject({ refusal: "not_found" });
  expect(await amendApplication(applicant, mended(other.reference))).toMatchObject({ refusal: "not_found" });
  expect(await amendApplication(asApplicant(other.id), mended(other.reference))).toMatchObject({ refusal: "application.not_open" });
  expect((await applicationOf(reference)).status).toBe("changesAsked");
  expect((await auditOf(other.id)).map(({ action }) => action)).not.toContain("application.resent");
});

test("sent twice at once it is back once, with one mail", async () => {
  const { id, reference, holder, applicant } = await asked();
  const both = await Promise.all([1, 2].map(() => amendApplication(applicant, mended(reference))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await auditOf(id)).filter(({ action }) => action === "application.resent")).toHaveLength(1);
  expect((await mailsTo(emailOf(holder))).filter(({ template }) => template === "application-resent")).toHaveLength(1);
});
