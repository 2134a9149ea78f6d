import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";

test("a call that opens later says on which day, and one that is closed speaks of the past and offers nothing @plain", async ({
  portal,
  page,
  as,
}) => {
  await page.goto("/en/calls?list=planned");
  const planned = page.getByRole("listitem").filter({ hasText: "Zelula Sorta Txikiak" });
  await expect(planned).toContainText(/Opens\s(in .+?|today|tomorrow)\w+day\s\d+\s\w+\s\d{4}Deadline:\s\w+day/);
  await planned.getByRole("link", { name: "Zelula Sorta Txikiak" }).click();
  const opens = page.getByRole("listitem").filter({ hasText: "The call opens" });
  const opensOn = (await opens.locator("time").textContent()) ?? "";
  await expect(page.locator(".due time")).toContainText(opensOn);
  const member = await as.person(demo(portal).coordinator("p.email"));
  for (const reader of [page, member]) {
    await reader.goto("/en/calls/sepsia-lehen-orduan");
    await expect(reader.getByRole("heading", { name: "No consortium of the cluster worked on this call" })).toBeVisible();
    await expect(reader.getByRole("listitem").filter({ hasText: "The call opened" })).toContainText("Passed");
    for (const name of ["Add to your calendar", "Create a consortium", "Create a consortium for this call"])
      await expect(reader.getByRole("link", { name, exact: true })).toHaveCount(0);
    await expect(reader.getByRole("button", { name: "Follow this call" })).toHaveCount(0);
  }
});

test("the list says of each call how many members match, as its page does, and where nobody applies a member creates a consortium @plain", async ({
  portal,
  page,
  as,
  expectNoViolations,
}) => {
  await page.goto("/en/calls");
  const fits = page.getByRole("link", { name: /^\d+ members? match(es)? this call$|members? works? in this segment: / });
  expect(await fits.count()).toBeGreaterThan(5);
  for (const n of [0, 1, 4]) {
    await page.goto("/en/calls");
    const said = (await fits.nth(n).textContent())?.replace(/^1 member/, "One member") ?? "";
    await fits.nth(n).click();
    await expect(page.locator("#members").getByRole("heading", { level: 2 })).toHaveText(said);
  }
  await page.goto("/en/calls");
  await expect(page.getByText("There is no consortium for this call yet.").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Create one" })).toHaveCount(0);
  const member = await as.person(demo(portal).coordinator("p.email"));
  await member.goto("/en/calls");
  await member.getByRole("link", { name: "Create one" }).first().click();
  await expect(member.getByRole("heading", { level: 1, name: "Create a consortium" })).toBeVisible();
  await member.goto("/en/calls/portable-and-versatile-point-of-care-diagnostics");
  await expect(member.getByText(/No consortium of the cluster is applying|There is no consortium for this call/)).toHaveCount(1);
  await expectNoViolations(member);
  await member.getByRole("link", { name: "Create a consortium for this call" }).click();
  await expect(member.getByRole("combobox", { name: /Call/ })).toContainText("Portable and versatile");
});

test("staff who may not join a consortium are offered its workspace and nothing else", async ({ portal, as }) => {
  const page = await as.person(demo(portal).staff("staffAdmin"));
  await page.goto(`/en/consortia/${demo(portal).coordinator("c.slug")}`);
  await expect(page.getByRole("link", { name: "Open the workspace" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask to join" })).toHaveCount(0);
  await expect(page.getByText("Your role does not allow you to do this")).toHaveCount(0);
});

test("a buyer who asks the market is answered one by one: list, page and form offer no consortium @plain", async ({ portal, as }) => {
  const page = await as.person(demo(portal).coordinator("p.email"));
  await page.goto("/en/calls");
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2, name: "Belaunaren Bikia" }) });
  await expect(entry).toContainText("Each organisation responds on its own: no consortium is needed.");
  await expect(entry.getByRole("link", { name: "Create one" })).toHaveCount(0);
  await page.goto("/en/calls/belaunaren-bikia");
  await expect(page.getByRole("heading", { name: "Each organisation responds on its own" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /members? match(es)? this call/ })).toBeVisible();
  await expect(page.getByText("none of its consortia")).toHaveCount(0);
  await expect(page.getByText("Deadline for responses")).toBeVisible();
  await expect(page.getByRole("link", { name: /Create a consortium/ })).toHaveCount(0);
  await page.goto("/en/consortia/new?call=belaunaren-bikia");
  await expect(page.getByText("Each organisation responds to this call on its own")).toBeVisible();
  await expect(page.getByRole("option", { name: /Belaunaren Bikia/ })).toHaveCount(0);
  await page.goto("/en/calls/etxean-zahartu");
  await expect(page.getByRole("link", { name: /Create a consortium/ })).toHaveCount(1);
});

test("the list says one thing about how many calls there are: of those that it shows, how many are open, planned and closed @plain", async ({
  page,
}) => {
  const status = page.getByRole("status");
  await page.goto("/en/calls");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Calls");
  await expect(status).toHaveText(/^\d+ calls: \d+ open and 1 planned$/);
  const [all, open] = ((await status.textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
  expect(open).toBe((all ?? 0) - 1);
  await page.goto("/en/calls?list=planned");
  await expect(status).toHaveText("1 planned call");
  await page.goto("/eu/calls?list=all");
  await expect(status).toHaveText(/^\d+ deialdi: \d+ irekita, bat aurreikusita eta (bat|\d+) itxita$/);
  await page.goto("/en/calls?q=qqqqq");
  await expect(status).toHaveText("No calls");
});

test("calls are narrowed to those that close soon and sorted, and each state has an address @plain", async ({
  page,
  expectNoViolations,
}) => {
  await page.goto("/en/calls");
  if ((await page.getByText("Filters", { exact: true }).isVisible()) && !(await page.getByRole("radio", { name: /^60 days/ }).isVisible()))
    await page.getByText("Filters", { exact: true }).click();
  const within = page.getByRole("group", { name: "Closing within" });
  const counted = Number((await within.locator("label", { hasText: "60 days" }).locator(".n").textContent()) ?? "");
  expect(counted).toBeGreaterThan(1);
  await within.getByRole("radio", { name: /^60 days/ }).check();
  await page.getByRole("button", { name: "Show the calls" }).click();
  await expect(page).toHaveURL(/within=60/);
  await expect(page.getByRole("status")).toHaveText(`${counted} open calls`);
  await page.getByRole("link", { name: "Budget", exact: true }).click();
  await expect(page).toHaveURL(/within=60.*sort=budget|sort=budget.*within=60/);
  await expect(page.locator(".call-list h2").first()).toHaveText("Odola Ohe Ondoan");
  await expect(page.getByRole("link", { name: "Budget", exact: true })).toHaveAttribute("aria-current", "true");
  await page.getByRole("searchbox").fill("etxean");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/sort=budget/);
  await expectNoViolations(page);
});
