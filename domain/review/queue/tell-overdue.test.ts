import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { announceAbsence } from "#domain/review/assignment/announce-absence";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { auditOf, mailsTo, staff } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce, atName } from "#test/fixtures/points";
import { queryCount, turnsOf } from "#test/query-count";
import { queueCounts } from "./queue-counts.ts";
import { tellOverdue, tellOverdueLater } from "./tell-overdue.ts";

const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const later = (days: number) =>
  context({ clock: () => new Date(Date.now() + days * 86_400_000), actor: { kind: "system", name: "worker" } });
const told = async ({ actor }: Context) =>
  (await mailsTo(actor.kind === "person" ? actor.email : "")).filter(({ template }) => template === "applications-overdue");
const week = "2099-01-05";

const promised = async (id: string) => {
  const [found] = await context().db.select({ at: applications.answerBy }).from(applications).where(eq(applications.id, id));
  return found?.at ?? context().now;
};

async function team() {
  const [admin, reviewer, other] = [await staff("staffAdmin"), await staff(), await staff()];
  return { admin, reviewer, other };
}

test("each who sees to an overdue stage gets one mail that lists theirs: holder, committee, administrators for the rest", async () => {
  const { admin, reviewer, other } = await team();
  const [held, voted, waiting] = [await claimedApplication(reviewer), await claimedApplication(reviewer), await submittedApplication()];
  await advanceApplication(reviewer, { applicationId: voted.id, from: "screening", to: "committee" });
  await tellOverdue(later(60), { week });
  expect((await told(reviewer)).map(({ data }) => String(data.late).split("\n").length)).toEqual([2]);
  expect((await auditOf(HOME_CLUSTER)).at(-1)?.action).toBe("cluster.overdue_reminded");
  expect(String((await told(reviewer))[0]?.data.late)).toContain(held.reference);
  expect(String((await told(other))[0]?.data.late)).toMatch(new RegExp(`^${voted.reference}, `));
  expect(String((await told(admin))[0]?.data.late)).toMatch(new RegExp(`^${waiting.reference}, `));
});

test("the emails of a week read as often for many late applications as for one, and nothing of applications in their turn", async () => {
  const { reviewer } = await team();
  await claimedApplication(reviewer);
  const few = await queryCount(() => tellOverdue(later(60), { week: "2099-01-12" }));
  for (let n = 0; n < 5; n++) await claimedApplication(reviewer);
  let turns: Awaited<ReturnType<typeof turnsOf>> = [];
  const many = await queryCount(async () => {
    turns = await turnsOf(() => tellOverdue(later(60), { week }));
  });
  expect(many).toBe(few);
  expect(turns.at(-1)?.filter(({ sql }) => /stage_entries/.test(sql))).toEqual([]);
  expect(String((await told(reviewer)).at(-1)?.data.late).split("\n")).toHaveLength(6);
});

test("nothing is overdue in its first days, while the applicant still has time, or when it was withdrawn", async () => {
  const { reviewer } = await team();
  const [asked, withdrawn] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  await askForChanges(reviewer, { applicationId: asked.id, ...atName() });
  await withdrawApplication(asApplicant(withdrawn.id), withdrawn);
  await tellOverdue(later(1), { week });
  expect(await told(reviewer)).toEqual([]);
  await claimedApplication(reviewer);
  await tellOverdue(later(60), { week: "2099-01-12" });
  expect((await told(reviewer)).map(({ data }) => String(data.late).split("\n").length)).toEqual([1]);
});

test("whoever has an application reads in the same mail that its applicant did not answer in time, until they do", async () => {
  const { admin, reviewer } = await team();
  const [asked, free] = [await claimedApplication(reviewer), await claimedApplication(reviewer)];
  for (const { id } of [asked, free]) await askAtOnce(reviewer, { applicationId: id, ...atName() });
  await releaseApplication(reviewer, { applicationId: free.id });
  await tellOverdue(later(60), { week });
  const lists = async (ctx: Context) => (await told(ctx)).map(({ data: { n, late, unanswered } }) => ({ n, late, unanswered }));
  expect(await lists(reviewer)).toEqual([{ n: "1", late: "", unanswered: `${asked.reference}, ${asked.organisationName}` }]);
  expect(await lists(admin)).toEqual([{ n: "1", late: "", unanswered: `${free.reference}, ${free.organisationName}` }]);
  await resendApplication({ ...asApplicant(asked.id), now: later(60).now }, asItIs(asked.reference));
  await tellOverdue(later(61), { week: "2099-01-12" });
  expect((await lists(reviewer)).filter((mail) => mail.unanswered !== "")).toHaveLength(1);
});

