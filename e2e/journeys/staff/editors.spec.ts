import type { Locator, Page } from "@playwright/test";
import { outside } from "../../support/browser/in-page.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { type As, expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const t = wordsIn("en");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function administrator(portal: Portal, as: As, size: { width: number; height: number }): Promise<Page> {
  const page = await as.person(newPerson(portal, { clusterRole: "staffAdmin" }));
  await page.setViewportSize(size);
  return page;
}

/** Counts what a person does: each press of a button, link, tab or row of keys, and each field that is filled in or chosen from. */
function counted() {
  let n = 0;
  const one = async (act: Promise<unknown>) => {
    n++;
    await act;
  };
  return {
    press: (what: Locator) => one(what.click()),
    fill: (what: Locator, text: string) => one(what.fill(text)),
    choose: (what: Locator, value: string) => one(what.selectOption(value)),
    keys: (page: Page, keys: string) => one(page.keyboard.press(keys)),
    count: () => n,
  };
}

/** Texts that their boxes cut off. */
function cut(): string[] {
  const clips = (element: Element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    return ["hidden", "clip"].includes(overflowX) && clipPath === "none" && !element.closest(".vh, select");
  };
  return [...document.querySelectorAll("main *")]
    .filter((element) => element.checkVisibility() && clips(element) && element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}

test("a question with a condition is added, translated, moved, previewed and published in twelve actions; the editor is at most 2,000 px high", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const admin = await administrator(portal, as, { width: 1280, height: 860 });
  for (const language of ["eu", "es", "en"]) {
    await admin.goto(`/${language}/staff/settings/questions/careProvider`);
    expect(await admin.evaluate(() => document.documentElement.scrollHeight), language).toBeLessThanOrEqual(2000);
  }

  const { press, fill, choose, keys, count } = counted();
  const form = admin.locator("form").filter({ has: admin.locator('[name="place"]') });
  const tab = (language: string) => form.locator(`[data-language="${language}"]`);
  await press(admin.getByRole("link", { name: `${t("editors.list.add")}: ${t("membership.tasks.sections.activity")}` }));
  await expect(form.locator('[name="place"]')).toHaveValue("section:activity");
  await fill(form.locator('[name="labelEn"]'), "Do you run trials with devices?");
  await press(tab("es"));
  await fill(form.locator('[name="labelEs"]'), "¿Hacen ensayos con productos?");
  await press(tab("eu"));
  await fill(form.locator('[name="labelEu"]'), "Produktuekin saiakuntzarik egiten duzue?");
  await choose(form.locator('[name="when"]'), "region=@basqueCountry");
  await press(button(admin, t("settings.add.do")));
  const row = admin.locator("#q-ownDoYouRunTrialsWithDevices");
  const only = t("editors.condition.only", { question: t("questions.region.name"), answers: t("editors.condition.groups.basqueCountry") });
  await expect(row).toContainText(only);
  const numberOf = async () => Number(await row.locator(".no").textContent());
  const before = await numberOf();
  await hydrated(admin);
  await row.getByRole("link").focus();
  await keys(admin, "Alt+ArrowUp");
  await expect.poll(numberOf).toBe(before - 1);
  // What the applicant sees is beside it; nothing is pressed for it.
  const seen = admin.locator(".applicants-view");
  await expect(seen.getByLabel("Do you run trials with devices?")).toBeVisible();
  await press(button(admin, t("settings.changes.publish")));
  await expect(admin.getByText(t("settings.changes.published"))).toBeVisible();
  expect(count()).toBeLessThanOrEqual(12);
  await expectNoViolations(admin);
});

