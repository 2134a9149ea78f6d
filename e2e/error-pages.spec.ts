import Database from "better-sqlite3";
import { expect, test } from "./support/test.ts";

test.use({ content: "empty" });

/** Runs while a table is away, as after a broken disk: what reads it throws. */
async function without(database: string, table: string, run: () => Promise<void>) {
  const raw = new Database(database, { timeout: 10_000 });
  raw.exec(`alter table ${table} rename to away`);
  try {
    await run();
  } finally {
    raw.exec(`alter table away rename to ${table}`);
    raw.close();
  }
}

test("what is not there answers 404 with a page, also without scripts @plain", async ({ page }) => {
  for (const path of [
    "/en/nowhere",
    "/es/organisations/nobody",
    "/eu/consortia/inor",
    "/en/staff/applications/x",
    "/nowhere",
    "/en/a.txt",
  ]) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, path === "/en/staff/applications/x" ? 200 : 404]);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: "Basque Health Cluster" })).toBeVisible();
  }
});

test("a page that breaks answers 500 and says what to do, with a number that the log has @plain", async ({ page, portal }) => {
  await without(portal.database, "listings", async () => {
    for (const path of ["/en", "/es/directory", "/eu/directory"]) {
      expect((await page.goto(path))?.status()).toBe(500);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("main code")).toHaveText(/^[0-9a-z]{26}$/);
      await expect(page.locator("body")).not.toContainText("SQLITE");
    }
  });
  expect((await page.goto("/en/directory"))?.status()).toBe(200);
});