test("what is slow in its stage alone is no part of the number that is overdue, which is that of the queue", async () => {
  const { reviewer } = await team();
  const slow = await claimedApplication(reviewer);
  const [entry] = await context()
    .db.select()
    .from(stageEntries)
    .where(and(eq(stageEntries.applicationId, slow.id), isNull(stageEntries.leftAt)));
  const dueAt = entry?.dueAt ?? context().now;
  const on = (day: Date) => context({ clock: () => day, actor: { kind: "system", name: "worker" } });
  const next = new Date(dueAt.getTime() + 2000);
  await tellOverdue(on(dueAt), { week });
  expect(await told(reviewer)).toEqual([]);
  await tellOverdue(on(next), { week: "2099-01-12" });
  const [mail] = await told(reviewer);
  expect(mail?.data).toMatchObject({ n: "0", inStage: "1", late: "", unanswered: "", slow: `${slow.reference}, ${slow.organisationName}` });
  expect(mail?.data.path).not.toContain("overdue");
  const late = new Date((await promised(slow.id)).getTime() + 2000);
  await tellOverdue(on(late), { week: "2099-01-19" });
  const [, both] = await told(reviewer);
  expect(both?.data).toMatchObject({ n: "1", inStage: "0", slow: "", path: expect.stringContaining("view=overdue") });
  expect((await queueCounts({ ...reviewer, now: late })).views.overdue).toBe(1);
});

test("a week is told once, however often the job runs, and asks for the next one", async () => {
  const { reviewer } = await team();
  await claimedApplication(reviewer);
  for (const _ of [1, 2, 3]) await tellOverdue(later(60), { week });
  expect(await told(reviewer)).toHaveLength(1);
  const waiting = await context().db.select({ kind: jobs.kind, at: jobs.notBefore }).from(jobs);
  const weeks = waiting.filter(({ kind }) => kind === "review.overdue").map(({ at }) => at);
  expect(weeks).toHaveLength(2);
  for (const at of weeks) expect(at.getUTCDay()).toBe(1);
});

test.each([
  ["2026-11-25T10:00:00Z", "2026-11-30T07:00:00.000Z"],
  ["2026-11-30T10:00:00Z", "2026-12-07T07:00:00.000Z"],
  ["2026-03-28T23:30:00Z", "2026-03-30T06:00:00.000Z"],
])("what is sent %s is looked at on Monday, %s", async (now, monday) => {
  await transact({ ...context(), now: new Date(now) }, (ctx) => tellOverdueLater(ctx));
  const [job] = await context().db.select({ at: jobs.notBefore }).from(jobs);
  expect(job?.at.toISOString()).toBe(monday);
});

test("the delegate hears of it while the holder is away", async () => {
  const { reviewer, other } = await team();
  await claimedApplication(reviewer);
  await announceAbsence(reviewer, { from: reviewer.now.toISOString().slice(0, 10), to: "2099-01-01", delegateId: idOf(other) });
  await tellOverdue(later(60), { week });
  expect([(await told(reviewer)).length, (await told(other)).length]).toEqual([0, 1]);
});

test("what nobody holds any more goes to the administrators", async () => {
  const { admin, reviewer } = await team();
  await claimedApplication(reviewer);
  await transact(context(), async (ctx) => ctx.db.update(applications).set({ assignedTo: null }));
  await tellOverdue(later(60), { week });
  expect([(await told(reviewer)).length, (await told(admin)).length]).toEqual([0, 1]);
});

test("a week in which something fails is followed by the next one", async () => {
  const ctx = context({ actor: { kind: "system", name: "worker" } });
  // No audit row can hold a number of this kind.
  await expect(tellOverdue(ctx, { week: 1n as never })).rejects.toThrow();
  const planned = await context().db.select({ at: jobs.notBefore }).from(jobs).where(eq(jobs.kind, "review.overdue"));
  expect(planned.filter(({ at }) => at > ctx.now)).toHaveLength(1);
});
