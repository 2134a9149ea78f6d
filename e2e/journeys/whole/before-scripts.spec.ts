import type { Page } from "@playwright/test";
import { asPdf } from "../../support/browser/chosen-files.ts";
import { keptDrafts } from "../../support/browser/kept-drafts.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { OFFICE, REVIEWERS, taken } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const TYPED = "Typed before the scripts came.";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const decisionOn = (id: string, step: string) => `/en/staff/applications/${id}/decision?step=${step}`;

/** Opens a page whose scripts stay away, as on a slow phone, until the function that it gives is called; that waits until they have begun. */
async function openBeforeScripts(page: Page, path: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    resolve();
    await hydrated(page);
  };
}

/** Calls `draftKept` each time that the browser has kept a draft: nothing can be asked of a page that is about to be left. */
function tellOfDrafts() {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
    this.transaction.addEventListener("complete", () => (window as unknown as { draftKept(): void }).draftKept());
    return put.apply(this, args);
  };
}

/** React sets what a text comes with when it takes it over; this types right after that. */
function typeWhileTakenOver(typed: string) {
  const { prototype } = HTMLTextAreaElement;
  const own = Object.getOwnPropertyDescriptor(prototype, "defaultValue");
  const value = Object.getOwnPropertyDescriptor(prototype, "value");
  const isTaken = new WeakSet<Element>();
  Object.defineProperty(prototype, "defaultValue", {
    ...own,
    set(this: HTMLTextAreaElement, text: string) {
      own?.set?.call(this, text);
      if (isTaken.has(this) || !this.isConnected) return;
      isTaken.add(this);
      value?.set?.call(this, typed);
    },
  });
}

test("what was typed into a text stays and is kept, also over what the page came with", async ({ portal, as }) => {
  const page = await as.person(organisationWithPeople(portal).owner);
  const about = page.locator('textarea[name="text.en"]');
  const saved = page.getByRole("status").filter({ hasText: "Saved." });
  await page.goto("/en/profile");
  await about.fill("What the page comes with.");
  await button(page, t("organisations.profile.save")).click();
  await expect(saved).toBeVisible();
  const release = await openBeforeScripts(page, "/en/profile");
  await page.locator('[name="town"]').fill("Zarautz");
  await expect(about).toHaveValue("What the page comes with.");
  await about.fill(TYPED);
  await release();
  await expect(page.getByRole("status").filter({ hasText: t("organisations.profile.draft.kept") })).toBeVisible();
  await expect(about).toHaveValue(TYPED);
  await expect(page.locator('[name="town"]')).toHaveValue("Zarautz");
  await button(page, t("organisations.profile.save")).click();
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(about).toHaveValue(TYPED);
});

for (const isFilled of [false, true])
  test(`what is typed into ${isFilled ? "a filled" : "an empty"} text while its script begins stays`, async ({ portal, as }) => {
    const page = await as.person(isFilled ? organisationWithPeople(portal).owner : REVIEWERS[0]);
    const path = isFilled ? "/en/profile" : `/en/staff/applications/${taken(portal)}`;
    const text = page.locator(isFilled ? 'textarea[name="text.en"]' : "#note-text");
    await page.goto(path);
    if (isFilled) {
      await text.fill("What the page comes with.");
      await button(page, t("organisations.profile.save")).click();
      await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
    }
    await page.addInitScript(typeWhileTakenOver, TYPED);
    await page.goto(path);
    await expect(
      isFilled ? page.getByText(t("organisations.profile.draft.kept")) : page.locator("html[data-shortcuts=ready]"),
    ).toBeAttached();
    await expect(text).toHaveValue(TYPED);
  });

test("a prepared text that was chosen, and what was added to it, are in the letter that is sent", async ({ portal, as }) => {
  const page = await as.person(REVIEWERS[0]);
  const release = await openBeforeScripts(page, `/en/staff/applications?open=${taken(portal)}&step=refuse`);
  await page.getByLabel(t("queue.fields.template"), { exact: true }).selectOption({ index: 1 });
  await page.locator("textarea[name=note]").fill(TYPED);
  await release();
  await expect(page.locator("blockquote.given")).toContainText(TYPED);
  await expect(page.locator("input[name=reason]")).toHaveValue(new RegExp(`^.+${TYPED}$`, "s"));
});

