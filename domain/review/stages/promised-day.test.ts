import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { decideMany } from "#domain/review/decision/decide-many";
import { queueCounts } from "#domain/review/queue/queue-counts";
import { queuePage } from "#domain/review/queue/queue-reads";
import { editRules } from "#domain/review/rules/edit-rules";
import { rulesChanges, rulesValues } from "#domain/review/rules/rules-changes";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY, earlier, later } from "#lib/clock";
import { staff } from "#test/builders";
import { asApplicant, submittedApplication } from "#test/fixtures/applications";
import { asItIs } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { advanceApplication } from "./advance-application.ts";
import { promisedDay, promisedDays, stageDays } from "./stages.ts";

const sent = (days: number) => submittedApplication({}, context({ clock: () => earlier(new Date(), days * DAY) }));
const QUERY = { ...WHOLE_QUEUE, view: "mine" } as const;
type Staff = Awaited<ReturnType<typeof staff>>;
const personOf = ({ actor }: Staff) => (actor.kind === "person" ? actor.personId : "");
const mine = async (ctx: Staff) =>
  (await queuePage(ctx, QUERY)).rows.map(({ id, group, due, stageDue }) => ({ id, group, at: due?.at, stageDue }));

test("the promised day is the working days of all stages, from the day on which the application was sent", () => {
  expect(promisedDay(STANDARD_RULES, new Date("2026-11-27T10:00:00Z")).toISOString().slice(0, 10)).toBe("2026-12-23");
});

test("a promise of its own counts, whatever the stages come to; changing only the stages keeps what was promised", () => {
  const from = new Date("2026-11-27T10:00:00Z");
  expect(
    promisedDay({ ...STANDARD_RULES, promisedDays: 5 }, from)
      .toISOString()
      .slice(0, 10),
  ).toBe("2026-12-04");
  const edit = { ...rulesValues(STANDARD_RULES), part: "whole" as const, obstacles: STANDARD_RULES.obstacles, criteria: {}, fees: {} };
  const edited = (stages: object, promisedDays = 17) => {
    const outcome = editRules(STANDARD_RULES, { ...edit, promisedDays, stages } as Parameters<typeof editRules>[1], []);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  expect(edited({})).toEqual(STANDARD_RULES);
  const slower = edited({ committee: { owner: "committee", workingDays: 14 } });
  expect([stageDays(slower), promisedDays(slower)]).toEqual([21, 17]);
  expect(rulesChanges(STANDARD_RULES, slower).map(({ what }) => what)).toEqual(["changed"]);
  expect(rulesChanges(STANDARD_RULES, edited({}, 12))).toEqual([{ what: "value", value: "promisedDays" }]);
});

test("late work that is taken, given, taken in bulk or moved to another stage stays overdue by the same promised day", async () => {
  const [reviewer, admin] = [await staff(), await staff("staffAdmin")];
  const made = [await sent(60), await sent(61), await sent(62), await sent(63)];
  const [claim, give, bulk, move] = made.map(({ id }) => id) as [string, string, string, string];
  const before = (await queuePage(admin, WHOLE_QUEUE)).rows;
  expect(before.every(({ group, due }) => group === "overdue" && due !== null)).toBe(true);
  await claimApplication(reviewer, { applicationId: claim });
  await assignApplication(admin, { applicationId: give, personId: personOf(reviewer) });
  await decideMany(reviewer, { step: "claim", applicationId: [bulk, move], query: "" });
  await advanceApplication(reviewer, { applicationId: move, from: "screening", to: "committee" });
  const rows = await mine(reviewer);
  expect(rows.map(({ id }) => id)).toEqual([move, bulk, give, claim]);
  for (const { id, group, at, stageDue } of rows) {
    expect(group).toBe("overdue");
    expect(at).toEqual(before.find((row) => row.id === id)?.due?.at);
    expect(stageDue && stageDue > new Date()).toBe(true);
  }
  expect((await queueCounts(reviewer)).views.overdue).toBe(4);
});

test("what is later is in the order of its promised days, and the applicant's turn comes last", async () => {
  const reviewer = await staff();
  const turn = await sent(5);
  const made = [await sent(2), await sent(9), await sent(6)];
  for (const { id } of [...made, turn]) await claimApplication(reviewer, { applicationId: id });
  await askForChanges(reviewer, { applicationId: turn.id, points: [{ question: "short", text: "What does it do?" }] });
  expect((await mine(reviewer)).map(({ id, group }) => [id, group])).toEqual(
    [made[1], made[2], made[0], turn].map((one) => [one?.id, "later"]),
  );
});

test("an application that is sent again keeps the day that was promised", async () => {
  const reviewer = await staff();
  const { id, reference } = await sent(3);
  await claimApplication(reviewer, { applicationId: id });
  const [before] = await mine(reviewer);
  await askForChanges(reviewer, { applicationId: id, points: [{ question: "short", text: "What does it do?" }] });
  await resendApplication(asApplicant(id, { clock: () => later(new Date(), DAY) }), asItIs(reference));
  expect((await mine(reviewer))[0]?.at).toEqual(before?.at);
});
