import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, auditPersonal } from "#db/schema/kernel";
import { committeeVotes } from "#db/schema/review";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { applicationForReview } from "#domain/review/application/review-reads";
import { setPoint } from "#domain/review/changes/set-point";
import { scoreApplication } from "#domain/review/committee/score-application";
import { bulkRows } from "#domain/review/queue/bulk-reads";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import type { Obstacle } from "#domain/review/state";
import { auditOf, organisation, staff } from "#test/builders";
import { applicationOf, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { queryCount } from "#test/query-count";
import { approveApplication } from "./approve-application.ts";
import { decideMany } from "./decide-many.ts";

const CRITERIA = STANDARD_RULES.rubric.criteria.map(({ key }) => key);
const scored = (by: Context, applicationId: string, first: number, others = 4) => {
  const scores = Object.fromEntries(CRITERIA.map((key, n) => [key, n === 0 ? first : others]));
  return scoreApplication(by, { applicationId, scores, comments: {} });
};
const lostVote = (by: Context, applicationId: string) =>
  transact(by, async ({ db, now, newId }) => {
    const openedBy = by.actor.kind === "person" ? by.actor.personId : "";
    const result = { yes: 1, no: 2, abstain: 0, carried: false, quorate: true };
    const vote = { id: newId(), applicationId, quorum: 3, secret: false, openedBy, result };
    await db.insert(committeeVotes).values({ ...vote, openedAt: now, closesAt: now, closedAt: now });
  });

/** How each obstacle comes about. */
const MADE: [Obstacle, (by: Context, id: string) => Promise<unknown>][] = [
  ["voteLost", lostVote],
  ["zeroScore", async (by, id) => [await scored(by, id, 0), await scored(await staff(), id, 5)]],
  ["belowThreshold", async (by, id) => [await scored(by, id, 2), await scored(await staff(), id, 3)]],
  ["fewScores", (by, id) => scored(by, id, 5)],
  ["duplicate", () => organisation({ name: "Egun Ona Lab" })],
  ["possibleDuplicate", () => organisation({ name: "Egun Onak Labs" })],
  ["requestNotSent", (by, applicationId) => setPoint(by, { applicationId, question: "short", text: "What does it do?" })],
];
const BINDING: Obstacle[] = ["voteLost", "zeroScore"];
const taken = async (by: Context) => claimedApplication(by, { organisation: "Egun Ona Lab" });

test.each(MADE.filter(([obstacle]) => BINDING.includes(obstacle)))(
  "nobody approves past %s, with a reason or without",
  async (obstacle, make) => {
    const [reviewer, admin] = [await staff(), await staff("staffAdmin")];
    const { id, reference } = await taken(reviewer);
    await make(reviewer, id);
    for (const ctx of [reviewer, admin])
      expect(await approveApplication(ctx, { applicationId: id, despite: "All the same.", seen: obstacle })).toMatchObject({
        refusal: "approval.bound",
        details: { obstacle },
      });
    expect((await applicationOf(reference)).status).toBe("submitted");
    expect(await bulkRows(reviewer, [id], "approve")).toMatchObject([{ may: "approval.bound", because: obstacle }]);
  },
);

test.each(MADE.filter(([obstacle]) => !BINDING.includes(obstacle)))(
  "%s is confirmed with a reason that the audit keeps",
  async (obstacle, make) => {
    const reviewer = await staff();
    const { id, reference } = await taken(reviewer);
    await make(reviewer, id);
    expect((await applicationForReview(reviewer, id))?.obstacles).toMatchObject([{ obstacle, force: "confirm" }]);
    for (const confirmed of [{}, { seen: obstacle }, { despite: "Yes." }, { despite: "Yes.", seen: "none" }])
      expect(await approveApplication(reviewer, { applicationId: id, ...confirmed })).toMatchObject({ refusal: "approval.reason_needed" });
    expect((await applicationOf(reference)).status).toBe("submitted");
    expect(await approveApplication(reviewer, { applicationId: id, despite: "We know them well.", seen: obstacle })).toMatchObject({
      ok: true,
    });
    const event = (await auditOf(id)).findLast(({ action }) => action === "application.approved");
    expect(event?.facts).toMatchObject({ despite: [obstacle] });
    const kept = await context()
      .db.select({ values: auditPersonal.values })
      .from(auditPersonal)
      .innerJoin(auditEvents, eq(auditEvents.seq, auditPersonal.seq))
      .where(eq(auditEvents.subjectId, id));
    expect(kept.map(({ values }) => values)).toContainEqual({ reason: "We know them well." });
  },
);

test("an approval of many and an approval that assigns too name the possible duplicate, and leave it out without a reason", async () => {
  const reviewer = await staff();
  const [mine, free] = [await taken(reviewer), await submittedApplication({ organisation: "Haizsoro Mendi" })];
  await organisation({ name: "Egun Onak Labs" });
  await organisation({ name: "Haizsoro Mendia" });
  const ids = [mine.id, free.id];
  const rows = await bulkRows(reviewer, ids, "approve");
  expect(rows.map(({ takes, obstacles }) => [takes, obstacles.map(({ obstacle }) => obstacle)])).toEqual([
    [false, ["possibleDuplicate"]],
    [true, ["possibleDuplicate"]],
  ]);
  const step = { step: "approve", applicationId: ids, query: "", claim: true } as const;
  const without = await decideMany(reviewer, { ...step, applicationId: ids });
  expect(without).toMatchObject({
    value: { count: 0, failed: ids.map((applicationId) => ({ applicationId, refusal: "approval.reason_needed" })) },
  });
});

test("what began to speak against it since its page was opened must be seen as well", async () => {
  const reviewer = await staff();
  const { id } = await taken(reviewer);
  await organisation({ name: "Egun Ona Lab" });
  await setPoint(reviewer, { applicationId: id, question: "short", text: "What does it do?" });
  const despite = "We know them well.";
  expect(await approveApplication(reviewer, { applicationId: id, despite, seen: "duplicate" })).toMatchObject({
    refusal: "approval.reason_needed",
  });
  expect(await approveApplication(reviewer, { applicationId: id, despite, seen: "duplicate,requestNotSent" })).toMatchObject({ ok: true });
});

test("many: each that something speaks against is approved with its own reason, or left out", async () => {
  const reviewer = await staff();
  const free = await claimedApplication(reviewer, { organisation: "Haizsoro" });
  const [one, two] = [
    await claimedApplication(reviewer, { organisation: "Mendi" }),
    await claimedApplication(reviewer, { organisation: "Ibai" }),
  ];
  for (const { id } of [one, two]) await setPoint(reviewer, { applicationId: id, question: "short", text: "What does it do?" });
  const ids = [free.id, one.id, two.id];
  expect((await bulkRows(reviewer, ids, "approve")).map(({ obstacles }) => obstacles.length)).toEqual([0, 1, 1]);
  const step = {
    step: "approve",
    applicationId: ids,
    query: "",
    despite: { [one.id]: "Clear by phone." },
    seen: { [one.id]: "requestNotSent" },
  } as const;
  expect(await decideMany(reviewer, { ...step, applicationId: [...ids] })).toEqual({
    ok: true,
    value: { count: 2, failed: [{ applicationId: two.id, refusal: "approval.reason_needed" }] },
  });
  const few = await queryCount(() => bulkRows(reviewer, [two.id], "claim"));
  expect(await queryCount(() => bulkRows(reviewer, [two.id], "approve"))).toBeLessThanOrEqual(few + 6);
});

test("what speaks against an application that nobody has is shown to whoever may assign and approve it in one step", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication({ organisation: "Egun Ona Lab" });
  await organisation({ name: "Egun Ona Lab" });
  const page = await applicationForReview(reviewer, id);
  expect([page?.may.approve, page?.may.claimAndApprove]).toEqual(["application.claim_first", true]);
  expect(page?.obstacles).toMatchObject([{ obstacle: "duplicate" }]);
});
