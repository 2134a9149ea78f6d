import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { requestsOf } from "#domain/review/changes/point-reads";
import { bulkRows, standingsOf } from "#domain/review/queue/bulk-reads";
import { DecideMany } from "#domain/review/queue/queue-input";
import { actsFor } from "#test/acting";
import { as, auditOf, member, organisation, staff, visitor } from "#test/builders";
import { applicationOf, asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { decideMany, decideOne } from "./decide-many.ts";
import { refuseApplication } from "./refuse-application.ts";
import { undoDecisions } from "./undo-decisions.ts";

const personOf = (ctx: Awaited<ReturnType<typeof staff>>) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");

test("many are approved, each with an audit row of its own; what fails is told and stops nothing", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const mine = [await claimedApplication(reviewer), await claimedApplication(reviewer), await claimedApplication(reviewer)];
  const theirs = await claimedApplication(other);
  const refusedBefore = await claimedApplication(reviewer);
  await refuseApplication(reviewer, { applicationId: refusedBefore.id, reason: "No seat here." });
  const nobodys = await submittedApplication();
  const ids = [theirs, ...mine, refusedBefore, nobodys].map(({ id }) => id);

  expect((await bulkRows(reviewer, ids, "approve")).map(({ may }) => may)).toEqual([
    "application.not_yours",
    true,
    true,
    true,
    "application.already_decided",
    true,
  ]);
  expect(await decideMany(reviewer, { step: "approve", applicationId: ids, query: "" })).toEqual({
    ok: true,
    value: {
      count: 3,
      failed: [
        { applicationId: theirs.id, refusal: "application.not_yours" },
        { applicationId: refusedBefore.id, refusal: "application.already_decided" },
        { applicationId: nobodys.id, refusal: "application.claim_first" },
      ],
    },
  });
  for (const { id, reference } of mine) {
    expect(await applicationOf(reference)).toMatchObject({ status: "approved" });
    expect((await auditOf(id)).filter(({ action }) => action === "application.approved")).toHaveLength(1);
  }
});

test("whoever decided or has one in the meantime is named in the reason, before and after, and only to staff", async () => {
  const [reviewer, other] = [await staff(), await staff("reviewer", { firstName: "Itziar", lastName: "Mendia" })];
  const [decided, theirs, own] = [await claimedApplication(other), await claimedApplication(other), await claimedApplication(reviewer)];
  await refuseApplication(other, { applicationId: decided.id, reason: "No seat here." });
  await refuseApplication(reviewer, { applicationId: own.id, reason: "No seat here." });
  const ids = [decided.id, theirs.id, own.id];
  const named = [
    { decision: { by: "Itziar Mendia", outcome: "refused", at: other.now.toISOString() } },
    { decision: { by: "none" }, assignee: "Itziar Mendia" },
    { decision: { by: "you", outcome: "refused" } },
  ];
  expect(await bulkRows(reviewer, ids, "approve")).toMatchObject(named);
  const standings = await standingsOf(reviewer, ids);
  expect(ids.map((id) => standings.get(id))).toMatchObject(named);
  expect((await standingsOf(visitor(), ids)).size).toBe(0);
});

test("why a closed application is left out is what became of it, also where it would be snoozed", async () => {
  const [reviewer, other] = [await staff(), await staff("reviewer", { firstName: "Itziar", lastName: "Mendia" })];
  const [decided, withdrawn] = [await claimedApplication(other), await submittedApplication()];
  await refuseApplication(other, { applicationId: decided.id, reason: "No seat here." });
  await withdrawApplication(asApplicant(withdrawn.id), { reference: withdrawn.reference });
  for (const step of ["claim", "approve", "changes", "refuse", "snooze"] as const)
    expect(await bulkRows(reviewer, [decided.id, withdrawn.id], step)).toMatchObject([
      { may: "application.already_decided", decision: { by: "Itziar Mendia", outcome: "refused" }, status: "refused" },
      { may: "application.withdrawn", status: "withdrawn" },
    ]);
});

test("take, assign, refuse and put aside are the verbs of one application", async () => {
  const [admin, reviewer] = [await staff("staffAdmin"), await staff()];
  const made = [await submittedApplication(), await submittedApplication(), await submittedApplication(), await submittedApplication()];
  const [claim, assign, refuse, snooze] = made.map(({ id }) => id) as [string, string, string, string];
  await decideMany(admin, { step: "claim", applicationId: [claim], query: "" });
  await decideMany(admin, { step: "assign", applicationId: [assign], personId: personOf(reviewer), query: "" });
  await decideMany(admin, { step: "refuse", applicationId: [refuse], reason: "No seat here.", query: "" });
  await decideMany(admin, { step: "snooze", applicationId: [snooze], until: "tomorrow", query: "" });
  const last = async (id: string) => (await auditOf(id)).at(-1)?.action;
  expect(await Promise.all([claim, assign, refuse, snooze].map(last))).toEqual([
    "application.claimed",
    "application.assigned",
    "application.refused",
    "application.snoozed",
  ]);
  expect(await applicationOf(made[2]?.reference ?? "")).toMatchObject({ decisionReason: "No seat here." });
});

