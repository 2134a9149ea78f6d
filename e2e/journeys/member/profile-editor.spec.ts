import type { Page } from "@playwright/test";
import { sessionRow } from "#test/session-row";
import { browserFolder, killableBrowser } from "../../support/browser/killable.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const LINES = {
  website: "https://kites.example",
  town: "Zarautz",
  founded: "2010",
  people: "12",
  contactName: "Ane",
  contactEmail: "ane@kites.example",
};
const TEXTS = ["short", "text", "offers", "needs"];
const TWO = ["en", "es"];
const NAMES = [...Object.keys(LINES), ...TEXTS.flatMap((text) => TWO.map((lang) => `${text}.${lang}`))];

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const unfold = async (page: Page, id: string, language: string) => {
  const column = page.locator(`#${id} details`).filter({ hasText: language }).first();
  if ((await column.getAttribute("open")) === null) await column.locator("summary").click();
};

async function fillInTwoLanguages(page: Page) {
  await page.goto("/en/profile");
  await field(page, "region").selectOption("ES212");
  if ((await field(page, "country").inputValue()) === "") await field(page, "country").selectOption("ES");
  await page.locator('main [name="sectors"][value="devices"]').check();
  for (const [name, value] of Object.entries(LINES)) await field(page, name).fill(value);
  for (const id of ["texts", "exchange"]) await unfold(page, id, "Spanish");
  for (const text of TEXTS) for (const lang of TWO) await field(page, `${text}.${lang}`).fill(`${text} ${lang} of kites`);
  for (const text of TEXTS) if (await field(page, `${text}.eu`).isVisible()) await field(page, `${text}.eu`).fill("");
  await press(page, "Save").click();
  await expect(page.getByRole("status").filter({ hasText: "Saved. The directory now shows your changes." })).toBeVisible();
}

/** Without scripts a browser shows of a tall field the line with the caret. */
const FIRST_LINE = 48;

/** Goes through the form by Tab; at each stop the field, up to `most` pixels of it, is above the bar, and both buttons are inside the window. */
async function walk(page: Page, { width, height }: (typeof SIZES)[number], most: number) {
  const seen = new Set<string>();
  await field(page, "name").focus();
  const inPlace = await page.locator(".save-bar").evaluate((bar) => getComputedStyle(bar).position === "fixed");
  expect(inPlace, "the bar stays in place, but for text twice as large").toBe(!Number.isFinite(most));
  for (let stop = 0; stop < 80 && !seen.has("contactEmail"); stop++) {
    const focused = page.locator(":focus");
    const name = (await focused.getAttribute("name")) ?? "";
    seen.add(name);
    if (!inPlace) {
      await page.keyboard.press("Tab");
      continue;
    }
    const [at, bar] = [await focused.boundingBox(), await page.locator(".save-bar").boundingBox()];
    expect(at && bar && at.y + Math.min(at.height, most) <= bar.y, `${name} at ${width} × ${height} is above the bar`).toBe(true);
    const box = await press(page, "Save").boundingBox();
    const inside = box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
    expect(inside, `Save at ${name}, ${width} × ${height}`).toBe(true);
    await page.keyboard.press("Tab");
  }
  return seen;
}

test("B3 B4 B7 in a profile of ten fields in two languages, Save and Publish are in sight after every field and cover none @plain", async ({
  as,
  portal,
  expectNoViolations,
  javaScriptEnabled,
}) => {
  const { owner } = organisationWithPeople(portal);
  const page = await as.person(owner);
  await fillInTwoLanguages(page);
  const most = javaScriptEnabled === false ? FIRST_LINE : Number.POSITIVE_INFINITY;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto("/en/profile");
    const seen = await walk(page, size, most);
    expect([...seen]).toEqual(expect.arrayContaining(NAMES));
    await expectNoViolations(page);
  }
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  const basque = page.locator("#texts details").filter({ hasText: "Basque" }).first();
  await expect(basque).toContainText("2 texts not translated");
  await expect(page.locator(".save-bar").getByRole("button", { name: "Remove from directory" })).toHaveCount(0);
  await page.getByText("Stop being found in the directory", { exact: true }).click();
  await press(page, "Remove from directory").click();
  await expect(page.getByRole("status").filter({ hasText: "no longer in the directory" })).toBeVisible();
  await expect(press(page, "Publish")).toBeVisible();
});

