import { chromium, devices, type Page } from "playwright";
import { answerPage, checkAndSend, chooseKind, goOn, handIn } from "../e2e/support/browser/task-list.ts";
import { openDraft } from "../e2e/support/subjects/drafts.ts";
import { wordsIn } from "../e2e/support/words.ts";
import { findBrowser } from "../scripts/checks/browser.mjs";
import { type Case, median, type Options, say } from "./report.ts";
import { database, run } from "./server.ts";

const LIST = /\/apply\/tasks\/[^/]+$/;
const LOCALES = ["en", "eu"] as const;
type Times = { pages: number[]; files: number[] };

async function timed(times: number[], body: () => Promise<unknown>) {
  const start = performance.now();
  await body();
  times.push(performance.now() - start);
}

/** One application from its task list to the queue; what is timed is each way from one page to the next. */
async function fill(page: Page, locale: (typeof LOCALES)[number], times: Times) {
  const t = wordsIn(locale);
  await chooseKind(page, t, "company");
  const open = page
    .locator(".tasks")
    .getByRole("link")
    .filter({ hasText: t("membership.tasks.notDone") });
  while ((await open.count()) > 0) {
    await timed(times.pages, async () => {
      await open.first().click();
      await page.waitForURL(/\/question\//);
    });
    while (!LIST.test(page.url())) {
      await answerPage(page);
      const cards = page.locator(".file-card");
      await handIn(page, (choose) =>
        timed(times.files, async () => {
          const before = await cards.count();
          await choose();
          await cards.nth(before).waitFor();
        }),
      );
      await timed(times.pages, () => goOn(page, t));
    }
  }
  await checkAndSend(page, t);
}

const p95 = (times: number[]) => Math.round(times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN);

/** How long an applicant with a phone waits from one page of the application to the next. */
export async function application({ rounds = 6 }: Options): Promise<Case[]> {
  const file = database("demo", "scripts/demonstration/seed-demo.ts");
  const server = await run(file, { PORTAL_DEMO: "1" });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  const times: Times = { pages: [], files: [] };
  try {
    for (let round = 0; round <= rounds; round++) {
      const locale = LOCALES[round % 2] ?? "en";
      const context = await browser.newContext({ ...devices["Pixel 7"], baseURL: server.url, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await openDraft(page, { url: server.url, database: file }, { locale });
      // The first one warms the server.
      await fill(page, locale, round === 0 ? { pages: [], files: [] } : times);
      await context.close();
      say(`${round === 0 ? "warmed" : `application ${round} of ${rounds}`}`);
    }
    return [
      { case: "pages", value: times.pages.length, unit: "" },
      { case: "page median", value: Math.round(median(times.pages)), unit: "ms" },
      { case: "page p95", value: p95(times.pages), unit: "ms" },
      { case: "file p95", value: p95(times.files), unit: "ms" },
    ];
  } finally {
    await browser.close();
    await server.kill("SIGTERM");
  }
}
