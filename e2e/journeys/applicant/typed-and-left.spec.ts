import type { Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { goOn } from "../../support/browser/task-list.ts";
import { field } from "../../support/main-job.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;
const en = wordsIn("en");
const TYPED = "Sensors that nobody had before";
const isKept = (page: Page) => expect(page.getByText(en("membership.draft.kept"))).toBeVisible();

test.beforeEach(({ page }) => {
  page.on("dialog", (dialog) => void dialog.accept());
});

test("what is typed into a question is offered again after Back, after a reload and in another language, until it is saved", async ({
  page,
  portal,
}) => {
  const { reference } = await openDraft(page, portal, { locale: "en", kind: "company" });
  await page.goto(question("en", reference, "sectors"));
  await field(page, "short").fill(TYPED);
  await isKept(page);
  await page.getByRole("link", { name: en("membership.question.back"), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/apply/tasks/${reference}`));
  await page.goto(question("en", reference, "sectors"));
  await page.getByRole("button", { name: en("membership.draft.restore") }).click();
  await expect(field(page, "short")).toHaveValue(TYPED);
  await page.reload();
  await expect(page.getByRole("button", { name: en("membership.draft.restore") })).toBeVisible();

  const eu = wordsIn("eu");
  await page
    .getByRole("link", { name: en("common.languages.eu") })
    .first()
    .click();
  await page.getByRole("button", { name: eu("membership.draft.restore") }).click();
  await expect(field(page, "short")).toHaveValue(TYPED);
  await goOn(page, eu);
  await page.goto(question("eu", reference, "sectors"));
  await expect(field(page, "short")).toHaveValue(TYPED);
  await expect(page.getByRole("button", { name: eu("membership.draft.restore") })).toHaveCount(0);
});

test("what is typed into the short form is offered again after it was left, and is gone from the browser when it is deleted", async ({
  page,
}) => {
  await page.goto("/en/apply");
  await field(page, "firstName").fill("Nahia");
  await field(page, "organisation").fill("Laminak Sentsoreak");
  await isKept(page);
  await page.goto("/en/directory");
  await page.goto("/en/apply");
  await page.getByRole("button", { name: en("membership.draft.restore") }).click();
  await expect(field(page, "organisation")).toHaveValue("Laminak Sentsoreak");
  await page.reload();
  await page.getByRole("button", { name: en("membership.draft.forget") }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: en("membership.draft.restore") })).toHaveCount(0);
  await expect(field(page, "organisation")).toHaveValue("");
});

test("what was typed a moment before the page is left is offered at the top of the form, with the date in the reader's language", async ({
  page,
}) => {
  await page.goto("/eu/apply");
  await field(page, "organisation").fill("Laminak Sentsoreak");
  await page.reload();
  const eu = wordsIn("eu");
  const restore = page.getByRole("button", { name: eu("membership.draft.restore") });
  const offer = page.getByRole("alert").filter({ has: restore });
  await expect(offer).toContainText(/\(\d{4}\/\d\d\/\d\d, \d\d:\d\d\)/);
  const [above, first] = [await offer.boundingBox(), await field(page, "firstName").boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(first?.y ?? 0);
  await field(page, "firstName").fill("Nahia");
  await page.goto("/eu/directory");
  await page.goto("/eu/apply");
  await restore.click();
  await expect(field(page, "organisation")).toHaveValue("Laminak Sentsoreak");
  await expect(field(page, "firstName")).toHaveValue("Nahia");
});

test("one of several that was chosen is offered again like what is ticked: the kind, and the fee category", async ({ page, portal }) => {
  const { reference } = await openDraft(page, portal, { locale: "en" });
  const places = [
    [`/en/apply/tasks/${reference}/kind`, "kind"],
    [question("en", reference, "fee"), "feeCategory"],
  ] as const;
  for (const [place, name] of places) {
    await page.goto(place);
    const last = page.locator(`main input[type=radio][name=${name}]`).last();
    await last.check();
    await isKept(page);
    await page.goto("/en/directory");
    await page.goto(place);
    await expect(last).not.toBeChecked();
    await page.getByRole("button", { name: en("membership.draft.restore") }).click();
    await expect(last).toBeChecked();
    await goOn(page, en);
    await page.goto(place);
    await expect(last).toBeChecked();
    await expect(page.getByRole("button", { name: en("membership.draft.restore") })).toHaveCount(0);
  }
});