test("changes are requested from many, each in the language of its applicant, and undone as one", async () => {
  const reviewer = { ...(await staff()), decisionHold: 600 };
  const written = (locale: Locale) => claimedApplication(reviewer, {}, context({ locale }));
  const mine = [await written("eu"), await written("es")];
  const nobodys = await submittedApplication();
  const ids = [...mine, nobodys].map(({ id }) => id);
  expect((await bulkRows(reviewer, ids, "changes")).map(({ may }) => may)).toEqual([true, true, "application.claim_first"]);
  const change = (locale: string) => ({ question: "organisation", text: `In ${locale}` });
  expect(await decideMany(reviewer, { step: "changes", applicationId: ids, query: "", change })).toMatchObject({
    value: { count: 2, failed: [{ applicationId: nobodys.id, refusal: "application.claim_first" }] },
  });
  const asked = async (id: string) =>
    (await requestsOf(reviewer, id)).map(({ points }) => points.map(({ question, text }) => [question, text]));
  expect(await Promise.all(mine.map(({ id }) => asked(id)))).toEqual([[[["organisation", "In eu"]]], [[["organisation", "In es"]]]]);
  expect(await undoDecisions(reviewer, { applicationId: mine.map(({ id }) => id), query: "" })).toMatchObject({
    value: { count: 2, failed: [] },
  });
  for (const { reference } of mine) expect(await applicationOf(reference)).toMatchObject({ status: "submitted" });
  expect(await decideOne(reviewer, { step: "changes", applicationId: mine[0]?.id ?? "" })).toEqual({ ok: false, refusal: "text.gone" });
});

test("the same application named twice is decided once, also by two at once", async () => {
  const admin = await staff("staffAdmin");
  const { id } = await submittedApplication();
  const both = await Promise.all([
    decideMany(admin, { step: "approve", applicationId: [id, id], query: "" }),
    decideMany(admin, { step: "approve", applicationId: [id], query: "" }),
  ]);
  expect(both.map((outcome) => (outcome.ok ? outcome.value.count : 0)).sort()).toEqual([0, 1]);
  expect((await auditOf(id)).filter(({ action }) => action === "application.approved")).toHaveLength(1);
});

test("nobody but staff does anything to many, and staff nothing for their own organisation", async () => {
  const { id } = await submittedApplication({ organisation: "Own Lab" });
  for (const ctx of [visitor(), await member(await organisation())]) {
    expect(await decideMany(ctx, { step: "claim", applicationId: [id], query: "" })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await decideOne(ctx, { step: "claim", applicationId: id })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await bulkRows(ctx, [id], "claim")).toEqual([]);
  }
  const reviewer = await staff();
  await actsFor(personOf(reviewer), await organisation({ name: "Own Lab" }));
  const party = await as(personOf(reviewer));
  expect(await bulkRows(party, [id], "claim")).toMatchObject([{ may: "own_organisation" }]);
  expect(await decideOne(party, { step: "claim", applicationId: id })).toMatchObject({ refusal: "own_organisation" });
});

const ids = (n: number) => Array.from({ length: n }, (_, i) => `${"a".repeat(24)}${String(i).padStart(2, "0")}`);
test.each<[object, boolean]>([
  [{ step: "claim", applicationId: ids(25) }, true],
  [{ step: "claim", applicationId: ids(26) }, false],
  [{ step: "claim", applicationId: [] }, false],
  [{ step: "changes", applicationId: ids(1) }, false],
  [{ step: "changes", applicationId: ids(1), template: "name", reason: "" }, true],
  [{ step: "changes", applicationId: ids(1), template: "other" }, false],
  [{ step: "refuse", applicationId: ids(1) }, false],
  [{ step: "refuse", applicationId: ids(1), reason: "" }, false],
  [{ step: "refuse", applicationId: ids(1), reason: "No seat." }, true],
  [{ step: "approve", applicationId: ids(2), seen: { [ids(2)[1] ?? ""]: "duplicate" } }, false],
  [{ step: "approve", applicationId: ids(2), seen: { [ids(2)[1] ?? ""]: "duplicate" }, despite: { [ids(2)[1] ?? ""]: "" } }, false],
  [{ step: "approve", applicationId: ids(2), seen: { [ids(2)[1] ?? ""]: "duplicate" }, despite: { [ids(2)[1] ?? ""]: "A branch." } }, true],
  [{ step: "assign", applicationId: ids(1), personId: "" }, false],
  [{ step: "snooze", applicationId: ids(1) }, false],
  [{ step: "snooze", applicationId: ids(1), until: "nextWeek" }, true],
  [{ step: "snooze", applicationId: ids(1), until: "nextWeek", day: "" }, true],
  [{ step: "snooze", applicationId: ids(1), until: "tomorrow", day: "soon" }, false],
  [{ step: "snooze", applicationId: ids(1), until: "tomorrow", day: "2026-12-16" }, true],
  [{ step: "delete", applicationId: ids(1) }, false],
])("%j is a bulk step: %j", (input, good) => {
  expect(DecideMany.safeParse(input).success).toBe(good);
});
