import type { Page } from "@playwright/test";
import { asPdf } from "../../support/browser/chosen-files.ts";
import { demo } from "../../support/places.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const SHOWN = "etxean-bizi";
const PARTNER = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = ? and m.status = 'joined' and op.role = 'owner' and p.status = 'active' order by m.asked_at, p.email limit 1`;
/** A file is checked in a process of its own. */
const CHECKED = { timeout: 30_000 };

const open = async (page: Page, part: string) =>
  page.getByRole("navigation", { name: "Pages of this consortium" }).getByRole("link", { name: part }).click();
const card = (page: Page, title: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });

test("B17 partners see roles and decisions, share documents, and accept an agreement before confidential ones; outsiders find nothing @plain", async ({
  portal,
  as,
  expectNoViolations,
}, { project }) => {
  const [mine, theirs] = await Promise.all(["coordinator", "partner"].map((role) => as.person(demo(portal).one(PARTNER, SHOWN, role))));
  const stranger = await as.person(soleOwners(portal, 1)[0]?.email ?? "");
  if (!mine || !theirs) throw new Error("no pages");
  const address = `/en/consortia/${SHOWN}`;
  const run = `${project.name} ${Date.now()}`;
  const secret = `Kanari ${run}`;

  // What is filled and what is open, and who the partners are.
  await mine.goto(`${address}/workspace`);
  await mine.getByText("Write down a decision", { exact: true }).click();
  await mine.getByLabel("What the partners decided").fill(`We submit in January. ${run}`);
  await mine.getByRole("button", { name: "Save the decision" }).click();
  await expect(
    mine
      .getByRole("listitem")
      .filter({ hasText: `We submit in January. ${run}` })
      .first(),
  ).toBeVisible();
  await open(mine, "Partners and roles");
  await expect(mine.getByRole("row", { name: /Markers of frailty/ })).toContainText("Nobody yet");
  await expect(mine.getByRole("row", { name: /^Coordinator/ })).toContainText("1 of 1");

  // A changed agreement asks everybody again, the coordinator's people, too.
  await open(mine, "Documents");
  await mine.getByText("Change the agreement", { exact: true }).click();
  await mine.getByLabel("Text of the agreement").fill(`What is confidential stays among the partners: ${run}.`);
  await mine.getByRole("button", { name: "Save the new version" }).click();
  await open(mine, "Overview");
  const asked = mine.getByRole("link", { name: "Read and accept the confidentiality agreement" });
  await asked.click();
  await mine.getByRole("button", { name: "Accept the agreement" }).click();
  await expect(mine.getByText("Tick the box if you accept the agreement").first()).toBeVisible();
  await mine.getByLabel("I have read the agreement and accept it").check();
  await mine.getByRole("button", { name: "Accept the agreement" }).click();
  await expect(mine.getByRole("heading", { name: "One person has accepted the agreement" })).toBeVisible();
  await open(mine, "Overview");
  await expect(asked).toHaveCount(0);
  await open(mine, "Documents");

  // A file that is no document is refused, with its title kept; a PDF is taken.
  await mine.getByLabel("Title").fill(secret);
  await mine
    .getByLabel("File", { exact: true })
    .last()
    .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
  await mine.getByRole("button", { name: "Add the document" }).click();
  await expect(mine.locator(".summary")).toContainText("This is not a PDF", CHECKED);
  await expect(mine.getByLabel("Title")).toHaveValue(secret);
  await mine.getByLabel("File", { exact: true }).last().setInputFiles(asPdf("kanari-eskaintza.pdf"));
  await mine.getByLabel("This document is confidential").check();
  await mine.getByRole("button", { name: "Add the document" }).click();
  await expect(card(mine, secret)).toContainText("kanari-eskaintza.pdf", CHECKED);
  await expectNoViolations(mine);
  const file = (await card(mine, secret).getByRole("link").first().getAttribute("href")) ?? "";

  // Until a partner accepts, neither its name nor its file is there.
  await theirs.goto(`${address}/workspace`);
  await expect(theirs.getByRole("listitem").filter({ hasText: `We submit in January. ${run}` })).toContainText("Ortziberri Sarea");
  await open(theirs, "Documents");
  await expect(theirs.getByRole("heading", { name: "Work plan" })).toBeVisible();
  for (const word of [secret, "kanari-eskaintza"]) expect(await theirs.content()).not.toContain(word);
  expect((await theirs.request.get(portal.url + file)).status()).toBe(404);
  await expectNoViolations(theirs);
  await theirs.getByLabel("I have read the agreement and accept it").check();
  await theirs.getByRole("button", { name: "Accept the agreement" }).click();
  await expect(card(theirs, secret)).toContainText("Confidential");
  const saved = await theirs.request.get(portal.url + file);
  expect([saved.status(), saved.headers()["content-disposition"]]).toEqual([200, expect.stringContaining("kanari-eskaintza.pdf")]);

  // The coordinator sees who saved it, and takes it out again.
  await mine.reload();
  await expect(mine.getByRole("row", { name: `${secret}, version 1` })).toBeVisible();
  await card(mine, secret).getByText("Remove", { exact: false }).first().click();
  await card(mine, secret).getByRole("button", { name: "Yes, remove it" }).click();
  await expect(card(mine, secret)).toHaveCount(0);
  expect((await theirs.request.get(portal.url + file)).status()).toBe(404);

  for (const path of ["documents", "documents/file", file.split("/").slice(-2).join("/"), "workspace", "budget"])
    expect([path, (await stranger.request.get(`${portal.url}${address}/${path}`)).status()]).toEqual([
      path,
      path === "documents/file" ? 405 : 404,
    ]);
});
