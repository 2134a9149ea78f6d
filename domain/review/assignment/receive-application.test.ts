import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import { absences, reviewRules } from "#db/schema/review";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { approveApplication } from "#domain/review/decision/approve-application";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY, earlier, later } from "#lib/clock";
import { auditOf, mailsTo, staff } from "#test/builders";
import { applicationOf, submittedApplication } from "#test/fixtures/applications";
import { stagesOf } from "#test/fixtures/stages";

const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
/** What the email to somebody says of an application: whether it is assigned to them. */
const assignedIn = async ({ actor }: Context, reference: string) =>
  (await mailsTo(actor.kind === "person" ? actor.email : "")).find(({ data }) => data.reference === reference)?.data.assigned;
const told = async ({ actor }: Context, reference: string) =>
  (await mailsTo(actor.kind === "person" ? actor.email : "")).some(({ data }) => data.reference === reference);

const roundRobin = () =>
  transact(context(), async (ctx) => {
    const body = { ...STANDARD_RULES, assignment: "roundRobin" as const };
    const row = { id: ctx.newId(), clusterId: ctx.clusterId, version: 1, body, createdAt: ctx.now, createdBy: null, publishedAt: ctx.now };
    await ctx.db.insert(reviewRules).values(row);
  });

const away = (who: Context, delegate?: Context) =>
  transact(context(), async (ctx) => {
    await ctx.db.insert(absences).values({
      id: ctx.newId(),
      personId: idOf(who),
      delegateId: delegate ? idOf(delegate) : null,
      startsAt: earlier(ctx.now, DAY),
      endsAt: later(ctx.now, DAY),
    });
  });

test("by hand nobody has it yet, and all staff are told so", async () => {
  const team = [await staff(), await staff("staffAdmin")];
  const { reference, id } = await submittedApplication();
  expect((await applicationOf(reference)).assignedTo).toBeNull();
  for (const person of team) expect(await assignedIn(person, reference)).toBe("no");
  expect(await stagesOf(id)).toEqual(["received…"]);
});

test("by round-robin each reviewer gets one in turn, an administrator none, and only who gets it is told that it is theirs", async () => {
  const [one, other, admin] = [await staff(), await staff(), await staff("staffAdmin")];
  await roundRobin();
  const sent = [await submittedApplication(), await submittedApplication()];
  expect(sent.map(({ assignedTo }) => assignedTo).sort()).toEqual([idOf(one), idOf(other)].sort());
  for (const { reference, assignedTo, id } of sent) {
    expect(await assignedIn(one, reference)).toBe(assignedTo === idOf(one) ? "yes" : undefined);
    expect(await told(admin, reference)).toBe(false);
    expect(await stagesOf(id)).toEqual(["received", "screening…"]);
    expect((await auditOf(id)).find(({ action }) => action === "application.assigned")).toMatchObject({
      actorId: "round-robin",
      facts: { to: assignedTo },
    });
  }
});

test("who is away, or acts for the organisation, gets none; when nobody is left it waits for all", async () => {
  const [gone, party] = [await staff(), await staff("reviewer", { email: "party@example.org" })];
  await roundRobin();
  await away(gone);
  const { assignedTo, reference } = await submittedApplication({ email: "party@example.org" });
  expect(assignedTo).toBeNull();
  expect(await told(party, reference)).toBe(true);
  const next = await submittedApplication();
  expect(next.assignedTo).toBe(idOf(party));
});

test("the delegate of who is away is told, and decides on what they have", async () => {
  const [gone, delegate, other] = [await staff(), await staff(), await staff()];
  await away(gone, delegate);
  const { id, reference } = await submittedApplication();
  expect(await told(gone, reference)).toBe(false);
  expect((await mailsTo(delegate.actor.kind === "person" ? delegate.actor.email : "")).length).toBe(1);
  await transact(context(), async (ctx) => ctx.db.update(applications).set({ assignedTo: idOf(gone) }));
  expect(await approveApplication(other, { applicationId: id })).toMatchObject({ refusal: "application.not_yours" });
  expect(await approveApplication(delegate, { applicationId: id })).toMatchObject({ ok: true });
});
