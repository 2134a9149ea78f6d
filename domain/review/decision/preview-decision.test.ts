import { expect, test } from "vitest";
import type { Locale } from "#domain/kernel/state";
import { reviewFacts } from "#domain/review/application/review-facts";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { setPoint } from "#domain/review/changes/set-point";
import { mailsTo, staff, visitor } from "#test/builders";
import { claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { DECISION_STEPS, previewDecision } from "./preview-decision.ts";

test("the preview of a request is the mail that it then sends: the points at the fields, the one that comes with it, and the day", async () => {
  const reviewer = await staff();
  const { id, email } = await claimedApplication(reviewer);
  await setPoint(reviewer, { applicationId: id, question: "town", text: "Which town?" });
  const points = [{ question: "organisation", text: "Legal?" }];
  const preview = await previewDecision(reviewer, { applicationId: id, step: "askForChanges", text: "Nearly there.", points });
  expect((await mailsTo(email)).filter(({ template }) => template === "application-changes")).toEqual([]);
  await askForChanges(reviewer, { applicationId: id, message: "Nearly there.", points });
  const sent = (await mailsTo(email)).at(-1);
  const { points: asked, message, answerBy, organisation } = sent?.data ?? {};
  expect(preview?.data).toMatchObject({ points: asked, message, answerBy, organisation });
  expect(JSON.parse(String(asked)).map(({ question }: { question: string }) => question)).toEqual(["town", "organisation"]);
});

test("a change of many is previewed in the applicant's language, as it then is sent", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const { locale = "en" } = (await reviewFacts(reviewer, id)) ?? {};
  const change = (language: Locale) => ({ question: "position", text: `In ${language}.` });
  const preview = await previewDecision(reviewer, { applicationId: id, step: "askForChanges", text: "", change });
  expect(JSON.parse(String(preview?.data && "points" in preview.data && preview.data.points))).toMatchObject([
    { question: "position", text: `In ${locale}.` },
  ]);
});

test.each(DECISION_STEPS)("an application that nobody has is previewed as the step that takes it sends it: %s", async (step) => {
  const { id, email } = await submittedApplication();
  expect(await previewDecision(await staff(), { applicationId: id, step, text: "Nearly there." })).toMatchObject({ to: email });
});

test("who may not take a decision sees no preview of it, nor does anybody once it is taken", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const asked = { applicationId: id, step: "askForChanges", text: "" } as const;
  for (const ctx of [visitor(), await staff()]) expect(await previewDecision(ctx, asked)).toBeUndefined();
  await askForChanges(reviewer, { applicationId: id, points: [{ question: "organisation", text: "Legal?" }] });
  expect(await previewDecision(reviewer, asked)).toBeUndefined();
});
