import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { demo } from "./support/places.ts";
import { builtRoutes } from "./support/portals/build.ts";
import { type Portal, withPortal } from "./support/portals/portal.ts";
import { post } from "./support/requests/post.ts";
import { inDatabase } from "./support/subjects/accounts.ts";
import { expect, test } from "./support/test.ts";
import { wordsIn } from "./support/words.ts";

/** What the server has logged: a line can be written a moment after the answer. */
const logged = ({ log }: Portal) =>
  readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("/readyz writes nothing", async () => {
  // A worker beside it would write of its own accord.
  await withPortal(
    "empty",
    async (portal) => {
      const size = () => statSync(`${portal.database}-wal`).size;
      await (await fetch(`${portal.url}/readyz`)).json();
      inDatabase(portal, (db) => db.pragma("wal_checkpoint(TRUNCATE)"));
      const before = size();
      for (let n = 0; n < 50; n++) expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
      expect(size()).toBe(before);
    },
    { PORTAL_WORKER: "off" },
  );
});

test("an idle connection is kept longer than proxies keep theirs", async ({ portal }) => {
  const answer = await fetch(`${portal.url}/livez`);
  expect(answer.headers.get("keep-alive")).toBe("timeout=75");
});

test("a page that is not there, and a form from elsewhere, say who can help and a number that the log has", async ({ page, portal }) => {
  for (const locale of ["en", "es", "eu"]) {
    await page.goto(`/${locale}/organisations/nobody`);
    const id = await page.locator("main code").textContent();
    expect(id).toMatch(/^[0-9a-z]{26}$/);
    const told = () => logged(portal).filter((line) => line.id === id);
    await expect.poll(told).toEqual([expect.objectContaining({ status: 404, at: `/${locale}/organisations/nobody` })]);
    await expect(page.getByRole("main").locator(`a[href^="/${locale}/help"]`)).toHaveCount(1);
    const answer = await fetch(`${portal.url}/${locale}/apply`, {
      method: "POST",
      body: "a=1",
      headers: { origin: "https://elsewhere.example" },
    });
    const html = await answer.text();
    const [, number = ""] = /<code>([0-9a-z]{26})<\/code>/.exec(html) ?? [];
    expect([answer.status, html.includes(`href="/${locale}/help"`)]).toEqual([403, true]);
    await expect.poll(() => logged(portal).filter((line) => line.id === number)).toEqual([expect.objectContaining({ status: 403 })]);
  }
});

test("the log has no address, token or reference of a page that is not there", async ({ portal }) => {
  await fetch(`${portal.url}/en/ane.canary@example.org`);
  await fetch(`${portal.url}/en/sign-in/confirm/canary${"x".repeat(37)}`);
  expect(JSON.stringify(logged(portal))).not.toContain("canary");
});

test("signing out at next-auth with a wrong token is refused with a page", async ({ portal }) => {
  const answer = await post(portal.url, "/api/auth/signout", { csrfToken: "wrong" });
  expect([answer.status, (await answer.text()).includes("<h1")]).toEqual([403, true]);
});

test("a known and an unknown address are answered alike while the database refuses writes", async ({ portal }) => {
  const known = inDatabase(portal, (db) => db.prepare("select email from people where status = 'active' limit 1").pluck().get() as string);
  const answers = async () =>
    Promise.all([known, "nobody@example.org"].map(async (email) => (await post(portal.url, "/en/sign-in/request", { email })).status));
  const refusing = async (...on: string[]) => {
    inDatabase(portal, (db) => {
      for (const [n, what] of on.entries()) db.exec(`create trigger refused_${n} before ${what} begin select raise(abort, 'refused'); end`);
    });
    const got = await answers();
    inDatabase(portal, (db) => {
      for (const n of on.keys()) db.exec(`drop trigger refused_${n}`);
    });
    return got;
  };
  expect(await refusing("insert on outbox")).toEqual([303, 303]);
  expect(await refusing("update on clusters")).toEqual([500, 500]);
  expect(await answers()).toEqual([303, 303]);
});

test("the log tells of a page that is not there, and of no other", async () => {
  await withPortal("empty", async (portal) => {
    for (const path of ["/en", "/en/directory", "/es/apply", "/eu/sign-in", "/eu/organisations/nobody"])
      await (await fetch(portal.url + path)).text();
    const notThere = () => logged(portal).flatMap(({ status, at }) => (status === 404 ? [at] : []));
    await expect.poll(notThere).toEqual(["/eu/organisations/nobody"]);
  });
});

