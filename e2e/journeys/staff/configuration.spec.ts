import type { Page } from "@playwright/test";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { openTab } from "../../support/subjects/editors/open-tab.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const EDITOR = "/en/staff/settings/questions/university";

test("a question is added, previewed and published: a new applicant is asked it, one who has begun is not @plain", async ({
  portal,
  page,
  as,
  expectNoViolations,
}) => {
  const running = await openDraft(page, portal, { locale: "en", kind: "university" });
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.setViewportSize({ width: 1280, height: 800 });
  await admin.goto("/en/staff/settings");
  // The kinds beside the rest, not above it: one screen and a little.
  expect(await admin.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1150);
  const topOf = async (heading: string) => (await admin.getByRole("heading", { level: 2, name: heading, exact: true }).boundingBox())?.y;
  expect(await topOf(t("settings.questions.title"))).toBe(await topOf(t("settings.rules.title")));
  await admin.getByRole("link", { name: `${t("settings.questions.edit")}: ${t("terms.kind.university")}` }).click();
  await expect(admin).toHaveURL(EDITOR);
  await expectNoViolations(admin);

  const form = admin.locator("form").filter({ has: admin.locator('[name="place"]') });
  await form.locator('[name="type"]').selectOption("choice");
  await form.locator('[name="place"]').selectOption("section:activity");
  await form.locator('[name="labelEn"]').fill("Do you have a hospital?");
  await form.locator('[name="optionsEn"]').fill("Yes\nNo");
  await openTab(form, "es");
  await form.locator('[name="labelEs"]').fill("¿Tienen un hospital?");
  await form.locator('[name="optionsEs"]').fill("Sí");
  await button(admin, t("settings.add.do")).click();
  await expect(form.locator('[name="optionsEs"]')).toHaveAttribute("aria-invalid", "true");
  await openTab(form, "en");
  await expect(form.locator('[name="labelEn"]')).toHaveValue("Do you have a hospital?");
  await openTab(form, "es");
  await form.locator('[name="optionsEs"]').fill("Sí\nNo");
  await openTab(form, "eu");
  await form.locator('[name="optionsEu"]').fill("Bai\nEz");
  await button(admin, t("settings.add.do")).click();
  await expect(admin).toHaveURL(`${EDITOR}/question/ownDoYouHaveAHospital`);
  await expect(admin.locator(".publish-bar")).toContainText(t("editors.counts.added", { n: 1 }));
  await expect(admin.locator(".publish-bar")).toContainText(/Saved at \d\d:\d\d/);

  // Without its Basque it is a draft; the list and the bar say what is missing, and it cannot be published.
  await expect(admin.locator("#q-ownDoYouHaveAHospital")).toContainText(t("editors.list.lacks", { languages: t("review.languages.eu") }));
  await expect(admin.locator(".publish-bar")).toContainText(t("editors.bar.missing", { n: 1 }));
  await button(admin, t("settings.changes.publish")).click();
  await expect(admin.getByRole("alert").filter({ hasText: "Do you have a hospital?" })).toBeVisible();
  const words = admin.locator("form").filter({ has: admin.locator('[name="asksWhen"]') });
  await openTab(words, "eu");
  await words.locator('[name="labelEu"]').fill("Ospitalerik baduzue?");
  await button(admin, t("editors.inspector.save")).first().click();
  await expect(admin.locator(".publish-bar .lacks")).toHaveCount(0);
  await expectNoViolations(admin);

  const name = t("questions.people.label");
  await admin.goto(`${EDITOR}/question/people`);
  await admin
    .locator(".steps-of-question")
    .getByRole("button", { name: new RegExp(`^${t("settings.questions.remove")}`) })
    .click();
  await expect(admin).toHaveURL(EDITOR);
  await admin.locator(".publish-bar summary").click();
  await expect(admin.getByText(t("settings.changes.removed", { question: name }))).toBeVisible();
  await admin.goto(`${EDITOR}/preview?page=ownDoYouHaveAHospital`);
  await expect(admin.getByRole("heading", { level: 1, name: "Do you have a hospital?" })).toBeVisible();
  await expectNoViolations(admin);
  await admin.goto(`${EDITOR}/preview`);
  await expect(admin.locator(".tasks li")).toHaveCount(7);
  await admin.goto(EDITOR);
  await button(admin, t("settings.changes.publish")).click();
  await expect(admin.getByText(t("settings.changes.published"))).toBeVisible();
  await expect(button(admin, t("settings.changes.publish"))).toHaveCount(0);

  await page.goto(`/en/apply/tasks/${running.reference}/question/size`);
  await expect(page.getByLabel(name)).toBeVisible();
  expect((await page.goto(`/en/apply/tasks/${running.reference}/question/ownDoYouHaveAHospital`))?.status()).toBe(404);

  const later = await as.visitor();
  const { reference } = await openDraft(later, portal, { locale: "en", kind: "university" });
  expect(demo(portal).one("select max(version) from application_definitions where kind = 'university'")).toBe("2");
  await later.goto(`/en/apply/tasks/${reference}/question/ownDoYouHaveAHospital`);
  await later.getByLabel("Yes", { exact: true }).check();
  await button(later, t("membership.question.continue")).click();
  await expect(later).not.toHaveURL(/ownDoYouHaveAHospital/);
  await later.goto(`/en/apply/tasks/${reference}/question/size`);
  await expect(later.getByLabel(name)).toHaveCount(0);
});

