import { request } from "node:http";
import { openedBeside } from "#test/portal-file";
import { oneProcess } from "./support/portals/one-process.ts";
import { expect, test } from "./support/test.ts";
import { wordsIn } from "./support/words.ts";

test.use({ content: "empty" });
test.describe.configure(oneProcess("empty"));

/** Runs while a table is away, as after a broken disk: what reads it throws. */
async function without(database: string, table: string, run: () => Promise<void>) {
  const raw = openedBeside(database);
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

test("a link to a file that is not there leads to a page with a number and a way on; a program gets no page @plain", async ({
  page,
  portal,
}) => {
  for (const [locale, path] of [
    ["en", "/organisations/nobody/pdf"],
    ["es", "/calls/nadie/calendar"],
    ["eu", "/consortia/inor/letter/pdf"],
  ] as const) {
    const t = wordsIn(locale);
    const address = `/${locale}${path}`;
    expect([address, (await page.goto(address))?.status()]).toEqual([address, 404]);
    await expect(page.getByRole("heading", { level: 1, name: t("access.blocked.404.title") })).toBeVisible();
    await expect(page.locator("main code")).toHaveText(/^[0-9a-z]{26}$/);
    await expect(page.getByRole("link", { name: t("access.blocked.home") })).toBeVisible();
    expect(await (await fetch(portal.url + address, { headers: { accept: "*/*" } })).text()).toBe("");
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

/** What fetch() will not send. */
const asked = (url: string, method: string) =>
  new Promise<{ status: number | undefined; allow: string | undefined; body: string }>((answered, failed) => {
    const sent = request(url, { method }, (answer) => {
      let body = "";
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("end", () => answered({ status: answer.statusCode, allow: answer.headers.allow, body }));
    });
    sent.on("error", failed).end();
  });

test("methods that no page has answer 405 and name those it has, TRACE too", async ({ portal }) => {
  for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS"])
    for (const path of ["/en", "/livez"]) {
      const { status, allow, body } = await asked(portal.url + path, method);
      expect([method, path, status, allow]).toEqual([method, path, 405, "GET, HEAD, POST"]);
      expect(body).toContain("<h1");
    }
});

/** Makes the field of the country throw as the browser draws it, and after it as many error pages as asked. */
function breakDrawing(errorPages: number) {
  const filter = Array.prototype.filter;
  const get = Map.prototype.get;
  let left = errorPages;
  Array.prototype.filter = function (this: unknown[], ...given: Parameters<typeof filter>) {
    if (this[0] === "country-h") throw new Error("broken on purpose");
    return filter.apply(this, given);
  } as typeof filter;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    if (key === "eu" && this.size === 3 && left-- > 0) throw new Error("broken on purpose");
    return get.call(this, key);
  };
}

for (const [what, errorPages] of [
  ["a part of a page", 0],
  ["the document", 1],
] as const)
  test(`${what} that breaks in the browser is told there, with a way on`, async ({ browser, portal }) => {
    // A context of its own: the browser rightly complains of what this test breaks.
    const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
    await page.addInitScript(breakDrawing, errorPages);
    await page.goto("/eu/apply");
    await expect(page.getByRole("heading", { level: 1, name: wordsIn("eu")("failed.title") })).toBeVisible();
    await expect(page.getByRole("button")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "eu");
    await expect(page.locator('html[data-broken="document"]')).toHaveCount(errorPages);
    await page.context().close();
  });
