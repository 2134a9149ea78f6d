import { waitingApplication } from "../../support/browser/untouched.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { openAndClaim } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const en = wordsIn("en");
const language = "es";
const inSpanish = wordsIn(language);

test("staff row 18: prepared texts are put into what is requested and refused on the review page, in the applicant's language", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const id = waitingApplication(portal);
  demo(portal).write("update applications set locale = ? where id = ?", language, id);
  const staff = await as.person(demo(portal).staff("reviewer"));
  await openAndClaim(staff, id);

  // At a field, only what is about it.
  const row = staff.locator("#field-organisation");
  await row.locator("summary").click();
  await expect(row.locator(".insert-texts .chip")).toHaveText([en("texts.changes.name.label")]);
  const box = row.locator("textarea");
  await box.fill("Hola.");
  await row.locator(".insert-texts .chip").click();
  await expect(box).toHaveValue(`Hola.\n\n${inSpanish("texts.changes.name.text")}`);
  await expect(box).toBeFocused();
  await expectNoViolations(staff);
  await staff.keyboard.press("Escape");
  await expect(staff.locator("#field-legalForm .insert-texts")).toHaveCount(0);

  // In the form of the whole request its question is chosen with it.
  await staff.keyboard.press("c");
  const form = staff.locator("[data-step=askForChanges]");
  await expect(form.locator("select[name=question]")).toHaveValue("");
  await form.getByRole("button", { name: en("texts.changes.position.label"), exact: true }).click();
  await expect(form.locator("select[name=question]")).toHaveValue("position");
  await expect(form.locator("[name=point]")).toHaveValue(inSpanish("texts.changes.position.text"));
  await staff.keyboard.press("Escape");
  await expect(form).toHaveCount(0);

  await staff.keyboard.press("r");
  await staff.getByRole("button", { name: en("texts.refusal.territory.label"), exact: true }).click();
  await expect(staff.locator("#refuse-reason")).toHaveValue(inSpanish("texts.refusal.territory.text"));
});

test("staff row 18: without scripts the prepared texts are there to be read @plain", async ({ portal, as, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled !== false, "with scripts a press inserts them: the test above");
  const id = waitingApplication(portal);
  demo(portal).write("update applications set locale = ? where id = ?", language, id);
  const staff = await as.person(demo(portal).staff("reviewer"));
  await openAndClaim(staff, id);
  for (const [step, key] of [
    ["refuse", "refusal.territory"],
    ["askForChanges", "changes.name"],
  ] as const) {
    await staff.goto(`/en/staff/applications/${id}/decision?step=${step}`);
    await expect(staff.locator(".insert-texts:visible")).toHaveCount(0);
    await expect(staff.locator("dd.given", { hasText: inSpanish(`texts.${key}.text`) })).toBeVisible();
  }
});
