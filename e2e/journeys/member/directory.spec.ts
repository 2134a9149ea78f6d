import { demo } from "../../support/places.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

test("names are found without accents and by their parts @plain", async ({ page }) => {
  for (const [typed, name] of [
    ["quiron", /Quirón/],
    ["biogune", /CICbiogune/],
  ] as const) {
    await page.goto("/en/directory");
    await page.getByRole("searchbox").fill(typed);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("link", { name })).toBeVisible();
  }
});

test("filters count honestly, stand in the address, and each chip takes one away @plain", async ({ page, isMobile }) => {
  test.skip(isMobile, "the filters fold away on phones");
  await page.goto("/en/directory");
  const all = Number((await page.getByRole("status").textContent())?.match(/\d+/)?.[0]);
  const box = page.getByRole("checkbox", { name: /^Biotechnology/ });
  const promised = Number((await page.locator("label", { has: box }).textContent())?.match(/\d+/)?.[0]);
  expect(promised).toBeLessThan(all);
  await box.check();
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${promised} organisations`));
  expect(page.url()).toContain("sector=biotech");
  await page.getByRole("link", { name: "Remove the filter Biotechnology" }).click();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${all} organisations`));
});

test("no match offers a way out that says what it would show @plain", async ({ page, expectNoViolations }) => {
  await page.goto("/en/directory?q=zzzzzz&kind=company");
  await expect(page.getByRole("heading", { name: "No organisation matches all of these" })).toBeVisible();
  await expectNoViolations();
  const way = page.getByRole("link", { name: /^Remove “zzzzzz” to see \d+/ });
  const promised = (await way.textContent())?.match(/(\d+)$/)?.[1];
  await way.click();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${promised} organisations`));
});

test("a real organisation shows what its sources state and what was assigned, and leaves out the rest @plain", async ({ page }) => {
  await page.goto("/en/directory?q=gogoa");
  await page.getByRole("link", { name: "Gogoa Mobility Robots" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gogoa Mobility Robots");
  await expect(page.getByRole("listitem").filter({ hasText: "ECHAlliance" }).first()).toBeVisible();
  await expect(page.getByText("Not stated")).toHaveCount(0);
  await expect(page.getByText("(assigned for this demonstration)")).toHaveCount(1);
  await expect(page.getByText("No source states these segments.")).toBeVisible();
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "Organization", name: "Gogoa Mobility Robots" });
});

test("a partner that a source names is linked, and fees, contacts and commitments are marked as made up @plain", async ({ page }) => {
  await page.goto("/en/consortia/osasunberri");
  await page.getByRole("link", { name: "Biolan Health" }).click();
  await expect(page.getByRole("link", { name: "OSASUNBERRI" })).toBeVisible();
  for (const path of ["", "/apply", "/help", "/privacy", "/accessibility"]) {
    await page.goto(`/en${path}`);
    await expect(page.getByText(/made up for this demonstration/i).first(), path).toBeVisible();
  }
});

test("what staff hide is gone from everything public in the same moment, and comes back", async ({ as, portal }) => {
  const { slug, name, owner } = organisationWithPeople(portal);
  const clerk = await as.person(demo(portal).staff("reviewer"));
  const visitor = await as.visitor();
  const people = await as.person(owner);
  const missing = await (await visitor.goto(`/en/organisations/${"x".repeat(slug.length)}`))?.body();

  const entry = clerk.getByRole("article", { name, exact: true });
  let pages = 0;
  do await clerk.goto(`/en/staff/organisations?page=${++pages}`);
  while ((await entry.count()) === 0);
  await entry.getByText("Hide this profile", { exact: true }).click();
  await entry.getByLabel("Reason").first().fill("Please name the hospitals, or leave the sentence out.");
  await entry.getByRole("button", { name: "Hide the profile" }).click();
  await expect(clerk.getByRole("status")).toContainText("The profile is hidden.");

  const gone = await visitor.goto(`/en/organisations/${slug}`);
  expect(gone?.status()).toBe(404);
  const nonceless = (html: Buffer | undefined) => html?.toString().replaceAll(slug, "x".repeat(slug.length)).length;
  expect(nonceless(await gone?.body())).toBe(nonceless(missing));
  expect(await (await visitor.request.get("/sitemap/organisations-1.xml")).text()).not.toContain(`/organisations/${slug}<`);
  await people.goto(`/en/organisations/${slug}`);
  await expect(people.getByText("The cluster office has hidden this page")).toBeVisible();
  await people.goto("/en/profile");
  await expect(people.getByText("Please name the hospitals")).toBeVisible();

  await clerk.goto("/en/staff/organisations?view=hidden");
  await clerk.getByRole("article", { name }).getByRole("button", { name: "Show again" }).click();
  await expect(clerk.getByRole("status")).toContainText("The profile is shown again.");
  expect((await visitor.goto(`/en/organisations/${slug}`))?.status()).toBe(200);
});