test("a row is dragged to its place and moved on by keys, which keep the focus; the view beside follows what is typed", async ({
  portal,
  as,
}) => {
  const admin = await administrator(portal, as, { width: 1280, height: 860 });
  await admin.goto("/en/staff/settings/questions/administration/question/website");
  const order = () => admin.locator("tr[data-question]").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.question));
  const [grip, target] = [admin.locator("#q-website .grip"), admin.locator("#q-street")];
  await hydrated(admin);
  await target.scrollIntoViewIfNeeded();
  await grip.hover();
  await admin.mouse.down();
  const box = await target.boundingBox();
  await admin.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 4, { steps: 5 });
  await expect(target).toHaveClass(/drop-before/);
  await admin.mouse.up();
  await expect.poll(async () => (await order()).join(" ")).toContain("website street");
  await expect(admin.locator("#q-website")).toContainText(t("editors.list.badge.moved"));

  const down = admin.locator("#q-website").getByRole("button", { name: new RegExp(`^${t("settings.questions.down")}`) });
  await down.focus();
  const [was, saved] = [await order(), await admin.locator(".publish-bar").boundingBox()];
  await admin.keyboard.press("Enter");
  await expect.poll(order).not.toEqual(was);
  await expect(down).toBeFocused();
  expect(await admin.locator(".publish-bar").boundingBox()).toEqual(saved);

  await admin.locator('[name="labelEn"]').fill("Where are you on the web?");
  await expect(admin.locator(".applicants-view")).toContainText("Where are you on the web?");
  await admin.locator('.inspector [data-language="eu"]').check();
  await admin.locator('[name="labelEu"]').fill("Non zaudete sarean?");
  await expect(admin.locator(".applicants-view").locator('[lang="eu"]').first()).toHaveText("Non zaudete sarean?");
  await button(admin, t("editors.inspector.save")).click();
  await expect(admin.locator("#q-website")).toContainText("Where are you on the web?");
  await button(admin, t("settings.changes.discard")).click();
  await expect(admin.locator('[name="labelEn"]'), "what is discarded is no longer in its field").toHaveValue("");
  await expect(button(admin, t("settings.changes.publish"))).toHaveCount(0);
});

test("a question is found in the list, as it is typed and, without scripts, by the button @plain", async ({
  portal,
  as,
  javaScriptEnabled,
}) => {
  const admin = await administrator(portal, as, { width: 1280, height: 860 });
  await admin.goto("/en/staff/settings/questions/company");
  const rows = admin.locator("tr[data-question]:visible");
  const all = await rows.count();
  await admin.getByRole("searchbox").fill("WEB");
  if (javaScriptEnabled === false) await button(admin, t("editors.list.findDo")).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(/web/i);
  await expect(admin.locator("tbody[data-section]:visible")).toHaveCount(1);
  await expect(admin.locator(".find-questions").getByRole("status")).toHaveText(t("editors.list.found", { n: "1", all }));
});

test("two due dates are changed in six actions at most, and the draft is beside what is in force; the editor is at most 1,750 px high", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const admin = await administrator(portal, as, { width: 1280, height: 860 });
  for (const language of ["eu", "es", "en"]) {
    await admin.goto(`/${language}/staff/settings/rules`);
    expect(await admin.evaluate(() => document.documentElement.scrollHeight), language).toBeLessThanOrEqual(1750);
  }
  const { press, fill, count } = counted();
  const days = (stage: string) => admin.locator(`[name="stages.${stage}.workingDays"]`);
  const [first, second] = [Number(await days("received").inputValue()) + 1, Number(await days("committee").inputValue()) + 1];
  await fill(days("received"), String(first));
  await fill(days("committee"), String(second));
  await press(button(admin, t("settings.rules.save")).last());
  await expect(admin.locator("#stages-received del")).toBeVisible();
  const received = admin.locator(".what-changes li").filter({ has: admin.locator('[href="#stages-received"]') });
  await expect(received).toContainText(t("settings.rules.daysSay", { days: first }));
  await expect(admin.locator('.rules-nav [href="#stages"]')).toContainText("2");
  await expect(admin.locator(".publish-bar")).toContainText(t("editors.bar.changes", { n: 2 }));
  await expect(admin.locator(".publish-bar")).not.toContainText(t("editors.ruleCounts.changed", { n: 2 }));
  await press(button(admin, t("settings.changes.publish")));
  await expect(admin.getByText(t("settings.rules.published"))).toBeVisible();
  expect(count()).toBeLessThanOrEqual(6);
  await expectNoViolations(admin);
});

