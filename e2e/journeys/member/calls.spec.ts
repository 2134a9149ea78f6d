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
    await expect(reader.getByRole("heading", { name: "No consortium of the cluster answered it" })).toBeVisible();
    await expect(reader.getByRole("listitem").filter({ hasText: "The call opened" })).toContainText("Passed");
    for (const name of ["Add to your calendar", "Create a consortium", "Create a consortium for this call"])
      await expect(reader.getByRole("link", { name, exact: true })).toHaveCount(0);
    await expect(reader.getByRole("button", { name: "Follow this call" })).toHaveCount(0);
  }
});

test("the list says of each call how many members fit, as its page does, and where nobody answers a member creates a consortium @plain", async ({
  portal,
  page,
  as,
  expectNoViolations,
}) => {
  await page.goto("/en/calls");
  const fits = page.getByRole("link", { name: /^\d+ members? fits?$/ });
  expect(await fits.count()).toBeGreaterThan(5);
  for (const n of [0, 1, 4]) {
    await page.goto("/en/calls");
    const said = (await fits.nth(n).textContent())?.replace("1 member", "One member") ?? "";
    await fits.nth(n).click();
    await expect(page.locator("#members").getByRole("heading", { level: 2 })).toHaveText(said);
  }
  await page.goto("/en/calls");
  await expect(page.getByText("No consortium answers it yet.").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Create one" })).toHaveCount(0);
  const member = await as.person(demo(portal).coordinator("p.email"));
  await member.goto("/en/calls");
  await member.getByRole("link", { name: "Create one" }).first().click();
  await expect(member.getByRole("heading", { level: 1, name: "Create a consortium" })).toBeVisible();
  await member.goto("/en/calls/portable-and-versatile-point-of-care-diagnostics");
  await expect(member.getByText(/No consortium (of the cluster )?answers/)).toHaveCount(1);
  await expectNoViolations(member);
  await member.getByRole("link", { name: "Create a consortium", exact: true }).click();
  await expect(member.getByRole("combobox", { name: /Call/ })).toContainText("Portable and versatile");
});

test("staff who may not join a consortium are offered its workspace and nothing else", async ({ portal, as }) => {
  const page = await as.person(demo(portal).staff("staffAdmin"));
  await page.goto(`/en/consortia/${demo(portal).coordinator("c.slug")}`);
  await expect(page.getByRole("link", { name: "Open the workspace" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask to join" })).toHaveCount(0);
  await expect(page.getByText("Your role does not allow you to do this")).toHaveCount(0);
});