test("B3 what is missing is named with how much it counts, and each item leads to its field @plain", async ({ as, portal }) => {
  const { owner } = organisationWithPeople(portal);
  const page = await as.person(owner);
  await fillInTwoLanguages(page);
  await field(page, "founded").fill("");
  for (const lang of TWO) await field(page, `offers.${lang}`).fill("");
  await press(page, "Save").click();
  await expect(page.getByText("Profile 87% complete")).toBeVisible();
  const sections = page.getByRole("navigation", { name: "Sections of the profile" });
  await expect(sections.getByRole("link", { name: "Facts 1 missing" })).toHaveAttribute("href", "#facts");
  await expect(sections.getByRole("link", { name: "Offers and needs 1 missing" })).toHaveAttribute("href", "#exchange");
  await page.getByText("Profile 87% complete").click();
  await expect(page.getByRole("listitem").filter({ hasText: /^Offers\s*counts/ })).toContainText("counts 10%");
  await page.getByRole("link", { name: "Year founded", exact: true }).click();
  await expect(page).toHaveURL(/#founded$/);
  await field(page, "founded").fill("2011");
  await press(page, "Save").click();
  await expect(page.getByText("Profile 90% complete")).toBeVisible();
});

test("B3 the card is shown as it is typed, and as it is saved without scripts, with what everyone can see and nothing else @plain", async ({
  as,
  portal,
  expectNoViolations,
  javaScriptEnabled,
}) => {
  const { owner, name } = organisationWithPeople(portal);
  const page = await as.person(owner);
  const preview = page.getByRole("region", { name: "Preview" });
  const saved = async () => {
    if (javaScriptEnabled === false) await press(page, "Save").click();
  };
  await page.goto("/en/profile");
  await expect(preview.getByRole("article").getByRole("link", { name, exact: true })).toBeVisible();
  await field(page, "town").fill("Zarautz");
  await field(page, "short.en").fill("Kites that measure the wind");
  await page.locator('main [name="sectors"][value="ehealth"]').check();
  await saved();
  await expect(preview).toContainText("Kites that measure the wind");
  await expect(preview.getByRole("article")).toContainText("Zarautz");
  await expect(preview.getByRole("img", { name: /E-health/ })).toBeVisible();
  await field(page, "visibility.town").selectOption("members");
  await saved();
  await expect(preview.getByRole("article")).not.toContainText("Zarautz");
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expectNoViolations(page);
  }
});

test("3.7 who is not among the chosen readers of a field no longer sees it, and members still do @plain", async ({ as, portal }) => {
  const { owner, slug } = organisationWithPeople(portal);
  const [page, visitor, member] = [await as.person(owner), await as.visitor(), await as.person(organisationWithPeople(portal).owner)];
  const town = async (who: Page) => {
    await who.goto(`/en/organisations/${slug}`);
    return who.getByText("Getaria").count();
  };
  const save = async (level: string) => {
    await page.goto("/en/profile");
    await field(page, "town").fill("Getaria");
    await field(page, "visibility.town").selectOption(level);
    await press(page, "Save").click();
    await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  };
  await save("public");
  expect([await town(visitor), await town(member)].map(Boolean)).toEqual([true, true]);
  await save("members");
  expect([await town(visitor), await town(member)].map(Boolean)).toEqual([false, true]);
  expect(await (await visitor.request.get(`/en/organisations/${slug}`)).text()).not.toContain("Getaria");
  await save("own");
  expect([await town(visitor), await town(member), await town(page)].map(Boolean)).toEqual([false, false, true]);
});

