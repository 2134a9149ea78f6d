import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { releaseApplication } from "#domain/review/assignment/release-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { firstMatches } from "#domain/review/queue/queue-reads";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { later, SECOND } from "#lib/clock";
import { staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { applicationOf, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { approveApplication } from "./approve-application.ts";
import { claimAndApprove } from "./claim-and-approve.ts";
import { decideMany } from "./decide-many.ts";
import { undoDecision } from "./undo-decision.ts";
import { undoDecisions } from "./undo-decisions.ts";
import { undoable } from "./undoable.ts";

const NAMES = ["Haizsoro Zerbitzuak", "Mendiberri Akuilu", "Egubide Lab"];
async function decided() {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const made: Awaited<ReturnType<typeof claimedApplication>>[] = [];
  for (const organisation of NAMES) made.push(await claimedApplication(reviewer, { organisation }));
  const ids = made.map(({ id }) => id);
  await decideMany(reviewer, { step: "approve", applicationId: ids, query: "" });
  return { reviewer, made, ids };
}

const idsOf = async (ctx: Context) => (await undoable(ctx)).map(({ id }) => id);

test("one's decisions can be undone while their mails wait, the newest first; those of others are not among them", async () => {
  const { reviewer, ids } = await decided();
  expect(await idsOf(reviewer)).toEqual(ids.toReversed());
  expect((await undoable(reviewer))[0]).toEqual({ id: ids[2], organisation: NAMES[2], until: later(reviewer.now, 120 * SECOND) });
  expect(await undoable(await staff("staffAdmin"))).toEqual([]);
  await undoDecision(reviewer, { applicationId: ids[2] ?? "" });
  expect(await idsOf(reviewer)).toEqual([ids[1], ids[0]]);
  expect(await undoable({ ...reviewer, now: later(reviewer.now, 200 * SECOND) })).toEqual([]);
});

test("decisions on many are undone as one; one that is undone already is told, and nobody but staff does it", async () => {
  const { reviewer, made, ids } = await decided();
  expect(await undoDecisions(visitor(), { applicationId: ids, query: "" })).toMatchObject({ refusal: "forbidden" });
  await undoDecision(reviewer, { applicationId: ids[0] ?? "" });
  const failed = [{ applicationId: ids[0], refusal: "application.nothing_to_undo" }];
  expect(await undoDecisions(reviewer, { applicationId: ids, query: "" })).toEqual({ ok: true, value: { count: 2, failed } });
  for (const { reference } of made) expect((await applicationOf(reference)).status).toBe("submitted");
});

test("an application that is named twice is undone once", async () => {
  const { reviewer, ids } = await decided();
  const [first = ""] = ids;
  expect(await undoDecisions(reviewer, { applicationId: [first, first], query: "" })).toEqual({
    ok: true,
    value: { count: 1, failed: [] },
  });
});

test("all that match leaves out what is decided before it counts a page", async () => {
  const { reviewer, ids } = await decided();
  const open = await submittedApplication({ organisation: "Ibaizabal Sare" });
  expect(await firstMatches(reviewer, WHOLE_QUEUE)).toEqual([open.id]);
  expect(ids).not.toContain(open.id);
});

test("what somebody else decided since, or one may not decide any more, is not among them", async () => {
  const { reviewer, ids } = await decided();
  const admin = { ...(await staff("staffAdmin")), decisionHold: 120 };
  const [first = "", second = "", third = ""] = ids;
  for (const applicationId of [first, second]) await undoDecision(reviewer, { applicationId });
  await approveApplication(admin, { applicationId: first });
  await releaseApplication(reviewer, { applicationId: second });
  await claimAndApprove({ ...(await staff()), decisionHold: 120 }, { applicationId: second });
  expect(await idsOf(reviewer)).toEqual([third]);
  expect(await idsOf(admin)).toEqual([first]);
});

test("once one declares a conflict of interest, the request for changes is no longer offered to undo", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const { id } = await claimedApplication(reviewer);
  expectDone(await askForChanges(reviewer, { applicationId: id, points: [{ question: "organisation", text: "Which of the two?" }] }));
  expect(await idsOf(reviewer)).toEqual([id]);
  expectDone(await declareRecusal(reviewer, { applicationId: id, recusal: "My sister works there." }));
  expect(await idsOf(reviewer)).toEqual([]);
});
