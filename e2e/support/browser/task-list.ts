import { expect, type Page } from "@playwright/test";
import { newIdentifier } from "#test/fixtures/answers";
import { button } from "../main-job.ts";
import type { Words } from "../words.ts";

const PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >> endobj
trailer << /Root 1 0 R /Size 4 >>
%%EOF`;

/** Chooses what a page of documents needs; what may stay empty does. Continue sends what is not uploaded yet, with scripts and without. */
export async function handIn(page: Page, around: (choose: () => Promise<void>) => Promise<void> = (choose) => choose()) {
  for (const asked of await page.locator("main section:has(input[type=file])").all()) {
    if ((await asked.locator(".opt, .file-card").count()) > 0) continue;
    const file = { name: "estatutuak.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) };
    await around(() => asked.locator("input[type=file]").setInputFiles(file));
  }
}

export type Filling = { kind?: string; country?: string; answers?: Record<string, string> };
const LIST = /\/apply\/tasks\/[^/]+$/;

const KNOWN: Record<string, string> = {
  postalCode: "",
  town: "Hernani",
  region: "ES212",
  sectors: "devices",
  short: "Skin sensors that tell a dry cough from a wet one.",
  signatory: "same",
  website: "",
  pic: "",
  ror: "",
  noNumber: "",
  phone: "",
  founded: "",
  group: "",
  beds: "",
  invoiceEmail: "",
  orderNumber: "",
  references: "",
  people: "14",
};
/** Only regions of the country are offered. */
const KNOWN_IN: Record<string, Record<string, string>> = { FR: { region: "FRI1" } };

/** Answers the questions of the page that is open: given answers first, then what fits. */
export async function answerPage(page: Page, { country = "ES", answers = {} }: Filling = {}) {
  await page.waitForLoadState("domcontentloaded");
  const controls = await page.locator("main form.question [name]:not([type=hidden])").evaluateAll((found) =>
    found.map((each) => {
      const { name, type, value } = each as HTMLInputElement;
      return { name, type, value, tag: each.tagName };
    }),
  );
  const done = new Set<string>();
  for (const { name, type, value, tag } of controls) {
    if (done.has(name)) continue;
    done.add(name);
    const box = page.locator(`main [name="${name}"]`);
    const answer = answers[name] ?? (name === "identifier" ? newIdentifier(country) : (KNOWN_IN[country]?.[name] ?? KNOWN[name]));
    if (type === "radio" || type === "checkbox") {
      if (answer !== "") await page.locator(`main [name="${name}"][value="${answer ?? value}"]`).check();
    } else if (tag === "SELECT") {
      if (answer !== "" && (name !== "country" || answers.country)) await box.selectOption(answer ?? { index: 1 });
    } else if (answers[name] !== undefined || value === "") await box.first().fill(answer ?? "Laminak");
  }
}

/** Continue leads on, once what the page needs is handed in: waits until the address is another. */
export async function goOn(page: Page, t: Words) {
  await page.waitForLoadState("domcontentloaded");
  await handIn(page);
  const before = page.url();
  await page.getByRole("button", { name: t("membership.question.continue"), exact: true }).click();
  await page.waitForURL((url) => url.href !== before);
}

export async function chooseKind(page: Page, t: Words, kind: string) {
  await page
    .locator(".tasks")
    .getByRole("link", { name: t("membership.tasks.kind") })
    .click();
  await page.locator(`main [name="kind"][value="${kind}"]`).check();
  await button(page, t("membership.question.continue")).click();
  await page.waitForURL(LIST);
}

/** Goes through the task list, section by section, until nothing is incomplete. How many pages were answered. */
export async function fillTasks(page: Page, t: Words, filling: Filling = {}): Promise<number> {
  await page.waitForURL(LIST);
  await chooseKind(page, t, filling.kind ?? "company");
  const open = page
    .locator(".tasks")
    .getByRole("link")
    .filter({ hasText: t("membership.tasks.notDone") });
  let pages = 0;
  while ((await open.count()) > 0) {
    await open.first().click();
    await page.waitForURL(/\/question\//);
    while (!LIST.test(page.url())) {
      await answerPage(page, filling);
      await goOn(page, t);
      pages++;
    }
  }
  return pages;
}

/** From the finished list through the check page to the page that says it has arrived. */
export async function checkAndSend(page: Page, t: Words) {
  await page
    .locator(".tasks")
    .getByRole("link", { name: t("membership.tasks.check") })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: t("membership.checkPage.title") })).toBeVisible();
  await button(page, t("membership.checkPage.do")).click();
  await expect(page.getByRole("heading", { level: 1, name: t("membership.donePage.title") })).toBeVisible();
}

/** The whole of it, from the confirmed address to the queue. */
export async function fillAndSend(page: Page, t: Words, filling: Filling = {}) {
  await fillTasks(page, t, filling);
  await checkAndSend(page, t);
}