for (const isRefused of [false, true])
  test(`what was ${isRefused ? "sent and refused" : "typed"} is asked about before the page is left`, async ({ portal, as }) => {
    const page = await as.person(REVIEWERS[0]);
    const asked: string[] = [];
    page.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    const release = await openBeforeScripts(page, decisionOn(taken(portal), "askForChanges"));
    await page.getByRole("textbox", { name: t("review.fields.message") }).fill(TYPED);
    if (isRefused) {
      await button(page, t("review.decide.changesDo")).click({ noWaitAfter: true });
      await expect(page.getByRole("alert", { name: t("common.form.problem") })).toBeVisible();
    }
    await release();
    await page.getByRole("link", { name: t("review.decide.back") }).click({ noWaitAfter: true });
    await expect.poll(() => asked).toEqual(["beforeunload"]);
  });

test("what was sent before the scripts came, kept by them while its answer was awaited, and refused is asked about", async ({
  portal,
  as,
}) => {
  const page = await as.person(REVIEWERS[0]);
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  const path = decisionOn(taken(portal), "askForChanges");
  const kept = Promise.withResolvers<void>();
  await page.exposeFunction("draftKept", kept.resolve);
  await page.addInitScript(tellOfDrafts);
  const release = await openBeforeScripts(page, path);
  await page.getByRole("textbox", { name: t("review.fields.message") }).fill(TYPED);
  await page.route(
    (url) => url.pathname + url.search === path,
    async (route) => {
      void release();
      await kept.promise;
      await route.continue();
    },
  );
  await button(page, t("review.decide.changesDo")).click({ noWaitAfter: true });
  await expect(page.getByRole("alert", { name: t("common.form.problem") })).toBeVisible();
  await hydrated(page);
  // Its draft is the same as what came back, so it is deleted.
  await expect.poll(() => keptDrafts(page)).toEqual([]);
  await page.getByRole("link", { name: t("review.decide.back") }).click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});

for (const path of ["/en/staff/applications", "/en/staff/organisations"])
  test(`what only scripts open on ${path} is not shown before they listen`, async ({ as }) => {
    const page = await as.person(REVIEWERS[0]);
    const release = await openBeforeScripts(page, path);
    await expect(page.locator("main h1")).toBeVisible();
    const opens = page.locator("button[data-dialog]");
    expect(await opens.count()).toBeGreaterThan(0);
    await expect(opens.filter({ visible: true })).toHaveCount(0);
    await expect(page.locator(".key").filter({ visible: true })).toHaveCount(0);
    await release();
    await expect(opens.filter({ visible: true })).toHaveCount(await opens.count());
  });

test("the placeholders of a letter are not shown before their script listens", async ({ as }) => {
  const page = await as.person(OFFICE);
  const release = await openBeforeScripts(page, "/en/staff/settings/letters");
  const offered = page.locator(".placeholders > .chip");
  await expect(page.locator("#letter textarea")).toBeVisible();
  expect(await offered.count()).toBeGreaterThan(2);
  await expect(offered.filter({ visible: true })).toHaveCount(0);
  await release();
  await offered.first().click();
  await expect(page.locator("#letter textarea")).toHaveValue(/\{firstName\}/);
});

test("a file that was chosen is sent by the button, once", async ({ portal, page }) => {
  const { list } = await openDraft(page, portal, { locale: "en", kind: "company" });
  const release = await openBeforeScripts(page, `${list}/question/documents`);
  await page.locator("#statutes-file").setInputFiles(asPdf("estatutuak.pdf"));
  await release();
  await button(page, t("membership.question.continue")).click();
  await expect(page).toHaveURL(list);
  await page.goto(`${list}/question/documents`);
  await expect(page.locator(".file-card").getByRole("link")).toHaveText(["estatutuak.pdf"]);
});

test("a filter that was ticked applies", async ({ as }) => {
  const page = await as.visitor();
  const release = await openBeforeScripts(page, "/en/directory");
  await page.getByRole("checkbox", { name: /^Biotechnology/ }).check();
  await release();
  await expect(page).toHaveURL(/sector=biotech/);
});
