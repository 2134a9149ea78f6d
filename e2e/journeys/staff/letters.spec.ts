import type { Page } from "@playwright/test";
import { hydrated } from "../../support/browser/page-ready.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { OFFICE, REVIEWERS, reviewPage, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Goes on writing while the answer to a draft is on its way, and saves again. */
async function typesWhileSaving(page: Page) {
  const { promise: answer, resolve: release } = Promise.withResolvers<void>();
  const address = "**/staff/settings/letters*";
  await page.route(address, async (route) => {
    if (route.request().method() === "POST") await answer;
    await route.continue();
  });
  const body = page.locator("#letter-body");
  const version = page.locator('#letter input[name="version"]');
  // Before its script has run, a form loads the page again, and what was typed since goes with it.
  await hydrated(page);
  const before = await version.inputValue();
  const drawn = (text: RegExp) => expect(page.frameLocator("iframe[name=mail]").getByText(text)).toBeVisible();
  await body.fill("Ongi etorri berriro, {firstName}!");
  await drawn(/^Ongi etorri berriro, \S+!$/);
  await button(page, t("editors.letters.save")).click();
  await body.fill("Ongi etorri, {firstName}!");
  // To draw the email again sends nothing of the form.
  await drawn(/^Ongi etorri, \S+!$/);
  release();
  await expect(version).not.toHaveValue(before);
  await expect(body, "what was typed stays").toHaveValue("Ongi etorri, {firstName}!");
  await page.unroute(address);
  const saved = await version.inputValue();
  await button(page, t("editors.letters.save")).click();
  await expect(version).not.toHaveValue(saved);
}

test("the preview draws the mail itself, with what was typed, before anything is sent @plain", async ({ portal, as, mailbox }) => {
  const id = taken(portal);
  const page = await reviewPage(as, REVIEWERS[0], id);
  await page.goto(`/en/staff/applications/${id}/decision?step=refuse`);
  await page.getByLabel(t("review.fields.reason")).fill("No seat in the <b>region</b>.");
  const preview = page.locator("details[open] details");
  await preview.locator("summary").click();
  const frame = page.frameLocator('iframe[name="mail-refuse"]');
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await button(page, t("review.decide.drawPreview")).locator("visible=true").click();
  await expect(frame.getByText("No seat in the <b>region</b>.")).toBeVisible();
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  expect(demo(portal).one("select status from applications where id = ?", id)).toBe("submitted");
  const drawn = await frame.locator("body").textContent();
  // By keyboard: a click right after a framed page has changed may still be taken for one on the frame.
  await button(page, t("review.decide.refuseDo")).press("Enter");
  await expect(page.getByText(/We will send the email at/)).toBeVisible();
  inDatabase(portal, (db) =>
    db.prepare("update outbox set not_before = ? where subject_id = ? and status = 'waiting'").run(Date.now(), id),
  );
  const sent = await mailbox.next(demo(portal).one("select email from applications where id = ?", id));
  expect(sent.html).toContain("No seat in the &lt;b&gt;region&lt;/b&gt;.");
  const [heading = ""] = sent.text.split("\n");
  expect(drawn).toContain(heading);
});

test("an administrator writes a letter, tests it on themselves and publishes it: the next decision says it, until it is put back @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
  javaScriptEnabled,
}) => {
  const page = await as.person(OFFICE);
  const form = page.locator("form").filter({ has: page.locator("#letter-body") });
  const write = async (text: string) => {
    await form.getByLabel(t("committee.fields.subject"), { exact: true }).fill("Ongi etorri, {organisation}");
    await form.locator("#letter-body").fill(text);
    await button(page, t("editors.letters.save")).click();
  };
  for (const locale of ["en", "es", "eu"]) {
    await page.goto(`/en/staff/settings/letters?letter=approved&language=${locale}`);
    await write("Ongi etorri, {surname}!");
    await expect(page.getByRole("alert").filter({ hasText: "{surname}" })).toBeVisible();
    await write("Ongi etorri, {firstName}!");
    await expect(page.locator(".publish-bar")).toContainText(/Saved at/);
    await expect(page.frameLocator("iframe[name=mail]").getByText(/^Ongi etorri, \S+!$/)).toBeVisible();
  }
  if (javaScriptEnabled !== false) await typesWhileSaving(page);
  await form.locator("#letter-body").fill("Proba bat, {firstName}.");
  if (javaScriptEnabled !== false) await expect(page.locator(".publish-bar")).toContainText(t("editors.bar.unsaved"));
  await page.getByRole("radio", { name: t("editors.letters.views.text"), exact: true }).check();
  const draw = button(page, t("editors.letters.draw"));
  // Where scripts run, it is drawn as soon as the view is chosen.
  if (await draw.isVisible()) await draw.click();
  await expect(page.frameLocator("iframe[name=mail]").locator("pre")).toContainText("Proba bat, Nahia.");
  await button(page, t("editors.letters.test")).click();
  await expect(page.getByText(t("editors.letters.tested", { email: OFFICE }))).toBeVisible();
  await expect(form.locator("#letter-body"), "what was typed stays").toHaveValue("Proba bat, {firstName}.");
  const tested = await mailbox.holding(OFFICE, "Proba bat, Nahia.");
  expect(tested.subject).toMatch(/^Proba: Ongi etorri, /);
  await expectNoViolations(page);
  await button(page, t("settings.changes.publish")).click();
  await expect(page.getByText(t("editors.letters.published"))).toBeVisible();
  const id = taken(portal);
  const preview = await page.request.get(`/en/staff/applications/${id}/decision/preview?step=approve`);
  const name = demo(portal).one("select first_name from applications where id = ?", id);
  expect(await preview.text()).toContain(`Ongi etorri, ${name}!`);
  await button(page, t("editors.letters.restore")).click();
  await expect(page.locator(".publish-bar")).toContainText(t("editors.bar.changes", { n: 1 }));
  await expect(page.locator("#letter-body")).not.toHaveValue(/Ongi etorri/);
  await expect(button(page, t("editors.letters.restore"))).toHaveCount(0);
  await button(page, t("settings.changes.discard")).click();
  await expect(page.locator("#letter-body")).toHaveValue(/Ongi etorri/);
});

