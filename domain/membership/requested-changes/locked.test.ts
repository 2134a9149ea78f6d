import { expect, test } from "vitest";
import { applicationFields, isTyped } from "#domain/membership/application/application-fields";
import { storedApplication } from "#domain/membership/application/stored-application";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { askable } from "#domain/review/changes/askable";
import { approveApplication } from "#domain/review/decision/approve-application";
import { staff } from "#test/builders";
import { answerTo } from "#test/fixtures/answers";
import { asApplicant, claimedApplication } from "#test/fixtures/applications";
import { answer, asItIs, askAtOnce } from "#test/fixtures/points";
import { resendApplication } from "./resend-application.ts";

const given = async (id: string) => (await storedApplication(asApplicant(id), id))?.given;

async function everyPage(id: string) {
  const fields = await applicationFields(asApplicant(id), id);
  return fields?.sections.flatMap(({ pages }) => pages).map(({ key, fields }) => ({ key, fields: fields.filter(isTyped) })) ?? [];
}

/** Posts another answer to every question of the application, one by one and page by page. What was taken. */
async function postEverything(id: string): Promise<string[]> {
  const taken: string[] = [];
  const other = answerTo("ES", { town: "Elsewhere", short: "Something else.", firstName: "Else", organisation: "Else, S.L." });
  for (const { key, fields } of await everyPage(id)) {
    for (const field of fields) {
      const outcome = await answer(id, key, { [field.key]: other(field) ?? "else" });
      if (outcome.ok) taken.push(field.key);
      else expect(["application.locked", "fields"]).toContain(outcome.refusal);
    }
    const all = await answer(id, key, Object.fromEntries(fields.map((field) => [field.key, other(field) ?? "else"])));
    if (fields.length > 1 && !all.ok) expect(all.refusal).toBe("application.locked");
  }
  return taken;
}

test("while changes are asked only the fields with a point can be changed, by whatever is posted", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer, { organisation: "Laminak" });
  const before = await given(id);
  const points = ["organisation", "town"].map((question) => ({ question, text: "Please check." }));
  await askAtOnce(reviewer, { applicationId: id, points });
  expect((await postEverything(id)).sort()).toEqual(["organisation", "town"]);
  expect(await given(id)).toEqual({ ...before, organisation: "Else, S.L.", town: "Elsewhere" });
  await resendApplication(asApplicant(id), asItIs(reference));
  expect(await postEverything(id)).toEqual([]);
});

test("sent, decided and withdrawn applications take nothing at all", async () => {
  const reviewer = await staff();
  const [sent, approved, withdrawn] = [
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
    await claimedApplication(reviewer),
  ];
  await approveApplication(reviewer, { applicationId: approved.id });
  await withdrawApplication(asApplicant(withdrawn.id), { reference: withdrawn.reference });
  for (const { id } of [sent, approved, withdrawn]) {
    const before = await given(id);
    expect(await postEverything(id)).toEqual([]);
    expect(await given(id)).toEqual(before);
  }
});

test("each question that is asked, but for the confirmed address, can have a point; and then it opens", async () => {
  const reviewer = { ...(await staff()), decisionHold: 0 };
  const { id } = await claimedApplication(reviewer);
  const questions = await askable(reviewer, id);
  const asked = (await applicationFields(reviewer, id))?.sections.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields)) ?? [];
  expect(questions).toEqual(asked.map(({ key }) => key).filter((key) => key !== "email"));
  await askAtOnce(reviewer, { applicationId: id, points: questions.map((question) => ({ question, text: "?" })) });
  const open = (await applicationFields(asApplicant(id), id))?.sections.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields)) ?? [];
  expect(open.filter(({ writable }) => !writable).map(({ key }) => key)).toEqual(["email"]);
});