test("what would not hold together is refused in words, and a draft can be discarded @plain", async ({ portal, as }) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  const at = (question: string) => admin.goto(`/en/staff/settings/questions/company/question/${question}`);
  const step = (name: string) =>
    admin.locator(".steps-of-question").getByRole("button", { name: new RegExp(`^${t(`settings.questions.${name}`)}`) });
  await at("signatory");
  await step("remove").click();
  await expect(admin.getByRole("alert").filter({ hasText: t("questions.signatoryName.name") })).toBeVisible();
  await at("email");
  await expect(step("remove")).toHaveCount(0);
  await at("website");
  await step("required").click();
  await expect(admin.locator("#q-website")).toContainText(t("editors.list.badge.required"));
  await button(admin, t("settings.changes.discard")).click();
  await expect(button(admin, t("settings.changes.publish"))).toHaveCount(0);
});

test("to publish an administrator signs in afresh; a reviewer has no such page", async ({ portal, as }) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }), 11 * 60_000);
  await admin.goto("/en/staff/settings/questions/research/question/pic");
  await admin
    .locator(".steps-of-question")
    .getByRole("button", { name: new RegExp(`^${t("settings.questions.remove")}`) })
    .click();
  await button(admin, t("settings.changes.publish")).click();
  await expect(admin.getByText(t("errors.refusals.step_up_needed"))).toBeVisible();

  const reviewer = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
  for (const path of ["", "/questions/research", "/questions/research/preview"])
    expect((await reviewer.goto(`/en/staff/settings${path}`))?.status(), path).toBe(404);
  await reviewer.goto("/en/staff/applications");
  await expect(reviewer.getByRole("link", { name: t("common.staff.settings"), exact: true })).toHaveCount(0);
});

test("a stage is dropped and another added: the dates of the example follow, and applications sent from then on @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.goto("/en/staff/settings/rules");
  await expectNoViolations(admin);
  const words = (key: string, values?: Record<string, string | number>) => t(`settings.rules.${key}`, values);
  await admin
    .locator("#stages-screening")
    .getByRole("button", { name: new RegExp(`^${t("settings.questions.remove")}`) })
    .click();
  const list = words("lists.stages");
  await admin.locator(".publish-bar .what summary").click();
  await expect(admin.getByText(words("changes.removed", { list, name: t("review.stages.names.screening") }))).toBeVisible();
  await admin.locator(".publish-bar .what summary").click();
  await admin.getByText(words("adds.stages"), { exact: true }).click();
  const field = (name: string) => admin.locator(`#add-stages-${name}`);
  await field("labelEn").fill("Site visit");
  await field("labelEs").fill("Visita");
  await field("labelEu").fill("Bisita");
  await field("workingDays").fill("many");
  const send = admin
    .locator("form")
    .filter({ has: field("labelEn") })
    .getByRole("button");
  await send.click();
  await expect(field("workingDays")).toHaveAttribute("aria-invalid", "true");
  await expect(field("labelEu")).toHaveValue("Bisita");
  await field("workingDays").fill("4");
  await send.click();
  const added = admin.locator("#stages-ownSiteVisit");
  await expect(added).toContainText(words("badge.added"));
  await expect(added).toContainText(words("due", { date: "" }).split(":")[0] ?? "");
  await button(admin, t("settings.changes.publish")).click();
  await expect(admin.getByText(words("published"))).toBeVisible();
  const body = demo(portal).one("select body from review_rules where published_at is not null order by version desc limit 1");
  expect(JSON.parse(body).stages.map(({ key }: { key: string }) => key)).toEqual(["received", "committee", "ownSiteVisit", "decided"]);

  await admin
    .getByRole("button", { name: new RegExp(`^${t("settings.older.restore")}`) })
    .first()
    .click();
  await expect(admin.locator("#stages-screening")).toContainText(words("badge.added"));
  await button(admin, t("settings.changes.discard")).click();
  await expect(button(admin, t("settings.changes.publish"))).toHaveCount(0);
});
