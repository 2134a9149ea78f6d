import { expect, test } from "vitest";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { declareRecusal } from "#domain/review/recusals/declare-recusal";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { auditOf, staff, visitor } from "#test/builders";
import { asApplicant, claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { scoreApplication } from "./score-application.ts";
import { scoresOf } from "./scores.ts";

const keys = STANDARD_RULES.rubric.criteria.map(({ key }) => key);
const all = (score: number) => Object.fromEntries(keys.map((key) => [key, score]));
const [first = ""] = keys;
const comment = "Knows the field well.";

test("one's scores are kept with their comments, changed again, and recorded each time without a figure", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  expect(await scoreApplication(reviewer, { applicationId: id, scores: all(3), comments: { [first]: comment } })).toMatchObject({
    ok: true,
  });
  expect(await scoreApplication(reviewer, { applicationId: id, scores: all(4), comments: { [first]: comment } })).toMatchObject({
    ok: true,
  });
  expect((await scoresOf(reviewer, id))?.mine?.marks[first]).toEqual({ score: 4, comment });
  const audit = (await auditOf(id)).filter(({ action }) => action === "application.scored");
  expect(audit.map(({ facts }) => facts)).toEqual([{ again: false }, { again: true }]);
});

test("nobody sees another's scores before their own are in, an administrator neither", async () => {
  const { id } = await submittedApplication();
  const one = await staff();
  await scoreApplication(one, { applicationId: id, scores: all(5), comments: { [first]: comment } });
  for (const other of [await staff(), await staff("staffAdmin")]) {
    const blind = await scoresOf(other, id);
    expect(blind).toMatchObject({ blind: true, wanted: 2, sheets: [] });
    expect(JSON.stringify([blind?.result, blind?.mine])).toBe("[null,null]");
    await scoreApplication(other, { applicationId: id, scores: all(2), comments: {} });
    expect((await scoresOf(other, id))?.sheets.map(({ marks }) => marks[first]?.score)).toContain(5);
  }
  expect(await scoresOf(one, id)).toMatchObject({ blind: false, scored: 3, result: { verdict: "passes" } });
});

test("the decision opens the scores and closes the scoring", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const scorer = await staff();
  await scoreApplication(scorer, { applicationId: id, scores: all(1), comments: {} });
  await refuseApplication(reviewer, { applicationId: id, reason: "It has no seat here." });
  expect(await scoresOf(reviewer, id)).toMatchObject({ blind: false, mine: undefined, sheets: [{ marks: { [first]: { score: 1 } } }] });
  expect(await scoreApplication(scorer, { applicationId: id, scores: all(5), comments: {} })).toMatchObject({
    refusal: "application.already_decided",
  });
});

test("a sheet is whole and of the rubric's criteria", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  const { [first]: _, ...rest } = all(3);
  for (const scores of [{}, rest, { ...all(3), another: 5 }])
    expect(await scoreApplication(reviewer, { applicationId: id, scores, comments: {} })).toMatchObject({ refusal: "score.incomplete" });
  expect(await scoresOf(reviewer, id)).toMatchObject({ scored: 0, mine: undefined });
});

test("two sheets of one reviewer at once are one", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  await Promise.all([1, 5].map((score) => scoreApplication(reviewer, { applicationId: id, scores: all(score), comments: {} })));
  const view = await scoresOf(reviewer, id);
  expect(view).toMatchObject({ scored: 1 });
  expect(new Set(Object.values(view?.mine?.marks ?? {}).map(({ score }) => score)).size).toBe(1);
});

test("who steps back takes their scores along, and neither they nor outsiders see any", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication();
  await scoreApplication(reviewer, { applicationId: id, scores: all(5), comments: {} });
  await declareRecusal(reviewer, { applicationId: id, recusal: "My sister works there." });
  expect(await scoresOf(await staff(), id)).toMatchObject({ scored: 0 });
  for (const who of [reviewer, visitor(), asApplicant(id)]) expect(await scoresOf(who, id)).toBeUndefined();
  expect(await scoreApplication(reviewer, { applicationId: id, scores: all(5), comments: {} })).toMatchObject({
    refusal: "review.recusal_declared",
  });
  for (const who of [visitor(), asApplicant(id)])
    expect(await scoreApplication(who, { applicationId: id, scores: all(5), comments: {} })).toMatchObject({ refusal: "forbidden" });
});
