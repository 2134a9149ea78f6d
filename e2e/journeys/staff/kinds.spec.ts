import type { Page } from "@playwright/test";
import { context } from "#domain/kernel/context";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import type { KindKey } from "#domain/organisations/state";
import { expectDone } from "#test/expect-done";
import { checkAndSend } from "../../support/browser/task-list.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { openTab } from "../../support/subjects/editors/open-tab.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const startsWith = (name: string) => new RegExp(`^${name}`);

test("an administrator adds a kind with a question, an applicant applies as it, staff approve, and the directory filters by it @plain", async ({
  portal,
  page,
  as,
  expectNoViolations,
}) => {
  const name = `Foundation ${Date.now()}`;
  const admin = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await admin.goto("/en/staff/settings");
  await admin.getByRole("link", { name: t("settings.kinds.add"), exact: true }).click();
  await expectNoViolations(admin);
  await admin.getByLabel(t("terms.kind.research"), { exact: true }).check();
  const words = { nameEn: name, nameEs: `Fundación ${name}`, nameEu: `Fundazioa ${name}`, hintEn: "It owns a laboratory." };
  for (const [field, text] of Object.entries(words)) await admin.locator(`#${field}`).fill(text);
  await button(admin, t("settings.kinds.addDo")).click();
  await expect(admin).toHaveURL(/\/staff\/settings\/questions\/research-foundation-\d+$/);
  const kind = admin.url().split("/").at(-1) as KindKey;
  await expect(admin.getByText(t("settings.kinds.notOpen"))).toBeVisible();
  await expectNoViolations(admin);

  for (const [field, text] of Object.entries({ labelEn: "Who founded it?", labelEs: "¿Quién la fundó?", labelEu: "Nork sortu zuen?" })) {
    const input = admin.locator(`#add-${field}`);
    if (!(await input.isVisible())) await openTab(admin.locator("form").filter({ has: input }), field.slice(-2).toLowerCase());
    await input.fill(text);
  }
  await admin.locator("#add-place").selectOption("section:activity");
  await button(admin, t("settings.add.do")).click();
  await expect(admin).toHaveURL(new RegExp(`${kind}/question/ownWhoFoundedIt`));
  const question = new URL(admin.url()).pathname.split("/").at(-1) ?? "";
  await button(admin, t("settings.changes.publish")).click();
  await expect(admin.getByText(t("settings.changes.published"))).toBeVisible();
  await admin.goto("/en/staff/settings");
  const row = admin.locator(`#kind-${kind}`);
  await row.getByRole("button", { name: startsWith(t("settings.kinds.open")) }).click();
  await expect(row.getByText(t("settings.kinds.closed"), { exact: true })).toHaveCount(0);

  const draft = await openDraft(page, portal, { locale: "en" });
  await page.goto(`/en/apply/tasks/${draft.reference}/kind`);
  await expect(page.getByText(words.hintEn, { exact: true })).toBeVisible();
  await page.getByRole("radio", { name: startsWith(name) }).check();
  await button(page, t("membership.question.continue")).click();
  // The page of the choice shows the kind too: the answer is kept once the browser has left that page.
  await expect(page).not.toHaveURL(/\/kind$/);
  await expect(page.getByText(name)).toBeVisible();
  await page.goto(`/en/apply/tasks/${draft.reference}/question/${question}`);
  await expect(page.getByText("Who founded it?").first()).toBeVisible();
  await fillDraft(portal, draft, { kind });
  await page.goto(`/en/apply/tasks/${draft.reference}`);
  await checkAndSend(page, t);

  await admin.goto(`/en/staff/applications?view=all&kind=${kind}`);
  await expect(admin.locator(".q .c-kind .two").filter({ hasText: name })).toHaveCount(1);
  await admin.goto(`/en/staff/applications/${draft.id}`);
  await button(admin, t("review.claim")).click();
  await admin.getByRole("link", { name: t("review.decision.approve"), exact: true }).click();
  await button(admin, t("review.decide.approveDo")).click();
  await expect(admin.getByText(/We will send the email at/)).toBeVisible();

  const organisationId = demo(portal).one("select organisation_id from applications where id = ?", draft.id);
  expect(demo(portal).one("select kind from organisations where id = ?", organisationId)).toBe(kind);
  await inPortal(portal, async () => {
    const office = context({ actor: { kind: "system", name: "test" } });
    const profile = { ...emptyProfile(draft.organisation), kind, sectors: ["devices" as const], short: { en: "It founds." } };
    expectDone(await saveProfile(office, { ...profile, choice: undefined, organisationId, version: 0 }));
    expectDone(await publishProfile(office, { organisationId }));
  });
  const visitor = await as.visitor();
  await visitor.goto(`/en/directory?kind=${kind}`);
  await expect(visitor.getByRole("status")).toHaveText(/^1 organisation/);
  await expect(visitor.getByRole("checkbox", { name: startsWith(name) })).toBeChecked();
  const card = visitor.getByRole("article");
  await expect(card).toContainText(name);
  await expectNoViolations(visitor);
  await card.getByRole("link", { name: draft.organisation, exact: true }).click();
  await expect(visitor.getByText(name).first()).toBeVisible();

  await admin.goto(`/en/staff/settings/kinds/${kind}`);
  await admin.getByText(t("settings.kinds.remove"), { exact: true }).click();
  await button(admin, t("settings.kinds.removeDo")).click();
  await expect(admin.getByText(t("errors.refusals.kind.in_use"))).toBeVisible();
  await admin.locator("#rename-nameEn").fill(`${name} renamed`);
  await button(admin, t("settings.kinds.save")).click();
  await expect(admin.getByText(t("settings.kinds.renamed"))).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(`${name} renamed`).first()).toBeVisible();
});
