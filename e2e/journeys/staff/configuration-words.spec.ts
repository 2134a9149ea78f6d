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
const startsWith = (name: string) => new RegExp(`^${name}`);
const EDITOR = "/en/staff/settings/questions/research";
const KEY = "ownDoYouHaveALaboratory";

/** Fills fields whose names end with their language, each in the tab of that language where there are tabs. */
async function fill(page: Page, prefix: string, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`#${prefix}${name}`);
    if (!(await field.isVisible())) await openTab(page.locator("form").filter({ has: field }), name.slice(-2).toLowerCase());
    await field.fill(value);
  }
}
const words = (en: string, es: string, eu: string) => ({ labelEn: en, labelEs: es, labelEu: eu });

test("a question is reworded and its answers changed: a running applicant keeps the old words, a new one reads the new @plain", async ({
  portal,
  page,
  as,
  expectNoViolations,
}) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.goto(EDITOR);
  if ((await admin.locator(`#q-${KEY}`).count()) === 0) {
    await admin.locator("#add-type").selectOption("choice");
    await admin.locator("#add-place").selectOption("section:activity");
    const first = words("Do you have a laboratory?", "¿Tienen laboratorio?", "Laborategirik baduzue?");
    await fill(admin, "add-", { ...first, optionsEn: "Yes\nNo\nSoon", optionsEs: "Sí\nNo\nPronto", optionsEu: "Bai\nEz\nLaster" });
    await button(admin, t("settings.add.do")).click();
    await expect(admin).toHaveURL(`${EDITOR}/question/${KEY}`);
    await button(admin, t("settings.changes.publish")).click();
    await expect(admin.getByText(t("settings.changes.published"))).toBeVisible();
  }
  const before = demo(portal).one(
    "select label from (select q.value ->> '$.label.en' label from application_definitions d, json_each(d.body, '$.sections') s, json_each(s.value, '$.pages') p, json_each(p.value, '$.questions') q where d.kind = 'research' and d.published_at is not null and q.value ->> '$.key' = ? order by d.version desc limit 1)",
    KEY,
  );
  const running = await openDraft(page, portal, { locale: "en", kind: "research" });

  await admin.goto(EDITOR);
  await admin.locator(`#q-${KEY} a`).click();
  await expect(admin).toHaveURL(`${EDITOR}/question/${KEY}#q-${KEY}`);
  await expectNoViolations(admin);
  const now = `Is there a clean room? ${Date.now()}`;
  await fill(admin, "words-", {
    ...words(now, "¿Hay una sala blanca?", "Gela zuririk bada?"),
    hintEn: "ISO 5",
    hintEs: "ISO 5",
    hintEu: "ISO 5",
  });
  await button(admin, t("editors.inspector.save")).first().click();
  await expect(admin.locator(`#q-${KEY}`)).toContainText(now);
  const answers = admin.locator(".answers li");
  const first = (await answers.first().locator("b").textContent()) ?? "";
  await answers
    .first()
    .getByRole("button", { name: startsWith(t("settings.questions.down")) })
    .click();
  await expect(answers.nth(1).locator("b")).toHaveText(first);
  const last = answers.last();
  const gone = (await last.locator("b").textContent()) ?? "";
  await last.getByRole("button", { name: startsWith(t("settings.questions.remove")) }).click();
  await expect(answers.filter({ hasText: gone })).toHaveCount(0);
  await admin.getByText(t("editors.inspector.newAnswer"), { exact: true }).click();
  const shared = `Shared ${Date.now()}`;
  for (const [name, value] of Object.entries({ optionEn: shared, optionEs: "Compartida", optionEu: "Partekatua" }))
    await admin.locator(`#new-${name}`).fill(value);
  await admin
    .locator("form")
    .filter({ has: admin.locator("#new-optionEn") })
    .getByRole("button")
    .click();
  await expect(answers.filter({ hasText: shared })).toHaveCount(1);
  await admin.locator(".publish-bar summary").click();
  await expect(admin.getByText(t("settings.changes.reworded", { question: now }))).toBeVisible();
  await expect(admin.getByText(t("settings.changes.said.now", { before, after: now }), { exact: true })).toBeVisible();
  await expect(admin.getByText(t("settings.changes.said.answerGone", { answer: gone }), { exact: true })).toBeVisible();
  await button(admin, t("settings.changes.publish")).click();
  await expect(admin.getByText(t("settings.changes.published"))).toBeVisible();

  await page.goto(`/en/apply/tasks/${running.reference}/question/${KEY}`);
  await expect(page.getByText(before, { exact: true }).first()).toBeVisible();
  await expect(page.getByLabel(gone, { exact: true })).toHaveCount(1);
  await expect(page.getByText(now)).toHaveCount(0);
  const later = await as.visitor();
  const { reference } = await openDraft(later, portal, { locale: "en", kind: "research" });
  await later.goto(`/en/apply/tasks/${reference}/question/${KEY}`);
  await expect(later.getByText(now).first()).toBeVisible();
  await expect(later.getByText("ISO 5")).toBeVisible();
  await expect(later.getByLabel(gone, { exact: true })).toHaveCount(0);
});