test("a letter is rewritten in eight actions at most: its subject, its text with a placeholder from the bar, its checks and the email beside it", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const admin = await administrator(portal, as, { width: 1280, height: 860 });
  await admin.goto("/en/staff/settings/letters");
  const { press, fill, count } = counted();
  const form = admin.locator("form").filter({ has: admin.locator("#letter-body") });
  await press(admin.locator(".letter-list").getByRole("link", { name: t("editors.letters.names.changesAsked"), exact: true }));
  await expect(admin).toHaveURL(/letter=changesAsked/);
  await hydrated(admin);
  await fill(form.getByLabel(t("committee.fields.subject"), { exact: true }), "Please change some answers");
  await fill(form.locator("#letter-body"), "Please look at your answers, ");
  await press(
    form.getByRole("group", { name: t("editors.letters.insert") }).getByRole("button", { name: t("editors.letters.variables.firstName") }),
  );
  await expect(form.locator("#letter-body")).toHaveValue("Please look at your answers, {firstName}");
  await expect(form.locator("#letter-body")).toBeFocused();
  const mail = admin.frameLocator('iframe[name="mail"]');
  await expect(mail.getByText("Please look at your answers, Nahia")).toBeVisible();
  await expect(mail.getByRole("heading", { level: 1 })).toHaveText("Please change some answers");
  const body = form.locator("#letter-body");
  await body.pressSequentially(" {re");
  const offered = admin.getByRole("listbox", { name: t("editors.letters.typed.title") }).getByRole("option");
  await expect(offered.first()).toContainText("{reference}");
  await expect(body).toHaveAttribute("aria-activedescendant", (await offered.first().getAttribute("id")) ?? "");
  await expectNoViolations(admin);
  const lacks = admin.locator(".letter-checks .lacks");
  await expect(lacks.filter({ hasText: t("editors.letters.checks.placeholders.lacks") })).toContainText("{");
  await expect(admin.locator(".letter-checks")).toContainText(/\d\s\/\s4,000/);
  await body.press("Escape");
  await expect(offered).toHaveCount(0);
  await body.pressSequentially("f");
  await body.press("Enter");
  await expect(body).toHaveValue("Please look at your answers, {firstName} {reference}");
  await expect(mail.getByText("Please look at your answers, Nahia BHC-2026-0000-0000")).toBeVisible();
  await expect(lacks).toHaveCount(0);
  const shownAs = (view: "phone" | "dark" | "text") =>
    admin.getByRole("radio", { name: t(`editors.letters.views.${view}`), exact: true }).check();
  await shownAs("phone");
  expect((await admin.locator("iframe[name=mail]").boundingBox())?.width).toBeLessThanOrEqual(362);
  await shownAs("dark");
  await expect(mail.locator("body")).toHaveCSS("background-color", "rgb(16, 22, 20)");
  await shownAs("text");
  await expect(mail.locator("pre")).toContainText("Please look at your answers, Nahia BHC-2026-0000-0000\n");
  await press(button(admin, t("editors.letters.save")));
  await expect(admin.locator(".publish-bar")).toContainText(t("editors.bar.changes", { n: 1 }));
  await expectNoViolations(admin);
  await press(button(admin, t("settings.changes.publish")));
  await expect(admin.getByText(t("editors.letters.published"))).toBeVisible();
  const marks = admin
    .locator(".letter-list li")
    .filter({ has: admin.locator("[aria-current]") })
    .locator(".language-mark");
  await expect(marks).toHaveText([/EN.*own/, /ES standard/, /EU standard/]);
  expect(count()).toBeLessThanOrEqual(8);
});

test("on a phone in Basque nothing of the editors is cut", async ({ portal, as }) => {
  const admin = await administrator(portal, as, { width: 390, height: 844 });
  for (const path of ["questions/company", "questions/company/question/region", "rules", "letters"]) {
    await admin.goto(`/eu/staff/settings/${path}`);
    expect(await admin.evaluate(outside), path).toEqual([]);
    expect(await admin.evaluate(cut), path).toEqual([]);
  }
  await admin.goto("/en/staff/settings/questions/company");
  const lined = await admin
    .locator(".question-list tr[data-question] > *:visible")
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell)).filter((style) => style.borderBlockWidth !== "0px").length);
  expect(lined, "cells with a line of their own: it goes across the whole row").toBe(0);
});
