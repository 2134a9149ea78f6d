import type { Page } from "@playwright/test";
import { Document, Packer, Paragraph } from "docx";
import { asPdf } from "../../support/browser/chosen-files.ts";
import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { outsiderOf } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const SHOWN = "etxean-bizi";
const PARTNER = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = ? and m.status = 'joined' and op.role = 'owner' and p.status = 'active' order by m.asked_at, p.email limit 1`;

const card = (page: Page, title: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });

test("B17 partners see roles and decisions, share documents, and accept an agreement before confidential ones; outsiders find nothing @plain", async ({
  portal,
  as,
  expectNoViolations,
}, { project }) => {
  const [mine, theirs] = await Promise.all(["coordinator", "partner"].map((role) => as.person(demo(portal).one(PARTNER, SHOWN, role))));
  const stranger = await as.person(outsiderOf(portal, SHOWN));
  if (!mine || !theirs) throw new Error("no pages");
  const address = `/en/consortia/${SHOWN}`;
  const run = `${project.name} ${Date.now()}`;
  const secret = `Kanari ${run}`;

  // What is filled and what is open, and who the partners are.
  await mine.goto(`${address}/workspace`);
  await mine.getByText("Record a decision", { exact: true }).click();
  await mine.getByLabel("Decision", { exact: true }).fill(`We submit in January. ${run}`);
  await mine.getByRole("button", { name: "Save the decision" }).click();
  await expect(
    mine
      .getByRole("listitem")
      .filter({ hasText: `We submit in January. ${run}` })
      .first(),
  ).toBeVisible();
  await openSpacePage(mine, "Partners and roles");
  await expect(mine.getByRole("row", { name: /Markers of frailty/ })).toContainText("Nobody yet");
  await expect(mine.getByRole("row", { name: /^Coordinator/ })).toContainText("Filled");

  // A changed agreement asks everybody again, the coordinator's people, too.
  await openSpacePage(mine, "Documents");
  await mine.getByText("Change the agreement", { exact: true }).click();
  await mine.getByLabel("Text of the agreement").fill(`What is confidential stays among the partners: ${run}.`);
  await mine.getByRole("button", { name: "Save the new version" }).click();
  await openSpacePage(mine, "Overview");
  const asked = mine.getByRole("link", { name: "Read and accept the confidentiality agreement" });
  await asked.click();
  await mine.getByRole("button", { name: "Accept the agreement" }).click();
  await expect(mine.getByText("Tick the box if you accept the agreement").first()).toBeVisible();
  await mine.getByLabel("I have read the agreement and accept it").check();
  await mine.getByRole("button", { name: "Accept the agreement" }).click();
  await expect(mine.getByRole("heading", { name: "One person has accepted the agreement" })).toBeVisible();
  await openSpacePage(mine, "Overview");
  await expect(asked).toHaveCount(0);
  await openSpacePage(mine, "Documents");

  // A file that is no document is refused, with its title kept, and that it is confidential; a PDF is taken.
  await mine.getByLabel("Title").fill(secret);
  await mine.getByLabel("This document is confidential").check();
  await mine
    .getByLabel("File", { exact: true })
    .last()
    .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
  await mine.getByRole("button", { name: "Add the document" }).click();
  await expect(mine.locator(".summary")).toContainText("This is not a Word, Excel or PowerPoint file");
  await expect(mine.getByLabel("Title")).toHaveValue(secret);
  await expect(mine.getByLabel("This document is confidential")).toBeChecked();
  await mine.getByLabel("File", { exact: true }).last().setInputFiles(asPdf("kanari-eskaintza.pdf"));
  await mine.getByRole("button", { name: "Add the document" }).click();
  await expect(card(mine, secret)).toContainText("kanari-eskaintza.pdf");
  // A text of Word is taken too, and saved under its own type.
  const text = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Part B")] }] }));
  await mine.getByLabel("Title").fill(`Part B ${run}`);
  await mine
    .getByLabel("File", { exact: true })
    .last()
    .setInputFiles({ name: "partB.docx", mimeType: "application/octet-stream", buffer: text });
  await mine.getByRole("button", { name: "Add the document" }).click();
  await expect(card(mine, `Part B ${run}`)).toContainText("partB.docx");
  const word = await mine.request.get(
    portal.url + ((await card(mine, `Part B ${run}`).getByRole("link").first().getAttribute("href")) ?? ""),
  );
  expect(word.headers()["content-type"]).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  expect(word.headers()["content-disposition"]).toContain("attachment");
  // So is a new version of a document that is refused, and that is said at its own form.
  await card(mine, secret).getByText("Send a new version").click();
  await card(mine, secret)
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "b.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
  await card(mine, secret).getByRole("button", { name: "Send this version" }).click();
  await expect(card(mine, secret).locator(".summary")).toContainText("This is not a Word, Excel or PowerPoint file");
  await expectNoViolations(mine);
  const file = (await card(mine, secret).getByRole("link").first().getAttribute("href")) ?? "";

  // Until a partner accepts, neither its name nor its file is there.
  await theirs.goto(`${address}/workspace`);
  await expect(theirs.getByRole("listitem").filter({ hasText: `We submit in January. ${run}` })).toContainText("Ortziberri Sarea");
  await openSpacePage(theirs, "Documents");
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

test("B17 partners discuss: a thread, a mention by email, an answer, and the coordinator closes it; outsiders find nothing @plain", async ({
  portal,
  as,
  mailbox,
  javaScriptEnabled,
  expectNoViolations,
}, { project }) => {
  const emails = ["coordinator", "partner"].map((role) => demo(portal).one(PARTNER, SHOWN, role));
  const [mine, theirs] = await Promise.all(emails.map((email) => as.person(email)));
  const stranger = await as.person(outsiderOf(portal, SHOWN));
  if (!mine || !theirs) throw new Error("no pages");
  const name = demo(portal).one("select first_name || ' ' || last_name from people where email = ?", emails[1]);
  const address = `/en/consortia/${SHOWN}/discussion`;
  const title = `Who writes the section on impact? ${project.name} ${Date.now()}`;
  const thread = (page: Page) => page.getByRole("listitem").filter({ hasText: title });

  // What lacks a title is refused with its text kept, and then written.
  await mine.goto(`/en/consortia/${SHOWN}/workspace`);
  await openSpacePage(mine, "Discussion");
  await mine.getByText("Start a thread", { exact: true }).click();
  await mine.getByLabel("Message", { exact: true }).fill("I suggest the hospital.");
  await mine.getByText("Mention people", { exact: true }).click();
  await mine.getByLabel(name).check();
  await mine.getByRole("button", { name: "Start the thread" }).click();
  await expect(mine.locator(".summary")).toContainText("Enter a title");
  await expect(mine.getByLabel("Message", { exact: true })).toHaveValue("I suggest the hospital.");
  await mine.getByLabel("Title").fill(title);
  await mine.getByRole("button", { name: "Start the thread" }).click();
  await expect(mine.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(mine.getByText(`Mentions ${name}`)).toBeVisible();
  await expectNoViolations(mine);
  const path = new URL(mine.url()).pathname;

  // Whoever is mentioned is led to it by an email without its text, and reads it once as new.
  const mail = await mailbox.holding(emails[1] ?? "", path.split("/").at(-1) ?? "");
  expect(mail.text).not.toContain("hospital");
  expect(new URL(linkIn(mail, /\/discussion\/\w+$/)).hash).not.toBe("");
  await theirs.goto(path);
  await expect(theirs.getByRole("listitem").filter({ hasText: "I suggest the hospital." })).toContainText("New");
  await theirs.reload();
  await expect(theirs.getByRole("listitem").filter({ hasText: "I suggest the hospital." })).not.toContainText("New");
  const message = theirs.getByLabel("Message", { exact: true });
  await message.fill("Gladly, but not alone.");
  if (javaScriptEnabled !== false) {
    // The browser keeps what was not sent.
    await expect(theirs.getByText("Not sent yet. This browser keeps a copy.")).toBeVisible();
    theirs.once("dialog", (dialog) => dialog.accept());
    await theirs.goto(address);
    await theirs.goto(path);
    await theirs.getByRole("button", { name: "Show it again" }).click();
    await expect(message).toHaveValue("Gladly, but not alone.");
  }
  await theirs.getByRole("button", { name: "Send the answer" }).click();
  await expect(theirs.getByRole("listitem").filter({ hasText: "Gladly, but not alone." })).toBeVisible();
  await expect(message).toHaveValue("");
  await theirs.goto(`${address}#emails`);
  await theirs.getByLabel("Only when someone mentions me").check();
  await theirs.getByRole("button", { name: "Save the choice" }).click();
  await expect(theirs.getByText("We have saved your choice.")).toBeVisible();
  await expectNoViolations(theirs);

  // The coordinator sees what is new, takes a message out and ends the thread.
  await mine.goto(address);
  await expect(thread(mine)).toContainText("One new");
  await thread(mine).getByRole("link").click();
  const theirAnswer = mine.getByRole("listitem").filter({ hasText: name }).last();
  await theirAnswer.getByText("Remove", { exact: false }).first().click();
  await theirAnswer.getByRole("button", { name: "Yes, remove it" }).click();
  await expect(mine.getByText("removed this message on")).toBeVisible();
  await mine.getByRole("button", { name: "Close the thread" }).click();
  await expect(mine.getByText("You can read it, but not answer it.")).toBeVisible();
  await theirs.goto(path);
  await expect(theirs.getByText("You can read it, but not answer it.")).toBeVisible();
  expect(await theirs.content()).not.toContain("but not alone");
  await expect(message).toHaveCount(0);

  for (const hidden of [address, path]) expect((await stranger.request.get(portal.url + hidden)).status()).toBe(404);
});