test("a stored file that the disk has lost is answered with 410 and a page, and logged once", async ({ portal }) => {
  const cluster = demo(portal);
  const cookie = cluster.cookie("reviewer");
  const { application, document, key } = inDatabase(
    portal,
    (db) =>
      db.prepare("select application_id as application, id as document, storage_key as key from application_documents limit 1").get() as {
        application: string;
        document: string;
        key: string;
      },
  );
  const folder = `${portal.data}/files`;
  const lost = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(key));
  rmSync(join(folder, lost ?? ""));
  const answer = await fetch(`${portal.url}/en/staff/applications/${application}/documents/${document}`, {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
  });
  expect([answer.status, (await answer.text()).includes("<h1")]).toEqual([410, true]);
  await expect.poll(() => logged(portal).filter(({ file }) => file === key)).toHaveLength(1);
});

test("the sitemap's files are named in its list, and hold every listed organisation", async ({ portal }) => {
  expect(builtRoutes()).toContain("/sitemap/[file]");
  const list = await (await fetch(`${portal.url}/sitemap.xml`)).text();
  const files = [...list.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, file = ""]) => file);
  expect(files).toEqual(["pages-1", "organisations-1", "consortia-1", "calls-1"].map((name) => `${portal.url}/sitemap/${name}.xml`));
  const organisations = await (await fetch(files[1] ?? "")).text();
  const slugs = inDatabase(
    portal,
    (db) => db.prepare("select slug from organisations o join listings l on l.organisation_id = o.id").pluck().all() as string[],
  );
  for (const slug of slugs) expect(organisations).toContain(`<loc>${portal.url}/eu/organisations/${slug}</loc>`);
  expect((await fetch(`${portal.url}/sitemap/organisations-2.xml`)).status).toBe(404);
});

test("the head of every public page names itself in three languages, and says what a link to it shows elsewhere", async ({ portal }) => {
  const list = await (await fetch(`${portal.url}/sitemap.xml`)).text();
  const files = [...list.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, file = ""]) => file);
  expect(files).toHaveLength(4);
  const entries = await Promise.all(files.map(async (file) => [...(await (await fetch(file)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)]));
  // Each still page in each language; of organisations, consortia and calls, which share a page each, the first in each language.
  const pages = entries.flatMap((found, n) => found.slice(0, n === 0 ? undefined : 3).map(([, address = ""]) => address));
  expect(pages.length).toBeGreaterThan(30);
  for (const address of pages) {
    const html = await (await fetch(address)).text();
    const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value);
    const meta = (name: string) => all(new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`, "g"));
    const rest = address.slice(portal.url.length + 3);
    expect(all(/<link rel="canonical" href="([^"]+)"/g)).toEqual([address]);
    expect(all(/<link rel="alternate" hrefLang="([^"]+)"/gi).toSorted()).toEqual(["en", "es", "eu", "x-default"]);
    for (const locale of ["en", "es", "eu"]) expect(html).toContain(`hrefLang="${locale}" href="${portal.url}/${locale}${rest}"`);
    for (const name of ["og:title", "og:description", "og:image", "twitter:card", "twitter:title", "twitter:image"])
      expect(meta(name), `${name} of ${address}`).toHaveLength(1);
    expect(meta("og:url")).toEqual([address]);
    const [picture = ""] = meta("og:image");
    expect((await fetch(picture.replaceAll("&amp;", "&"))).headers.get("content-type")).toMatch(/^image\//);
  }
  for (const path of ["/en", "/en/directory"]) {
    const [feed = ""] =
      /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(await (await fetch(portal.url + path)).text())?.slice(1) ??
      [];
    expect((await fetch(feed)).headers.get("content-type")).toContain("application/atom+xml");
  }
});

test("an address that no page has is not said to be for members only, and leads on", async ({ page, portal }) => {
  for (const locale of ["en", "es", "eu"] as const) {
    const t = wordsIn(locale);
    await page.goto(`/${locale}/news`);
    await expect(page).toHaveTitle(`${t("common.notFound.title")} · ${t("common.cluster")}`);
    await expect(page.getByRole("main")).toContainText(t("common.notFound.address"));
    for (const path of ["", "/directory", "/calls", "/consortia"])
      await expect(page.getByRole("main").locator(`a[href="/${locale}${path}"]`)).toHaveCount(1);
  }
  expect((await fetch(`${portal.url}/.well-known/security.txt`)).status).toBe(200);
});
