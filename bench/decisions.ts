import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { chromium, type Page } from "playwright";
import { sessionRow } from "#test/session-row";
import { mailServer } from "../e2e/support/portals/mailbox.ts";
import { fillQueue, REVIEWER } from "../e2e/support/portals/queue-portal.ts";
import { findBrowser } from "../scripts/checks/browser.mjs";
import { watch } from "./in-queue.ts";
import { type Case, type Options, say } from "./report.ts";
import { database, FOLDER, run } from "./server.ts";

const PLAN = { a: 150, c: 30, r: 15, d: 5 } as const;
type Key = keyof typeof PLAN;
const COUNT = Object.values(PLAN).reduce((sum, n) => sum + n, 0);
const MADE = ["application.approved", "application.refused", "application.changes_asked"];

/** The keys of two hundred decisions, those that are rarer spread among the others. */
function keys(): Key[] {
  const spread = (Object.entries(PLAN) as [Key, number][]).flatMap(([key, n]) =>
    Array.from({ length: n }, (_, at) => ({ key, place: (at + 0.5) / n })),
  );
  return spread.sort((one, other) => one.place - other.place).map(({ key }) => key);
}

async function decide(page: Page, key: Key, n: number) {
  await page.keyboard.press(key);
  if (key !== "a") {
    await page.locator("[data-step] select:focus").waitFor();
    // None is chosen at first, except that a duplicate is refused as one.
    if (key !== "d") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
  }
  await page.waitForFunction((made) => (window as unknown as { queueBench: { times: number[] } }).queueBench.times.length === made, n, {
    polling: 20,
    timeout: 20_000,
  });
}

const counted = (file: string) => {
  const db = new Database(file, { readonly: true, timeout: 10_000 });
  const one = (sql: string, ...values: unknown[]) =>
    Number(
      db
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  const found = {
    decisions: one(`select count(*) from audit_events where action in ('${MADE.join("','")}')`),
    waiting: one("select count(*) from outbox where status in ('waiting', 'working')"),
  };
  db.close();
  return found;
};

/** Two hundred decisions by keyboard alone, in a browser: how long each takes, whether the focus is ever lost, and the mails that leave. */
export async function decisions(_: Options): Promise<Case[]> {
  for (const rest of ["", "-wal", "-shm", ".log"]) rmSync(`${FOLDER}/decisions.sqlite${rest}`, { force: true });
  rmSync(`${FOLDER}/decisions.audit-head.json`, { force: true });
  const file = database("decisions", "scripts/migrate.ts");
  await fillQueue(file, COUNT, { mine: COUNT });
  const mailbox = await mailServer();
  const server = await run(file, { PORTAL_SMTP: mailbox.url, PORTAL_MAIL_FROM: "portal@example.org", PORTAL_DECISION_HOLD: "1" });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.context().addCookies([{ name: "auzolan-session", value: sessionRow(file, REVIEWER), url: server.url }]);
    await page.goto(`${server.url}/en/staff/applications`);
    await page.locator("html[data-shortcuts=ready]").waitFor();
    await page.keyboard.press("j");
    await page.evaluate(watch);
    await page.keyboard.press("Enter");
    await page.locator("[data-panel]").waitFor();
    for (const [at, key] of keys().entries()) {
      await decide(page, key, at + 1);
      if ((at + 1) % 50 === 0) say(`${at + 1} decisions`);
    }
    const { times, lost } = await page.evaluate(() => (window as unknown as { queueBench: { times: number[]; lost: number } }).queueBench);
    for (let wait = 0; wait < 120 && counted(file).waiting > 0; wait++) await new Promise((passed) => setTimeout(passed, 500));
    const mails = Array.from({ length: COUNT }, (_, n) => mailbox.count(`applicant${n}@org${n}.example.org`)).reduce(
      (sum, n) => sum + n,
      0,
    );
    const p95 = Math.round(times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0);
    say(`decisions=${counted(file).decisions} mails=${mails} p95=${p95} ms focus_lost=${lost}`);
    return [
      { case: "decisions", value: counted(file).decisions, unit: "" },
      { case: "mails", value: mails, unit: "" },
      { case: "p95", value: p95, unit: "ms" },
      { case: "focus_lost", value: lost, unit: "" },
    ];
  } finally {
    await browser.close();
    await server.kill("SIGTERM");
    await mailbox.close();
  }
}
