import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import type { RulesEdit } from "#domain/review/rules/edit-rules";
import { publishRules } from "#domain/review/rules/publish-rules";
import { rulesVersions, workingRules } from "#domain/review/rules/rules-versions";
import { saveRulesDraft } from "#domain/review/rules/save-rules-draft";
import { advanceApplication } from "#domain/review/stages/advance-application";
import { member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { atName } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queryCount } from "#test/query-count";
import { queueCounts } from "./queue-counts.ts";
import { firstMatches, queuePage } from "./queue-reads.ts";
import { queueStages } from "./queue-stages.ts";

const LABELS = { labelEn: "Site visit", labelEs: "Visita", labelEu: "Bisita" };
const VISIT: RulesEdit = { part: "add", list: "stages", labels: LABELS, values: { owner: "reviewer", workingDays: 7 } };
const DROP: RulesEdit = { part: "move", list: "stages", key: "screening", step: "remove" };

async function publish(admin: Context, ...edits: RulesEdit[]) {
  const stamp = async () => (await workingRules(await rulesVersions(admin))).stamp;
  for (const edit of edits) await saveRulesDraft(admin, { version: await stamp(), edit });
  await publishRules(admin, { version: await stamp() });
}
const keysOf = async (ctx: Context) => (await queueStages(ctx)).map(({ key }) => key);
const idsIn = async (ctx: Context, stage: string) => (await queuePage(ctx, { ...WHOLE_QUEUE, stage })).rows.map(({ id }) => id);

test("a row says in which stage it is while it is the cluster's turn; the rows, the counts and all that match are narrowed by it", async () => {
  const reviewer = await staff();
  const [fresh, screened, voted, asked, gone] = [
    await submittedApplication(),
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
    await submittedApplication(),
  ];
  await advanceApplication(reviewer, { applicationId: voted.id, from: "screening", to: "committee" });
  await askForChanges(reviewer, { applicationId: asked.id, ...atName() });
  await withdrawApplication(asApplicant(gone.id), gone);

  const { rows } = await queuePage(reviewer, WHOLE_QUEUE);
  const stageOf = (id: string) => rows.find((row) => row.id === id)?.stage;
  expect([fresh, screened, voted, asked, gone].map(({ id }) => stageOf(id))).toEqual(["received", "screening", "committee", null, null]);
  expect(await idsIn(reviewer, "received")).toEqual([fresh.id]);
  expect(await idsIn(reviewer, "committee")).toEqual([voted.id]);
  expect(await idsIn(reviewer, "unknown")).toEqual([]);
  const query = { ...WHOLE_QUEUE, stage: "screening" };
  expect(await firstMatches(reviewer, query)).toEqual([screened.id]);
  expect((await queueCounts(reviewer, [query])).queries).toEqual([1]);
});

test("the stages to filter by are those of the rules in force, in their order, and earlier ones in which an application still is", async () => {
  const admin = await staff("staffAdmin");
  expect(await keysOf(admin)).toEqual(["received", "screening", "committee"]);
  const kept = await claimedApplication(admin);
  await publish(admin, VISIT, DROP);
  expect(await keysOf(admin)).toEqual(["received", "committee", "ownSiteVisit", "screening"]);
  expect((await queueStages(admin)).find(({ key }) => key === "ownSiteVisit")?.label).toEqual({
    en: "Site visit",
    es: "Visita",
    eu: "Bisita",
  });
  await advanceApplication(admin, { applicationId: kept.id, from: "screening", to: "committee" });
  expect(await keysOf(admin)).toEqual(["received", "committee", "ownSiteVisit"]);
});

test("nobody but staff is told the stages, and they take as many queries whatever the queue holds", async () => {
  const reviewer = await staff();
  for (const ctx of [visitor(), await member(await organisation())]) expect(await queueStages(ctx)).toEqual([]);
  await submittedApplication();
  const before = await queryCount(() => queueStages(reviewer));
  for (let n = 0; n < 4; n++) await claimedApplication(reviewer);
  expect(await queryCount(() => queueStages(reviewer))).toBe(before);
});
