import { hydrated } from "../../support/browser/page-ready.ts";
import { newPerson } from "../../support/subjects/members.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

test("staff write a call with several deadlines and publish it; a visitor finds it and takes the dates along @plain", async ({
  portal,
  page: visitor,
  as,
  expectNoViolations,
}, { project }) => {
  const title = `Lehen Lagina ${project.name}`;
  const page = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
  await page.goto("/en/staff/calls/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Programme").fill("Lagin");
  for (const part of ["Summary", "Money", "What it looks for", "Eligibility"])
    await page.locator("summary").filter({ hasText: part }).first().click();
  await page.getByLabel("Summary in English").fill("Samples that travel without ice.");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Madrid");
  await page.getByLabel("Time zone").selectOption({ label: "Brussels time" });
  await page.getByLabel("Stages").selectOption({ label: "Several cut-off dates" });
  await page.getByRole("group", { name: "Deadline 1" }).getByLabel("Day and time").fill("2097-03-31T17:00");
  await page.getByRole("button", { name: "Add a deadline" }).click();
  await page.getByRole("group", { name: "Deadline 2" }).getByLabel("Day and time").fill("2097-03-31T02:30");
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByText("This day or time does not exist").first()).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await page.getByRole("group", { name: "Deadline 2" }).getByLabel("Day and time").fill("2097-11-30T17:00");
  await page.getByRole("group", { name: "Segments wanted" }).getByLabel("In vitro diagnosis", { exact: true }).check();
  await expectNoViolations(page);
  await page.getByLabel("Eligibility rules").selectOption({ label: "Horizon Europe, research and innovation actions (RIA and IA)" });
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("You have created this call.")).toBeVisible();
  await expect(page.getByText("Only staff can see this call.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish this call" })).toBeVisible();
  const address = new URL(page.url()).pathname.replace("/staff/", "/");
  await page.goto(address);
  await expect(page.locator("h1 + .meta")).toContainText("Draft");
  await expect(page.locator("h1 + .meta")).not.toContainText("Open");
  expect((await visitor.request.get(`${portal.url}${address}`)).status()).toBe(404);

  // The call asks for two countries, not three, and says so in its text.
  await page.goto(address.replace("/en/", "/en/staff/"));
  await page.getByText("Change a rule for this call", { exact: true }).click();
  await page.getByLabel("Rule", { exact: true }).selectOption({ label: "Partners in three countries" });
  await page.getByRole("radio", { name: "It asks for different numbers" }).check();
  await page.getByLabel("What the call says, in English").fill("Two countries are enough.");
  await page.getByLabel("Document that says so").fill("Text of the call");
  await page.getByLabel("Address of that document").fill("https://lagin.example.org/call");
  const save = page.getByRole("button", { name: "Save this rule" });
  await save.click();
  await expect(page.getByText("Enter the number for which the call asks").first()).toBeVisible();
  await page.getByLabel("Number, or percentage of the cost").fill("2");
  await save.click();
  await expect(page.getByText("2 instead of 3")).toBeVisible();
  await expectNoViolations(page);

  await page.goto("/en/staff/calls");
  await page.getByRole("button", { name: "Publish the selected calls" }).click();
  await expect(page.locator(".summary")).toContainText("Choose at least one call.");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Publish this call" }).click();
  await expect(page.getByText("You have published this call.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await visitor.goto("/en/calls");
  await visitor.getByLabel("Search the calls").fill("samples travel");
  await visitor.getByRole("button", { name: "Search" }).click();
  await expect(visitor.getByRole("status")).toHaveText("1 open call");
  await expectNoViolations(visitor);
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor.locator(".due")).toContainText("31 March 2097, 17:00 Brussels time");
  const rule = (of: typeof visitor) => of.getByRole("listitem").filter({ hasText: "Partners in three countries" });
  await expect(rule(visitor)).toContainText("Two countries are enough.");
  await expect(rule(visitor).getByRole("link", { name: "Text of the call" })).toHaveAttribute("href", "https://lagin.example.org/call");
  await expect(visitor.getByRole("listitem").filter({ hasText: "30 November 2097, 17:00 Brussels time" })).toContainText("in");
  await expectNoViolations(visitor);
  const file = await visitor.request.get(`${portal.url}${address}/calendar`);
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect((await file.text()).match(/DTSTART:\w+/g)).toEqual(["DTSTART:20970331T150000Z", "DTSTART:20971130T160000Z"]);

  const [owner] = soleOwners(portal, 1);
  const member = await as.person(owner?.email ?? "");
  await member.goto(address);
  await member.getByRole("link", { name: "Create a consortium for this call" }).click();
  await member.getByLabel("Title").fill(`Hotza ${project.name}`);
  await member.getByLabel("Aim").fill("Samples that travel for a week without ice.");
  await member.getByRole("group", { name: "Role 1" }).getByLabel("What the partner will do").fill("Transport");
  await member.getByRole("group", { name: "Role 1" }).getByLabel("Segment").selectOption("services");
  await member.getByRole("radio", { name: "Everyone" }).check();
  await member.getByLabel("Closing date").fill("2096-12-31T12:00");
  await member.getByRole("button", { name: "Create the consortium" }).click();
  await expect(member.getByText(`Call: ${title}`)).toContainText("31 Mar 2097, 17:00 Brussels time");
  await expectNoViolations(member);
  await member.goto(`${new URL(member.url()).pathname}/eligibility`);
  await expect(rule(member)).toContainText("2 member states or associated countries needed");
  await expect(rule(member)).toContainText("Changed for this call");
  await expect(member.getByText("The same rules without what this call changes", { exact: false })).toHaveCount(1);
  await expectNoViolations(member);
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: `Hotza ${project.name}` })).toBeVisible();

  await member.goto("/en/calls");
  await member.getByRole("button", { name: /(Create|Replace) (a|the) secret address/ }).click();
  const feed =
    /https?:\S+\/calls\/feed\/[\w-]+/.exec(
      (await member.getByText("Add this address to your calendar program").textContent()) ?? "",
    )?.[0] ?? "";
  const subscribed = () => visitor.request.get(`${portal.url}${new URL(feed).pathname}`);
  expect((await (await subscribed()).text()).replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}`);
  await expectNoViolations(member);
  await member.reload();
  await member.getByRole("button", { name: "Delete the secret address" }).click();
  await expect(member.getByText("The secret address no longer works.")).toBeVisible();
  expect((await subscribed()).status()).toBe(404);

  await page.goto(`/en/staff${address.slice("/en".length)}`);
  await page.getByText("Withdraw this call").first().click();
  await page.getByRole("button", { name: "Withdraw this call" }).click();
  await expect(page.getByText("1 call is no longer public.")).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toHaveCount(0);
});

test("a deadline that is typed in part is told and not lost, and of the folded parts only the one with a problem opens", async ({
  portal,
  as,
}) => {
  const page = await as.person(newPerson(portal, { clusterRole: "reviewer" }));
  await page.goto("/en/staff/calls/new");
  const part = (name: string) => page.locator("details").filter({ has: page.locator("summary").filter({ hasText: name }) });
  const save = page.getByRole("button", { name: "Save as a draft" });
  const problem = page.getByRole("alert", { name: "There is a problem" });
  // Without scripts the browser sends nothing of what was typed in part.
  await hydrated(page);
  await page.getByLabel("Title").fill("Erdizka idatzia");
  await save.click();
  await expect(problem).toContainText("Programme");
  await expect(part("Money").first()).not.toHaveAttribute("open");
  await page.getByLabel("Programme").fill("Lagin");
  const deadline = page.getByRole("group", { name: "Deadline 1" }).getByLabel("Day and time");
  await deadline.pressSequentially("02");
  await save.click();
  await expect(problem).toContainText("Deadline 1: Day and time: part of the date or time is missing");
  await expect(deadline).toBeVisible();
  await expect(page.getByLabel("Programme")).toHaveValue("Lagin");
  await deadline.fill("2097-02-28T17:00");
  await page.getByRole("button", { name: "Add a deadline" }).click();
  const second = page.getByRole("group", { name: "Deadline 2" }).getByLabel("Day and time");
  await second.pressSequentially("03");
  await save.click();
  await expect(problem).toContainText("Deadline 2: Day and time: part of the date or time is missing");
  await expect(problem).not.toContainText("Deadline 1");
  await second.fill("2097-11-30T17:00");
  await save.click();
  await expect(page.getByRole("heading", { level: 1, name: "Erdizka idatzia" })).toBeVisible();
  await expect(deadline).toHaveValue("2097-02-28T17:00");
});
