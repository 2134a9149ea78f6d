import { expect, test } from "vitest";
import { staff } from "#test/builders";
import { claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { answer, askAtOnce } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queuePage } from "./queue-reads.ts";

test.each(["íñigo", "ÍÑIGO", "inigo", "Iñigo Ibáñez", "ibanez", "ÑIGO IBÁÑ"])("an applicant is found by %s", async (q) => {
  const reviewer = await staff();
  const { id } = await submittedApplication({ firstName: "Íñigo", lastName: "Ibáñez" });
  await submittedApplication({ firstName: "Nahia", lastName: "Zubiondo" });
  expect((await queuePage(reviewer, { ...WHOLE_QUEUE, q })).rows).toMatchObject([{ id }]);
});

test("signs of a pattern mean themselves, and the name of the organisation is folded too", async () => {
  const reviewer = await staff();
  const { id } = await submittedApplication({ firstName: "100%", lastName: "A_b", organisation: "Ñabarra Osasuna" });
  await submittedApplication();
  for (const q of ["100%", "a_b", "ñabarra", "NABARRA"])
    expect((await queuePage(reviewer, { ...WHOLE_QUEUE, q })).rows).toMatchObject([{ id }]);
  expect((await queuePage(reviewer, { ...WHOLE_QUEUE, q: "1%0" })).rows).toEqual([]);
});

test("a contact whose one name was corrected is found by the whole new name", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer, { firstName: "Iker", lastName: "Ordoñez" });
  await askAtOnce(reviewer, { applicationId: id, points: [{ question: "firstName", text: "Your first name, please." }] });
  expect(await answer(id, "contact", { firstName: "Íñaki" })).toMatchObject({ ok: true });
  expect((await queuePage(reviewer, { ...WHOLE_QUEUE, q: "inaki ordonez" })).rows).toMatchObject([{ id }]);
  expect((await queuePage(reviewer, { ...WHOLE_QUEUE, q: "iker" })).rows).toEqual([]);
});
