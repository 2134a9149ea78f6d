import type { Page } from "@playwright/test";
import { hydrated } from "../../support/browser/page-ready.ts";
import { waitingApplication } from "../../support/browser/untouched.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { REVIEWERS, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const HALF = "Half of what I want to say";

/** Counts the browser's questions, each of which is answered by staying. */
function questions(page: Page): string[] {
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  return asked;
}

const reason = (page: Page) => page.getByRole("textbox", { name: t("review.fields.reason") });
const decisionOn = (id: string, step: string) => `/en/staff/applications/${id}/decision?step=${step}`;

test("a page is not left unasked with something typed that was not sent; once it is sent nothing is asked, nor for one short field", async ({
  portal,
  as,
}) => {
  const page = await as.person(REVIEWERS[0]);
  const asked = questions(page);
  await page.goto(`/en/staff/applications/${waitingApplication(portal)}`);
  await page.locator("html[data-shortcuts=ready]").waitFor();
  const away = page.getByRole("link", { name: t("review.section"), exact: true }).first();
  const note = page.getByRole("textbox", { name: t("review.fields.text"), exact: true });
  await note.fill(HALF);
  // Another form of the page, in which nothing is left, asks for itself.
  await page.getByText(t("committee.recusal.open"), { exact: true }).click();
  const other = page.getByRole("textbox", { name: t("committee.fields.recusal") });
  await other.fill(HALF);
  await other.fill("");
  await away.click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(note).toHaveValue(HALF);
  await button(page, t("review.notes.add")).click();
  await expect(page.locator(".given", { hasText: HALF })).toBeVisible();
  await away.click();
  await expect(page).toHaveURL(/\/en\/staff\/applications(\?|$)/);
  expect(asked).toHaveLength(1);

  const visitor = await as.visitor();
  const askedHere = questions(visitor);
  await visitor.goto("/en/sign-in");
  await visitor.getByRole("textbox").first().fill("nahia@example.org");
  await visitor.goto("/en");
  expect(askedHere).toEqual([]);
});

test("what was refused comes back typed, and is asked about again", async ({ portal, as }) => {
  const page = await as.person(REVIEWERS[0]);
  const asked = questions(page);
  await page.goto(decisionOn(taken(portal), "askForChanges"));
  await page.getByRole("textbox", { name: t("review.fields.message") }).fill(HALF);
  await button(page, t("review.decide.changesDo")).click();
  await expect(page.getByRole("alert", { name: t("common.form.problem") })).toBeVisible();
  await hydrated(page);
  await page.getByRole("link", { name: t("review.decide.back") }).click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});

test("to have the email drawn sends nothing: what was typed is still asked about", async ({ portal, as }) => {
  const page = await as.person(REVIEWERS[0]);
  const asked = questions(page);
  await page.goto(decisionOn(taken(portal), "refuse"));
  await reason(page).fill(HALF);
  await page.locator("details[open] details summary").click();
  await button(page, t("review.decide.drawPreview")).locator("visible=true").click();
  await expect(page.frameLocator('iframe[name="mail-refuse"]').getByText(HALF)).toBeVisible();
  await hydrated(page);
  await page.getByRole("link", { name: t("review.decide.back") }).click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});

test("what was written into a decision on a page of its own is there again, until it is deleted", async ({ portal, as }) => {
  const page = await as.person(REVIEWERS[0]);
  const id = taken(portal);
  await page.goto(decisionOn(id, "refuse"));
  await reason(page).fill(HALF);
  await expect(page.getByRole("status").filter({ hasText: t("queue.draft.kept") })).toBeVisible();
  await page.goto(`/en/staff/applications/${id}`);
  await page.goto(decisionOn(id, "refuse"));
  await expect(reason(page)).toHaveValue(HALF);
  await button(page, t("queue.draft.forget")).click();
  await expect(reason(page)).toHaveValue("");
  await page.goto(decisionOn(id, "refuse"));
  // What is kept is put back once the scripts have run.
  await hydrated(page);
  await expect(reason(page)).toHaveValue("");
});