test("a kind is closed: the short form says so and the next page leaves it out; who has chosen it goes on @plain", async ({
  portal,
  page,
  as,
  expectNoViolations,
}) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  const begun = await openDraft(page, portal, { locale: "en", kind: "careProvider" });
  const name = t("terms.kind.careProvider");
  const row = admin.locator("#kind-careProvider");
  await admin.goto("/en/staff/settings");
  await row.locator("summary", { hasText: t("settings.kinds.close") }).click();
  await row.getByRole("button", { name: t("settings.kinds.closeDo") }).click();
  await expect(row.getByText(t("settings.kinds.closed"), { exact: true })).toBeVisible();
  await expectNoViolations(admin);

  const later = await as.visitor();
  await later.goto("/en/apply");
  await expect(later.getByText(t("membership.apply.closedKinds", { kinds: name }))).toBeVisible();
  const { reference } = await openDraft(later, portal, { locale: "en" });
  await later.goto(`/en/apply/tasks/${reference}/kind`);
  await expect(later.getByRole("radio").first()).toBeVisible();
  await expect(later.getByLabel(name, { exact: true })).toHaveCount(0);
  await page.goto(`/en/apply/tasks/${begun.reference}/kind`);
  await expect(page.getByLabel(name, { exact: true })).toBeChecked();
  await button(page, t("membership.question.continue")).click();
  await expect(page).toHaveURL(new RegExp(`/apply/tasks/${begun.reference}$`));

  await admin.goto("/en/staff/settings");
  await row.getByRole("button", { name: startsWith(t("settings.kinds.open")) }).click();
  await expect(row.getByText(t("settings.kinds.closed"), { exact: true })).toHaveCount(0);
  await later.goto(`/en/apply/tasks/${reference}/kind`);
  await expect(later.getByLabel(name, { exact: true })).toHaveCount(1);
});

test("a draft of the rules is beside what is in force, cell by cell, before it is published @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.goto("/en/staff/settings/rules");
  const quorum = admin.locator("#value-quorum");
  await quorum.getByRole("textbox").fill("500");
  await button(admin, t("settings.rules.save")).last().click();
  await expect(quorum.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
  await quorum.getByRole("textbox").fill("5");
  await button(admin, t("settings.rules.save")).last().click();
  await expect(quorum.getByText(t("settings.rules.badge.changed"), { exact: true })).toBeVisible();
  await expect(quorum.locator("del")).toHaveText("3");
  await expect(admin.getByText(t("settings.rules.badge.changed"), { exact: true })).toHaveCount(1);
  const n = Number(
    demo(portal).one("select count(*) from applications where status in ('submitted', 'changesAsked') and rules_id is not null"),
  );
  await expect(admin.getByText(t("settings.rules.inUse", { n }))).toBeVisible();
  // A row of a list is put back by itself; the other change stays in the draft.
  const received = admin.locator("#stages-received");
  await received.getByRole("textbox").first().fill("9");
  await button(admin, t("settings.rules.save")).last().click();
  await expect(received.locator("del")).toBeVisible();
  await expectNoViolations(admin);
  await received.getByRole("button", { name: t("settings.rules.undo") }).click();
  await expect(received.locator("del")).toHaveCount(0);
  await expect(quorum.locator("del")).toHaveText("3");
  await button(admin, t("settings.changes.discard")).click();
  await expect(button(admin, t("settings.changes.discard"))).toHaveCount(0);
  await expect(quorum.getByRole("textbox")).toHaveValue("3");
});

test("a letter shows the mail that it makes, as it is and as it is typed; nothing is saved by it @plain", async ({
  portal,
  as,
  javaScriptEnabled,
}) => {
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.goto("/en/staff/settings/letters?letter=refused&language=es");
  const mail = admin.frameLocator('iframe[name="mail"]');
  await expect(mail.getByText(wordsIn("es")("review.decide.yourText")).first()).toBeVisible();
  await admin.locator("#letter-body").fill("Le escribimos, {firstName}: {reason}");
  // Where scripts run, it is drawn as it is typed.
  if (javaScriptEnabled === false) await button(admin, t("editors.letters.draw")).click();
  await expect(mail.getByText(`Le escribimos, Nahia: ${wordsIn("es")("review.decide.yourText")}`)).toBeVisible();
  expect(demo(portal).one("select count(*) from letter_templates")).toBe("0");

  const reviewer = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
  for (const path of ["/staff/settings/letters/preview?letter=refused&language=es", "/staff/settings/questions/company/question/pic"])
    expect((await reviewer.request.get(`/en${path}`)).status(), path).toBe(404);
  await admin.goto("/en/staff/settings/questions/company/question/email");
  await expect(admin.getByText(t("editors.inspector.fixed"))).toBeVisible();
  await expect(admin.locator(".inspector-box textarea"), "the short form keeps its words").toHaveCount(0);
});