test("an administrator words a prepared text in three languages, and the next refusal says it; left blank, the portal's comes back @plain", async ({
  portal,
  as,
  javaScriptEnabled,
}) => {
  const admin = await as.person(OFFICE);
  const words = { en: "No laboratory in the region.", es: "Sin laboratorio en la región.", eu: "Laborategirik ez eskualdean." };
  const save = async (texts: typeof words) => {
    await admin.goto("/en/staff/settings/texts");
    await admin
      .locator("summary", { hasText: t("texts.refusal.activity.label") })
      .first()
      .click();
    const form = admin.locator("form").filter({ has: admin.locator("#refusal-activity-en") });
    for (const [locale, text] of Object.entries(texts)) await form.locator(`#refusal-activity-${locale}`).fill(text);
    await form.getByRole("button").click();
  };
  await save({ ...words, eu: "" });
  await expect(admin.getByRole("alert").filter({ hasText: t("settings.texts.errors.eu.allThree") })).toBeVisible();
  await save(words);
  await expect(admin.getByText(t("settings.texts.saved"))).toBeVisible();
  const id = taken(portal);
  const page = await as.person(REVIEWERS[0]);
  // As it is chosen; without scripts all of them are there to read.
  const read = async () => {
    await page.goto(`/en/staff/applications?open=${id}&step=refuse`);
    const step = page.locator("[data-step=refuse]");
    await step.getByLabel(t("queue.fields.template")).selectOption("activity");
    if (javaScriptEnabled === false) return (await step.locator("dd").first().textContent()) ?? "";
    await expect(step.locator("blockquote")).not.toBeEmpty();
    return (await step.locator("blockquote").textContent()) ?? "";
  };
  expect(Object.values(words)).toContain(await read());
  await save({ en: "", es: "", eu: "" });
  await expect(admin.getByText(t("settings.texts.saved"))).toBeVisible();
  expect(Object.values(words)).not.toContain(await read());
});

test("a watched word brings what a member writes to the top of moderation, marked with the word @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const admin = await as.person(OFFICE);
  const { owner, name } = organisationWithPeople(portal);
  const watch = async (words: string) => {
    await admin.goto("/en/staff/settings/watched-words");
    await admin.getByLabel(t("settings.watched.fields.words")).fill(words);
    await button(admin, t("settings.watched.save")).click();
  };
  await watch("…");
  await expect(admin.getByRole("alert").filter({ hasText: t("settings.watched.errors.words.noWord") })).toBeVisible();
  await watch("Mirarizko sendabide\nMutriku");
  await expect(admin.getByText(t("settings.watched.saved"))).toBeVisible();
  await expectNoViolations(admin);
  const theirs = await as.person(owner);
  await theirs.goto("/en/profile");
  await theirs.getByLabel("Town", { exact: true }).fill("MUTRIKU");
  await button(theirs, t("organisations.profile.save")).click();
  await expect(theirs.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  const staff = await as.person(REVIEWERS[0]);
  await staff.goto("/en/staff/organisations");
  const first = staff.locator("article.moderated").first();
  await expect(first).toHaveAccessibleName(name);
  await expect(first.locator(".ck").first()).toContainText("“Mutriku”");
  await expectNoViolations(staff);
  await watch("");
  await expect(admin.getByText(t("settings.watched.saved"))).toBeVisible();
});

test("a note names a colleague, who gets a mail without its text @plain", async ({ portal, as, mailbox }) => {
  const id = taken(portal);
  const page = await reviewPage(as, REVIEWERS[0], id);
  await page.getByLabel(t("review.fields.text")).fill("Please look at its statutes, page four.");
  await page.getByLabel("Carmen Ruiz Navarro", { exact: true }).check();
  await button(page, t("review.notes.add")).click();
  await expect(page.getByText(t("committee.notes.told", { names: "Carmen Ruiz Navarro" }))).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: t("review.notes.added") })).toBeFocused();
  const mail = await mailbox.next(REVIEWERS[1], /mentioned you|Aipatu/);
  expect(mail.text + mail.html).not.toContain("page four");
  expect(mail.links.join()).toContain(`/eu/staff/applications/${id}#notes`);
});
