import type { Page } from "@playwright/test";
import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { seesOnceItIsSent } from "../../support/browser/sees-once-it-is-sent.ts";
import { LONG_AGO, proveAddress } from "../../support/browser/step-up.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const nameOf = (portal: Parameters<typeof demo>[0], email: string) =>
  demo(portal).one("select first_name || ' ' || last_name from people where email = ?", email);

/** A consortium with two partners, through its own pages. */
async function formed(coordinating: Page, joining: Page, title: string): Promise<string> {
  await coordinating.goto("/en/consortia/new");
  await coordinating.getByLabel("Title").fill(title);
  await coordinating.getByLabel("Aim").fill("One study in two hospitals, with one protocol and one set of instruments.");
  const role = coordinating.getByRole("group", { name: "Role 1" });
  await role.getByLabel("What the partner will do").fill("Site of the study");
  await role.getByLabel("Segment").selectOption("care");
  await coordinating.getByLabel("Closing date").fill("2098-01-28T12:00");
  await coordinating.getByRole("radio", { name: "Everyone" }).check();
  await coordinating.getByRole("button", { name: "Create the consortium" }).click();
  await expect(coordinating.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = new URL(coordinating.url()).pathname;
  await joining.goto(`${address}/membership`);
  await joining.getByRole("radio", { name: /Site of the study/ }).check();
  await joining.getByLabel("Message to the coordinator").fill("We have room for forty people.");
  await joining.getByRole("button", { name: "Send the request" }).click();
  await expect(joining.getByText("The coordinator has not opened your request yet.")).toBeVisible();
  await coordinating.goto(`${address}/requests`);
  await coordinating.getByRole("button", { name: "Open the request" }).click();
  await seesOnceItIsSent(
    coordinating,
    coordinating.getByRole("button", { name: "Accept" }),
    coordinating.getByText("No request needs an answer"),
  );
  await openSpacePage(coordinating, "Commitments");
  await expect(coordinating.getByRole("heading", { name: "No partner has committed" })).toBeVisible();
  return address;
}

test("B18 B19 B20 partners commit, sign a letter after proving who they are, and sign again when it changes @plain", async ({
  portal,
  mailbox,
  as,
  expectNoViolations,
  javaScriptEnabled,
}, { project }) => {
  const [coordinator, partner] = soleOwners(portal, 2);
  if (!coordinator || !partner) throw new Error("no owners");
  const [mine, theirs, phone] = await Promise.all([as.person(coordinator.email), as.person(partner.email, LONG_AGO), as.visitor()]);
  const title = `Sinadura Bat ${project.name}`;
  const address = await formed(mine, theirs, title);
  const row = (page: Page) => page.getByRole("row", { name: partner.organisation });

  // The partner commits, and the ledger says until when.
  await theirs.goto(`${address}/commitments`);
  await theirs.getByRole("button", { name: "Save the commitment" }).click();
  await expect(theirs.getByText("Choose whether you intend to take part").first()).toBeVisible();
  await theirs.getByRole("radio", { name: /We will take part/ }).check();
  await theirs.getByLabel("Until").fill("2097-11-30");
  await theirs.getByRole("button", { name: "Save the commitment" }).click();
  await expect(row(theirs)).toContainText("30 Nov 2097");
  await expect(theirs.getByRole("heading", { name: "1 of 2 partners is committed" })).toBeVisible();

  // The coordinator issues the letter, and the partner is told.
  await mine.getByRole("link", { name: "Write the letter of commitment" }).click();
  await mine.getByLabel("What each partner commits to, in English").fill("Each partner enrols ten people at home.");
  await mine.getByLabel("Valid until").fill("2097-12-31");
  await mine.getByRole("button", { name: "Issue the letter" }).click();
  await expect(mine.getByRole("heading", { level: 1, name: `Letter of commitment: ${title}` })).toBeVisible();
  await expect(mine.getByText("Nobody has signed this version yet")).toBeVisible();
  await expectNoViolations(mine);

  // Signing asks for the right name, the tick and a recent sign-in; what was typed is kept until then.
  const name = nameOf(portal, partner.email);
  await theirs.goto(await mailbox.link(partner.email, /\/letter$/));
  const sign = theirs.getByRole("button", { name: "Sign the letter" });
  await theirs.getByLabel("Your full name").fill("Somebody Else");
  await theirs.getByLabel("Your position in the organisation").fill("Head of research");
  await sign.click();
  await expect(theirs.getByText("Tick the box if you may sign for the organisation").first()).toBeVisible();
  await theirs.getByRole("checkbox", { name: `I may sign for ${partner.organisation}` }).check();
  await sign.click();
  await proveAddress(theirs, phone, mailbox, partner.email);
  await expect(theirs.getByLabel("Your position in the organisation")).toHaveValue("Head of research");
  await sign.click();
  await expect(theirs.getByText(`Type your name as it is in your account: ${name}`).first()).toBeVisible();
  await theirs.getByLabel("Your full name").fill(name.toLowerCase());
  await sign.click();
  await expect(theirs.getByText(`${partner.organisation} has signed this letter`)).toBeVisible();
  await expect(theirs.getByRole("article")).toContainText("Head of research");
  await expectNoViolations(theirs);

  // A copy comes by email, and the files say the same to those inside, and nothing to others.
  const copy = new URL(linkIn(await mailbox.holding(partner.email, "Fingerprint"), /\/letter$/));
  for (const [file, type] of [
    ["pdf", "application/pdf"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ] as const) {
    const path = `${copy.origin}${copy.pathname}/${file}${copy.search}`;
    const answer = await theirs.request.get(path);
    expect(answer.headers()["content-type"]).toBe(type);
    expect((await answer.body()).equals(await (await mine.request.get(path)).body())).toBe(true);
    expect((await phone.request.get(path)).status()).toBe(404);
  }

  // The sheet of a partner says the same to both, as a page and as files, and nothing to others.
  await openSpacePage(theirs, "Partners and roles");
  await theirs.getByRole("link", { name: partner.organisation, exact: true }).filter({ visible: true }).last().click();
  const sheet = theirs.getByRole("article");
  await expect(sheet.getByRole("heading", { level: 1, name: `Partner sheet: ${partner.organisation}` })).toBeVisible();
  for (const said of ["Signed, ", "Site of the study", "About this sheet"]) await expect(sheet).toContainText(said);
  await expectNoViolations(theirs);
  for (const file of ["pdf", "docx"]) {
    const path = `${theirs.url()}/${file}`;
    const [own, coordinators] = await Promise.all([theirs, mine].map(async (page) => (await page.request.get(path)).body()));
    expect(own?.length).toBeGreaterThan(1000);
    expect(coordinators && own?.equals(coordinators)).toBe(true);
    expect((await phone.request.get(path)).status()).toBe(404);
  }

  // A changed letter opens the signatures again and keeps the old one.
  await mine.reload();
  await mine.getByText("Write a new version", { exact: true }).click();
  await mine.getByLabel("What each partner commits to, in English").fill("Each partner enrols twelve people at home.");
  await mine.getByLabel("Valid until").fill("2097-12-31");
  await mine.getByRole("button", { name: "Issue the letter" }).click();
  await expect(mine.getByText("Nobody has signed this version yet")).toBeVisible();
  await mine.getByRole("link", { name: "Version 1" }).click();
  await expect(mine.getByText("The coordinator has replaced this version.")).toBeVisible();
  await expect(mine.getByText(`${name.toLowerCase()}, Head of research`)).toBeVisible();
  await theirs.goto(`${address}/commitments`);
  await expect(row(theirs)).toContainText("Signed an earlier version of the letter");
  await theirs.getByRole("link", { name: "Read and sign the letter" }).click();
  await expect(sign).toBeVisible();

  // The coordinator hands over, and the partner takes over.
  await mine.goto(`${address}/partners`);
  await mine.getByText("Hand over the coordination", { exact: true }).click();
  await mine.getByLabel("Partner", { exact: true }).selectOption({ label: partner.organisation });
  await mine.getByRole("button", { name: "Ask this partner to coordinate" }).click();
  await expect(mine.getByText(`${partner.organisation} was asked on`)).toBeVisible();
  await theirs.goto(linkIn(await mailbox.holding(partner.email, "asks"), /\/workspace$/));
  const [navigation, card] = await Promise.all([".space-nav", "#coordination"].map((place) => theirs.locator(place).boundingBox()));
  if (!navigation || !card) throw new Error("nothing to measure");
  expect(card.y - navigation.y - navigation.height).toBeGreaterThanOrEqual(16);
  await theirs.getByRole("button", { name: "Accept the coordination" }).click();
  await openSpacePage(theirs, "Partners and roles");
  const coordinates = (page: Page) => page.getByRole("row", { name: /^Coordinator/ });
  await expect(coordinates(theirs)).toContainText(partner.organisation);
  await mine.reload();
  await expect(coordinates(mine)).toContainText(partner.organisation);
  await expect(mine.getByText("Hand over the coordination", { exact: true })).toHaveCount(0);

  // Whoever withdraws is no longer counted on.
  await theirs.goto(`${address}/commitments`);
  await hydrated(theirs);
  await theirs.getByText("Withdraw the commitment", { exact: true }).click();
  await theirs.getByRole("button", { name: "Yes, withdraw it" }).click();
  if (javaScriptEnabled !== false) await expect(theirs.getByRole("heading", { name: /^Commitment of/ })).toBeFocused();
  await expect(row(theirs)).toContainText("Withdrawn");
  await openSpacePage(theirs, "History");
  await expect(theirs.getByText(`${partner.organisation} withdrew its commitment`)).toBeVisible();
});
