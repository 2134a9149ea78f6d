import type { Locator, Page } from "@playwright/test";
import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { seesOnceItIsSent } from "../../support/browser/sees-once-it-is-sent.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

async function found(page: Page, title: string) {
  await page.goto("/en/consortia/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Aim").fill("Clean vectors for rare diseases, from the bench to the first patient.");
  await page.getByRole("group", { name: "Role 1" }).getByLabel("What the partner will do").fill("Regulation");
  await page.getByRole("group", { name: "Role 1" }).getByLabel("Segment").selectOption("services");
  await page.getByRole("button", { name: "Add a role" }).click();
  const third = page.getByRole("group", { name: "Role 3" });
  await third.getByLabel("What the partner will do").fill("Filling");
  await third.getByLabel("Segment").selectOption("pharma");
  await third.getByLabel("Seats").fill("2");
  await third.getByText(/^Details/).click();
  await third.getByLabel("Priority").selectOption({ label: "Would help" });
  await third.getByLabel(/^Work/).fill("Fills two thousand vials under laminar flow.");
  await third.getByRole("checkbox", { name: "Company" }).check();
  await third.getByLabel("Countries").fill("France, Ruritania");
  await third.getByRole("checkbox", { name: /a country that has no partner yet/ }).check();
  await third.getByLabel("Required capability").selectOption("goodManufacturingPractice");
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await page.getByLabel("Closing date").fill("2098-01-28T12:00");
  await page.getByLabel("Time zone").selectOption({ label: "Madrid time" });
  await page.getByRole("radio", { name: "Everyone" }).check();
  await page.getByRole("button", { name: "Create the consortium" }).click();
  await expect(page.locator(".summary")).toContainText("Role 3: we do not recognise one of the countries.");
  await expect(third.getByRole("checkbox", { name: "Company" })).toBeChecked();
  await third.getByLabel("Countries").fill("France, Portugal");
  await page.getByRole("button", { name: "Create the consortium" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function ask(page: Page, address: string, message: string) {
  await page.goto(address);
  await page.getByRole("link", { name: "Ask to join" }).first().click();
  await page.getByRole("radio", { name: /Regulation/ }).check();
  await page.getByLabel("Message to the coordinator").fill(message);
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByText("The coordinator has not opened your request yet.")).toBeVisible();
}

test("B15 found a consortium, be asked, decline, accept, leave, invite, remove, end; others see nothing of it @plain", async ({
  portal,
  mailbox,
  as,
  expectNoViolations,
  javaScriptEnabled,
}, { project }) => {
  // With scripts the focus stays with the request; without them the page is another one.
  const staysAt = async (place: Locator) => javaScriptEnabled === false || (await expect(place).toBeFocused());
  const [founder, asking, outside] = soleOwners(portal, 3);
  if (!founder || !asking || !outside) throw new Error("no owners");
  const [mine, theirs, stranger] = await Promise.all([founder, asking, outside].map(({ email }) => as.person(email)));
  if (!mine || !theirs || !stranger) throw new Error("no pages");

  await found(mine, `Bektore Garbia ${project.name}`);
  const address = new URL(mine.url()).pathname;
  const filling = mine.getByRole("row", { name: /Filling/ });
  for (const said of [
    "0 of 2",
    "Would help",
    "Fills two thousand vials",
    "Kind of organisation: company",
    "Country: France or Portugal",
    "From a country that has no partner yet",
    "Capability: Good manufacturing practice",
  ])
    await expect(filling).toContainText(said);
  await expect(mine.getByText("28 January 2098, 12:00 Madrid time")).toBeVisible();
  await expectNoViolations(mine);

  await ask(theirs, address, "We have taken three vectors through the agency.");
  await theirs.getByRole("button", { name: "Withdraw the request" }).click();
  await expect(theirs.getByText("Withdrawn")).toBeVisible();
  await ask(theirs, address, "We have taken four vectors through the agency.");
  await expectNoViolations(theirs);

  const asked = await mailbox.holding(founder.email, "four vectors");
  await mine.goto(linkIn(asked, /\/requests$/));
  await expect(mine.getByText("four vectors")).toHaveCount(0);
  await theirs.reload();
  await expect(theirs.getByText("The coordinator has not opened your request yet.")).toBeVisible();
  await hydrated(mine);
  await mine.getByRole("button", { name: "Open the request" }).click();
  await expect(mine.getByText("four vectors")).toBeVisible();
  await expect(mine.getByRole("link", { name: asking.organisation, exact: true })).toHaveAttribute("href", /\/organisations\//);
  await staysAt(mine.getByRole("heading", { name: asking.organisation }));
  await theirs.reload();
  await expect(theirs.getByText("The coordinator has opened your request and has not answered yet.")).toBeVisible();
  await mine.getByText("Decline", { exact: true }).click();
  await mine.getByLabel("Prepared text").selectOption({ label: "We need a different profile" });
  await mine.getByLabel("Language of the text").selectOption({ label: "Spanish" });
  await mine.getByRole("button", { name: "Use this text" }).click();
  await expect(mine.getByLabel("Reason")).toHaveValue(/^Gracias por pedir su incorporación a Bektore Garbia/);
  await mine.getByLabel("Reason").fill("Tell us which vectors.");
  await seesOnceItIsSent(
    mine,
    mine.getByRole("button", { name: "Decline with this reason" }),
    mine.getByText("No request needs an answer"),
  );
  await mailbox.holding(asking.email, "Tell us which vectors.");

  await ask(theirs, address, "Three of them adeno-associated.");
  await mine.reload();
  await hydrated(mine);
  await mine.getByRole("button", { name: "Open the request" }).click();
  await seesOnceItIsSent(mine, mine.getByRole("button", { name: "Accept" }), mine.getByText("No request needs an answer"));
  await openSpacePage(mine, "Partners and roles");
  await expect(mine.getByRole("row", { name: asking.organisation })).toContainText("Regulation");
  await expectNoViolations(mine);
  await theirs.goto(await mailbox.link(asking.email, /\/workspace$/));
  await openSpacePage(theirs, "Partners and roles");
  await expect(theirs.getByRole("row", { name: founder.organisation })).toContainText("Coordinator");
  await expect(theirs.getByRole("link", { name: "Requests", includeHidden: true })).toHaveCount(0);
  expect((await theirs.request.get(`${portal.url}${address}/requests`)).status()).toBe(404);

  for (const page of ["workspace", "partners", "eligibility", "commitments", "letter", "history"]) {
    const answer = await stranger.request.get(`${portal.url}${address}/${page}`);
    expect([page, answer.status()]).toEqual([page, 404]);
    // Of two titles browsers show the first.
    expect([page, (await answer.text()).match(/<title>([^<]*)/)?.[1]]).toEqual([page, "Page not found · Basque Health Cluster"]);
  }
  await stranger.goto(address);
  await expect(stranger.getByRole("row", { name: /Regulation/ })).toContainText("1 of 1");

  await theirs.goto(`${address}/membership`);
  await theirs.getByText("Leave the consortium", { exact: true }).click();
  await theirs.getByLabel("Reason").fill("Our people have moved to another project.");
  await theirs.getByRole("button", { name: "Yes, leave the consortium" }).click();
  await expect(theirs.getByText("Left the consortium", { exact: true })).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole("row", { name: /Regulation/ })).toContainText("0 of 1");

  // The coordinator is told why. Whoever closed it to new partners too early opens it again.
  await mine.goto(linkIn(await mailbox.holding(founder.email, "moved to another project"), /\/partners$/));
  await mine.getByText("Close the consortium to new partners", { exact: true }).click();
  await mine.getByRole("button", { name: "Yes, close it to new partners" }).click();
  const again = mine.getByText("Open the consortium to new partners again", { exact: true });
  await again.click();
  await mine.getByLabel("Closing date").fill("2020-01-28T12:00");
  await mine.getByRole("button", { name: "Open it to new partners" }).click();
  await expect(mine.locator(".summary")).toContainText("Closing date: this time is in the past");
  await mine.getByLabel("Closing date").fill("2098-02-28T12:00");
  await mine.getByRole("button", { name: "Open it to new partners" }).click();
  await expect(again).toHaveCount(0);

  // The other way: the coordinator offers a seat, and the member takes it.
  await openSpacePage(mine, "Invitations");
  await mine.getByLabel("Name of the organisation").fill(outside.organisation);
  await mine.getByRole("button", { name: "Find it" }).click();
  await expect(mine.getByRole("heading", { name: `Invite ${outside.organisation}` })).toBeVisible();
  await mine.getByRole("radio", { name: /Regulation/ }).check();
  await mine.getByLabel("What you write to the organisation").fill("Your pilots at home are what we lack.");
  await expectNoViolations(mine);
  await mine.getByRole("button", { name: "Send the invitation" }).click();
  await expect(mine.getByRole("heading", { name: "1 invitation needs an answer" })).toBeVisible();
  const invited = await mailbox.holding(outside.email, "what we lack");
  await stranger.goto(linkIn(invited, /\/membership$/));
  await expect(stranger.getByText("Your pilots at home are what we lack.")).toBeVisible();
  await expectNoViolations(stranger);
  await stranger.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(stranger.getByText("In the consortium")).toBeVisible();
  await mine.reload();
  await expect(mine.getByText("Accepted", { exact: true })).toBeVisible();

  // It turns out to work without funding: the rules count it no more, and it reads so.
  await openSpacePage(mine, "Partners and roles");
  await mine.getByText("Change how a partner takes part", { exact: true }).click();
  await mine.getByLabel("Partner to change").selectOption({ label: outside.organisation });
  await mine.getByRole("radio", { name: /^Affiliated entity/ }).check();
  await mine.getByRole("button", { name: "Save how it takes part" }).click();
  await expect(mine.locator(".summary")).toContainText("Choose the beneficiary to which the affiliated entity belongs.");
  await expect(mine.getByRole("radio", { name: /^Affiliated entity/ })).toBeChecked();
  await expectNoViolations(mine);
  await mine.getByRole("radio", { name: /^Associated partner/ }).check();
  await mine.getByRole("button", { name: "Save how it takes part" }).click();
  const sheets = mine.locator("section", { has: mine.getByRole("heading", { name: "Partner sheets" }) });
  await expect(sheets.getByRole("listitem").filter({ hasText: outside.organisation })).toContainText("Associated partner");
  await mailbox.holding(outside.email, "as an associated partner");
  await stranger.reload();
  await expect(stranger.getByText("Associated partner")).toBeVisible();

  // A partner that does not answer any more is removed, and reads why.
  await openSpacePage(mine, "Partners and roles");
  await mine.getByText("Remove a partner", { exact: true }).click();
  const removing = mine.locator("details", { hasText: "Remove a partner" });
  await removing.getByLabel("Partner to remove").selectOption({ label: outside.organisation });
  await mine.getByRole("button", { name: "Remove this partner" }).click();
  await expect(mine.locator(".summary")).toContainText("Say why you remove the partner.");
  await expect(removing.getByLabel("Partner to remove")).not.toHaveValue("");
  await removing.getByLabel("Reason").fill("We have had no answer since the spring.");
  await mine.getByRole("button", { name: "Remove this partner" }).click();
  await expect(mine.getByRole("row", { name: outside.organisation })).toHaveCount(0);
  await stranger.goto(linkIn(await mailbox.holding(outside.email, "since the spring"), /\/membership$/));
  await expect(stranger.getByText("The coordinator removed your organisation from the consortium.")).toBeVisible();
  await expect(stranger.getByText("We have had no answer since the spring.")).toBeVisible();

  // Another request is kept in reserve. Then the project is given up: whoever waits for an answer reads why, lists leave it out, and its page says so.
  await ask(theirs, address, "We are back.");
  await openSpacePage(mine, "Requests");
  await mine.getByRole("button", { name: "Open the request" }).click();
  await mine.getByRole("button", { name: "Keep in reserve" }).click();
  await expect(mine.getByRole("heading", { name: "One organisation in reserve" })).toBeVisible();
  await expect(mine.getByText("No request needs an answer")).toBeVisible();
  await expectNoViolations(mine);
  await theirs.goto(linkIn(await mailbox.holding(asking.email, "keeps the request"), /\/membership$/));
  await expect(theirs.getByText("The coordinator keeps your request in reserve")).toBeVisible();
  await openSpacePage(mine, "Partners and roles");
  await mine.getByText("End the consortium", { exact: true }).click();
  await mine.getByRole("button", { name: "Yes, end the consortium" }).click();
  await expect(mine.locator(".summary")).toContainText("Say why you are ending the consortium.");
  const ending = mine.locator("details", { hasText: "End the consortium" });
  await ending.getByLabel("Reason").fill("The call was cancelled in Brussels.");
  await expectNoViolations(mine);
  await mine.getByRole("button", { name: "Yes, end the consortium" }).click();
  await expect(mine.getByText(/The coordinator ended this consortium on .*The call was cancelled in Brussels\./)).toBeVisible();
  await theirs.goto(linkIn(await mailbox.holding(asking.email, "cancelled in Brussels"), /\/membership$/));
  await expect(theirs.getByText("The consortium ended before your request was answered.")).toBeVisible();
  await expect(theirs.getByText("The call was cancelled in Brussels.")).toBeVisible();
  await stranger.goto(address);
  await expect(stranger.getByText(/^The coordinator ended this consortium on/)).toBeVisible();
  await expect(stranger.getByRole("link", { name: "Ask to join" })).toHaveCount(0);
  await stranger.goto("/en/consortia");
  await expect(stranger.getByRole("link", { name: `Bektore Garbia ${project.name}` })).toHaveCount(0);
  await openSpacePage(mine, "Partners and roles");
  await expect(mine.getByText("Edit the consortium", { exact: true })).toHaveCount(0);
});

test("a form with something wrong keeps what was typed and says where @plain", async ({ portal, as, expectNoViolations }) => {
  const [owner] = soleOwners(portal, 1);
  const page = await as.person(owner?.email ?? "");
  await page.goto("/en/consortia/new");
  await page.getByLabel("Title").fill("Bektore");
  await page.getByRole("group", { name: "Role 1" }).getByLabel("What the partner will do").fill("Regulation");
  await page.getByLabel("Closing date").fill("2026-03-29T02:30");
  await page.getByLabel("Time zone").selectOption({ label: "Madrid time" });
  await page.getByRole("button", { name: "Create the consortium" }).click();
  const summary = page.locator(".summary");
  await expect(summary).toContainText("Aim: fill in this field.");
  await expect(summary).toContainText("Role 1: segment: choose one of the options.");
  await expect(page.getByLabel("Title")).toHaveValue("Bektore");
  await expect(page.getByRole("group", { name: "Role 1" }).getByLabel("What the partner will do")).toHaveValue("Regulation");
  await expectNoViolations(page);
});

test("a role more, and of two who change it at once the later is told, folded forms open with their answer @plain", async ({
  portal,
  as,
}) => {
  const [owner] = soleOwners(portal, 1);
  const [page, other] = await Promise.all([as.person(owner?.email ?? ""), as.person(owner?.email ?? "")]);
  await found(page, `Bektore Berria ${test.info().project.name}`);
  const partners = `${new URL(page.url()).pathname}/partners`;
  const saved = async (by: Page, aim: string) => {
    await by.getByLabel("Aim in English").fill(aim);
    await by.getByRole("button", { name: "Save the changes" }).click();
  };
  for (const each of [page, other]) {
    await each.goto(partners);
    await each.getByText("Edit the consortium").click();
  }
  await page.getByRole("button", { name: "Add a role" }).click();
  await page.getByRole("group", { name: "Role 3" }).getByLabel("What the partner will do").fill("Cold chain");
  await page.getByRole("group", { name: "Role 3" }).getByLabel("Segment").selectOption("services");
  await saved(page, "The first of two changes that meet.");
  await expect(page.getByRole("row", { name: "Cold chain" })).toBeVisible();

  await saved(other, "The second of two changes that meet.");
  await expect(other.locator(".summary")).toContainText("Someone else has changed this in the meantime");
  await expect(other.getByLabel("Aim in English")).toHaveValue("The second of two changes that meet.");
  await expect(other.getByRole("link", { name: "The saved version" })).toBeVisible();
});
