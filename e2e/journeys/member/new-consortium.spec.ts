import type { Page } from "@playwright/test";
import { currentChecking } from "#domain/consortia/publication/checking";
import { setChecking } from "#domain/consortia/publication/set-checking";
import { context } from "#domain/kernel/context";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { cramped } from "../../support/browser/in-page.ts";
import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { pressAndWait } from "../../support/browser/sees-once-it-is-sent.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { accountOf } from "../../support/subjects/accounts.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

// Other tests of this portal create consortia that are published at once, however this one ends.
test.afterEach(({ portal }) =>
  inPortal(portal, async () => {
    const { version } = await currentChecking(context());
    expectDone(await setChecking(await staff("staffAdmin"), { version, when: "after" }));
  }),
);

async function created(page: Page, title: string) {
  await page.goto("/en/consortia/new");
  await expect(page.getByText("The cluster office will check it before others can see it")).toBeVisible();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Aim").fill("Bring people home sooner.");
  const role = page.getByRole("group", { name: "Role 1" });
  await role.getByLabel("What the partner will do").fill("Sites that enrol people");
  await role.getByLabel("Segment").selectOption("care");
  await page.getByLabel("Closing date").fill("2098-01-28T12:00");
  await page.getByRole("radio", { name: "Everyone" }).check();
  await page.getByRole("button", { name: "Create the consortium" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a new consortium is checked before others see it: returned, corrected, sent again, published @plain", async ({
  portal,
  mailbox,
  as,
  expectNoViolations,
}, { project }) => {
  const [founder, outside] = soleOwners(portal, 2);
  if (!founder || !outside) throw new Error("no owners");
  const { email } = await accountOf(portal, "staffAdmin");
  const [office, mine, stranger] = await Promise.all([email, founder.email, outside.email].map((one) => as.person(one)));
  if (!office || !mine || !stranger) throw new Error("no pages");
  const title = `Etxera Bidean ${project.name}`;

  // An administrator decides that the office checks first.
  await office.goto("/en/staff/consortia");
  await expect(office.getByText("Members publish without approval.")).toBeVisible();
  await office.getByRole("link", { name: "Choose when new consortia are checked" }).click();
  await expect(office.getByRole("radio", { name: /After it is published/ })).toBeChecked();
  await office.getByRole("radio", { name: /Before others can see it/ }).check();
  await office.getByRole("button", { name: "Save the choice" }).click();
  await expect(office.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(office.getByRole("radio", { name: /Before others can see it/ })).toBeChecked();
  await expectNoViolations(office);

  // A member creates one, reads that it is being checked and what the portal has found; to others it is not there.
  const address = await created(mine, title);
  await expect(mine.getByText("This consortium has not been published yet.")).toBeVisible();
  await expectNoViolations(mine);
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.goto(`/en/consortia?q=${encodeURIComponent(title)}`);
  await expect(stranger.getByRole("link", { name: title })).toHaveCount(0);
  await mine.getByRole("link", { name: "Open the workspace" }).click();
  await expect(mine.getByRole("heading", { name: "The cluster office is checking this consortium" })).toBeVisible();
  await expect(mine.getByText("The aim is very short.")).toBeVisible();
  await expect(mine.getByRole("button", { name: "Send again" })).toHaveCount(0);
  await expectNoViolations(mine);
  await mine.goto("/en/consortia");
  await expect(mine.getByRole("listitem").filter({ hasText: title })).toContainText("Not published yet");

  // The office is told, reads what the portal has found, and returns it.
  await office.goto(linkIn(await mailbox.holding(email, `has sent the consortium ${title} to be checked`), /\/staff\/consortia$/));
  const entry = office.locator("article.moderated").filter({ hasText: title });
  await expect(entry).toContainText("2 of 4 checks passed");
  await expect(entry).toContainText("Some roles do not say what the work is.");
  await expectNoViolations(office);
  await entry.getByText("Return to be corrected").click();
  await entry.getByRole("button", { name: "Return with this text" }).click();
  await expect(office.locator(".summary")).toContainText("Enter what the coordinator must correct.");
  await entry.getByLabel("Correction").fill("Say how many people, and in which places.");
  await entry.getByRole("button", { name: "Return with this text" }).click();
  await expect(office.locator("article.moderated").filter({ hasText: title })).toHaveCount(0);
  await expect(office.locator(".done [role=status]")).toHaveText(`${title} has been returned to its coordinator.`);

  // The coordinator reads what to correct, changes it and sends it again.
  await mine.goto(linkIn(await mailbox.holding(founder.email, "Say how many people, and in which places."), /\/workspace$/));
  await expect(mine.getByRole("heading", { name: "The cluster office asks you to correct this consortium" })).toBeVisible();
  await expect(mine.getByText("Say how many people, and in which places.")).toBeVisible();
  await expectNoViolations(mine);
  await mine.getByRole("link", { name: "Edit the consortium" }).click();
  await mine.locator("summary", { hasText: "Edit the consortium" }).click();
  await mine
    .getByLabel("Aim in English")
    .fill("Bring two hundred people home from three hospitals within a day of their operation, with one team to call.");
  await pressAndWait(mine, mine.getByRole("button", { name: "Save the changes" }));
  await openSpacePage(mine, "Overview");
  await expect(mine.getByText("The aim says what the project is for")).toBeVisible();
  expect(await mine.evaluate(cramped)).toEqual([]);
  await mine.getByRole("button", { name: "Send again" }).click();
  await expect(mine.getByRole("heading", { name: "The cluster office is checking this consortium" })).toBeVisible();

  // Staff publish it: everyone sees it, and the coordinator is told.
  await office.goto("/en/staff/consortia?view=waiting");
  await office.locator("article.moderated").filter({ hasText: title }).getByRole("button", { name: "Publish" }).click();
  await expect(office.locator("article.moderated").filter({ hasText: title })).toHaveCount(0);
  await expect(office.locator(".done [role=status]")).toHaveText(`${title} is published.`);
  await expect(office).toHaveURL(/[?&]view=waiting&/);
  await office.goto("/en/staff/consortia?view=kept");
  await expect(office.locator("article.moderated").filter({ hasText: title })).toContainText("Published by");
  await mine.goto(
    linkIn(await mailbox.holding(founder.email, `has checked the consortium ${title} and published it`), new RegExp(`${address}$`)),
  );
  await expect(mine.getByText("This consortium has not been published yet.")).toHaveCount(0);
  await stranger.goto(`/en/consortia?q=${encodeURIComponent(title)}`);
  await stranger.getByRole("link", { name: title }).click();
  await expect(stranger.getByRole("link", { name: "Ask to join" }).first()).toBeVisible();
  await mine.goto(`${address}/workspace`);
  await openSpacePage(mine, "History");
  for (const said of ["The cluster office returned it to be corrected", "Sent to the cluster office to be checked", "Published"])
    await expect(mine.getByRole("listitem").filter({ hasText: said }).first()).toBeVisible();
});