test("B4 leaving with changes asks first, and nothing is asked once they are saved or discarded", async ({ as, portal }) => {
  const { owner } = organisationWithPeople(portal);
  const page = await as.person(owner);
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.goto("/en/profile");
  await field(page, "town").pressSequentially("-Zarautz");
  await expect(page.getByRole("status").filter({ hasText: "Not saved yet. This browser keeps a copy." })).toBeVisible();
  await page.getByRole("link", { name: "See page" }).click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(page).toHaveURL(/\/en\/profile/);
  await press(page, "Save").click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await field(page, "town").pressSequentially("!");
  // The browser forgets what was typed, and then the page comes again: a link that is followed in between would be overtaken.
  const again = page.waitForEvent("load");
  await page.getByRole("link", { name: "Discard my changes" }).click();
  await again;
  await expect(field(page, "town")).not.toHaveValue(/!$/);
  await expect(page.getByRole("button", { name: "Show it again" })).toHaveCount(0);
  await page.getByRole("link", { name: "See page" }).click();
  await expect(page).toHaveURL(/\/organisations\//);
  expect(asked).toEqual(["beforeunload"]);
});

test("B4 a killed browser loses at most the last five seconds of typing, and offers the rest until it is saved", async ({ portal }) => {
  const { owner } = organisationWithPeople(portal);
  const { folder, end } = browserFolder();
  const cookie = {
    name: "auzolan-session",
    value: sessionRow(portal.database, owner, 0),
    url: portal.url,
    httpOnly: true,
    sameSite: "Lax",
  } as const;
  const open = async () => {
    const running = await killableBrowser(folder);
    await running.page.context().addCookies([cookie]);
    await running.page.goto(`${portal.url}/en/profile`);
    return running;
  };
  try {
    const first = await open();
    await field(first.page, "text.en").fill("");
    const typed: { word: string; at: number }[] = [];
    while (typed.length < 40) {
      const word = `word${typed.length}.`;
      await field(first.page, "text.en").pressSequentially(word);
      typed.push({ word, at: Date.now() });
      await first.page.waitForTimeout(200);
    }
    const killedAt = Date.now();
    await first.kill();

    const second = await open();
    await second.page.getByRole("button", { name: "Show it again" }).click();
    const restored = await field(second.page, "text.en").inputValue();
    const due = typed.filter(({ at }) => at < killedAt - 5000);
    expect(due.length).toBeGreaterThan(0);
    expect(restored.startsWith(due.map(({ word }) => word).join(""))).toBe(true);
    await press(second.page, "Save").click();
    await expect(second.page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
    await second.page.reload();
    await expect(field(second.page, "text.en")).toHaveValue(restored);
    await expect(second.page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
    await expect(second.page.getByRole("button", { name: "Show it again" })).toHaveCount(0);
    await second.kill();
  } finally {
    end();
  }
});

test("B4 a draft that is older than what a colleague saved brings both versions to choose from", async ({ as, portal }) => {
  const { owner, editor } = organisationWithPeople(portal);
  const [page, colleague] = [await as.person(owner), await as.person(editor)];
  const t = wordsIn("eu");
  await page.goto("/eu/profile");
  await field(page, "town").fill("Zarautz");
  await expect(page.getByRole("status").filter({ hasText: t("organisations.profile.draft.kept") })).toBeVisible();
  await colleague.goto("/en/profile");
  await field(colleague, "town").fill("Lekeitio");
  await press(colleague, "Save").click();
  await expect(colleague.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await page.getByRole("button", { name: t("organisations.profile.draft.restore") }).click({ timeout: 20_000 });
  }).toPass();
  await expect(field(page, "town")).toHaveValue("Zarautz");
  await press(page, t("organisations.profile.save")).click();
  await expect(page.getByRole("heading", { name: t("organisations.profile.conflict.title", { n: 1 }) })).toBeVisible();
  await expect(page.locator(".two-versions")).toHaveText(/\b\d\d:\d\d\b/);
  await expect(page.getByRole("group", { name: t("organisations.profile.fields.town") }).getByText("Lekeitio")).toBeVisible();
  for (const other of ["#still-right", "#capabilities", "#logo", ".sections"])
    await expect(page.locator(other), "nothing else asks for attention").toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  const [name, text] = await Promise.all([".version b", ".version .given"].map((part) => page.locator(part).first().boundingBox()));
  expect(text?.y ?? 0, "a version is below its name").toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0) - 1);
});

test("B4 of two versions of a text a third one is written once it is chosen, and saved @plain", async ({
  as,
  portal,
  expectNoViolations,
}) => {
  const { owner, editor } = organisationWithPeople(portal);
  const [page, colleague] = [await as.person(owner), await as.person(editor)];
  for (const who of [page, colleague]) await who.goto("/en/profile");
  const saved = (who: Page) => expect(who.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await field(colleague, "short.en").fill("Kites that measure");
  await press(colleague, "Save").click();
  await saved(colleague);
  await field(page, "short.en").fill("Kites for the wind");
  await press(page, "Save").click();
  const third = page.getByRole("textbox", { name: /^Write a third text from both/ });
  const choice = page.getByRole("radio", { name: "Write a third text from both" });
  await expect(choice).toBeVisible();
  await expect(third, "nobody writes where nothing would be saved").toBeHidden();
  await choice.check();
  await third.fill("Kites that measure the wind");
  await expectNoViolations(page);
  await press(page, "Save these choices").click();
  await saved(page);
  await expect(field(page, "short.en")).toHaveValue("Kites that measure the wind");
});
