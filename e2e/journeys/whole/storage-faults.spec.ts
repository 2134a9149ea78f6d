import Database from "better-sqlite3";
import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";

test("a database held by somebody else: the form says so, keeps what was typed, and works a moment later", async ({ page, portal }) => {
  await page.goto("/en/apply");
  await page.getByLabel("First name").fill("Ane");
  await page.getByLabel("Last name").fill("Goikoa");
  await page.getByLabel("Email address").fill("ane.busy@example.org");
  await page.getByLabel("Country", { exact: true }).selectOption("ES");
  await page.getByLabel("Position", { exact: true }).fill("Director");
  await page.getByLabel("Organisation", { exact: true }).fill("Made-up Busy Works");
  await page.getByLabel("I have read the privacy notice").check();
  const holder = new Database(portal.database);
  holder.exec("begin immediate");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("busy right now");
  await expect(page.getByLabel("Organisation", { exact: true })).toHaveValue("Made-up Busy Works");
  holder.exec("rollback");
  expect(holder.prepare("select count(*) from applications where organisation_name = 'Made-up Busy Works'").pluck().get()).toBe(0);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/\/apply\/sent/);
  expect(holder.prepare("select count(*) from applications where organisation_name = 'Made-up Busy Works'").pluck().get()).toBe(1);
  holder.close();
});

test("a database held by somebody else: a page that notes who read it is answered all the same", async ({ as, portal }) => {
  const page = await as.person(demo(portal).staff("reviewer"));
  const holder = new Database(portal.database);
  holder.exec("begin immediate");
  for (const path of ["/en/staff/applications", "/en/staff/people", "/en/staff/organisations"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
  }
  holder.exec("rollback");
  holder.close();
  await page.goto("/en/staff/people");
  const notes = () => demo(portal).one("select count(*) from readings where what = 'people'");
  await expect.poll(notes).not.toBe("0");
});
