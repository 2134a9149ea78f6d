import { demo } from "../../support/places.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

test("B12 names are found without accents, by their parts and misspelt; hits are marked and a line says why @plain", async ({ page }) => {
  const search = async (typed: string) => {
    await page.goto("/en/directory");
    await page.getByLabel("Search the directory").fill(typed);
    await page.getByRole("button", { name: "Search" }).click();
  };
  for (const [typed, name] of [
    ["quiron", /Quirón/],
    ["biogune", /CICbiogune/],
    ["vivebiotec", /VIVEbiotech/i],
  ] as const) {
    await search(typed);
    const link = page.getByRole("link", { name });
    await expect(link).toBeVisible();
    await expect(link.locator("mark")).toBeVisible();
  }
  await search("cicbiogunne");
  await expect(page.getByRole("article").filter({ hasText: "CICbiogune" })).toContainText("A name with a similar spelling");
});

test("B11 filters count honestly, are in the address, apply when ticked, and each chip removes one @plain", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto("/en/directory");
  const all = Number((await page.getByRole("status").textContent())?.match(/\d+/)?.[0]);
  const filters = page.getByText("Filters", { exact: true });
  if (await filters.isVisible()) await filters.click();
  const box = page.getByRole("checkbox", { name: /^Biotechnology/ });
  const promised = Number((await page.locator("label", { has: box }).textContent())?.match(/\d+/)?.[0]);
  expect(promised).toBeLessThan(all);
  await box.check();
  if (javaScriptEnabled === false) {
    const show = page.getByRole("button", { name: "Show results" });
    await expect(show).toBeInViewport();
    await show.click();
  }
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${promised} organisations`));
  expect(page.url()).toContain("sector=biotech");
  if (javaScriptEnabled !== false) {
    await expect(box).toBeFocused();
    // What is around the page was not rendered again, and leads on with the filter all the same.
    await expect(page.locator(".langs a").first()).toHaveAttribute("href", /^\/eu\/directory\?.*sector=biotech/);
    await expect(page.locator('form.theme input[name="back"]')).toHaveValue(/^\/en\/directory\?.*sector=biotech/);
  }
  await page.getByRole("link", { name: "Remove the filter Biotechnology" }).click();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${all} organisations`));
});

test("B11 no match offers a way out that says what it would show @plain", async ({ page, expectNoViolations }) => {
  await page.goto("/en/directory?q=zzzzzz&kind=company");
  await expect(page.getByRole("heading", { name: "No organisation matches all of these" })).toBeVisible();
  await expectNoViolations();
  const way = page.getByRole("link", { name: /^Remove “zzzzzz” to see \d+/ });
  const promised = (await way.textContent())?.match(/(\d+)$/)?.[1];
  await way.click();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${promised} organisations`));
});

test("the map shows under the filters what its table says, and a circle keeps its territory only @plain", async ({
  page,
  expectNoViolations,
}) => {
  await page.goto("/en/directory?kind=company");
  await page.getByRole("navigation", { name: "Show as" }).getByRole("link", { name: "Map" }).click();
  const all = Number((await page.getByRole("status").textContent())?.match(/\d+/)?.[0]);
  const table = page.getByRole("table", { name: "The same in a table" });
  await expect(table.getByRole("row", { name: `All ${all}` })).toBeVisible();
  const circle = page.getByRole("link", { name: /^Bizkaia: \d+ organisations$/ });
  const n = (await circle.locator("title").textContent())?.match(/\d+/)?.[0];
  await expect(table.getByRole("row", { name: /^Bizkaia/ }).getByRole("cell")).toHaveText(n as string);
  await expectNoViolations();
  await circle.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=company&region=ES213&view=map/);
  await expect(page.getByRole("status")).toHaveText(`${n} organisations`);
});

test("organisations are ticked in the directory, compared side by side, and another one is added by its name @plain", async ({
  page,
  expectNoViolations,
}) => {
  await page.goto("/en/directory?sector=biotech");
  const picks = page.getByRole("checkbox", { name: /^Compare / });
  await picks.nth(0).check();
  await picks.nth(1).check();
  await page.getByRole("button", { name: "Compare the selected organisations" }).click();
  const names = page.getByRole("columnheader").getByRole("link", { name: /^(?!Remove)/ });
  await expect(names).toHaveCount(2);
  await page.getByLabel("Name of an organisation to add").fill("cicbiogune");
  await page.getByRole("button", { name: "Add to the comparison" }).click();
  await expect(names).toHaveText([/./, /./, "CICbiogune"]);
  await expect(page.getByRole("rowheader", { name: "Kind" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Different$/ }).first()).toBeVisible();
  await expectNoViolations();
  await page.getByLabel("Name of an organisation to add").fill("zzzzzz");
  await page.getByRole("button", { name: "Add to the comparison" }).click();
  await expect(page.getByText("No organisation of the directory is called “zzzzzz”.")).toBeVisible();
  await page.getByRole("link", { name: "Remove CICbiogune" }).click();
  await expect(names).toHaveCount(2);
});

test("B13 a card has one link, which is its name, and its segments in words @plain", async ({ page, expectNoViolations }) => {
  await page.goto("/en/directory?q=zebrafish");
  const cards = page.getByRole("article");
  const names = await cards.getByRole("heading").allTextContents();
  expect(names.length).toBeGreaterThan(0);
  expect(await cards.getByRole("link").allTextContents()).toEqual(names);
  await expect(cards.getByRole("img", { name: /\w/ })).not.toHaveCount(0);
  await expect(cards.locator("mark")).not.toHaveCount(0);
  await expectNoViolations();
});

test("a real organisation shows what its sources state, with a link to each, and nothing that they do not state @plain", async ({
  page,
}) => {
  await page.goto("/en/directory?q=gogoa");
  await expect(page.getByText(/not stated/i)).toHaveCount(0);
  await page.getByRole("link", { name: "Gogoa Mobility Robots" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gogoa Mobility Robots");
  await expect(page.getByRole("listitem").filter({ hasText: "ECHAlliance" }).first()).toBeVisible();
  await expect(page.getByText("Not provided")).toHaveCount(0);
  await expect(page.getByText("has not chosen its segments yet")).toBeVisible();
  await expect(page.locator("ol.cited a").first()).toHaveAttribute("href", /echalliance\.com/);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "Organization", name: "Gogoa Mobility Robots" });
});

test("a partner that a source names is linked, and fees, contacts and commitments are marked as made up @plain", async ({ page }) => {
  await page.goto("/en/consortia/osasunberri");
  await page.getByRole("link", { name: "Biolan Health" }).click();
  await expect(page.getByRole("link", { name: "OSASUNBERRI" }).first()).toBeVisible();
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
  await clerk.goto(`/en/staff/organisations?view=listed&q=${encodeURIComponent(name)}`);
  await entry.locator("summary", { hasText: "Hide" }).click();
  await entry.getByLabel("In your own words").fill("Please name the hospitals, or leave the sentence out.");
  await entry.getByRole("button", { name: "Hide the profile" }).click();
  await expect(clerk.locator(".done [role=status]")).toContainText("The profile is hidden.");

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
  await expect(clerk.locator(".done [role=status]")).toContainText("The profile is shown again.");
  expect((await visitor.goto(`/en/organisations/${slug}`))?.status()).toBe(200);
});
