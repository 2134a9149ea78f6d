import type { Page } from "@playwright/test";
import { brokenLabels, outside, wideTables } from "../../support/browser/in-page.ts";
import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { seesOnceItIsSent } from "../../support/browser/sees-once-it-is-sent.ts";
import { demo } from "../../support/places.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

/** Owners whose organisations are moved to these countries, and state nothing of their own owners. */
const ownersIn = (portal: Portal, countries: string[]) =>
  soleOwners(portal, countries.length).map((owner, n) => {
    demo(portal).write("update organisations set country = ?, kind = 'company' where id = ?", countries[n] ?? "", owner.id);
    for (const table of ["ownership_stakes", "ownership_statements"])
      demo(portal).write(`delete from ${table} where organisation_id = ?`, owner.id);
    return owner;
  });

/** An owner follows the link from the rule, says that nobody owns the organisation, and reads how large it is. */
async function statesOwners(page: Page, address: string) {
  await page.goto(`${address}/eligibility`);
  await page.getByRole("link", { name: "Enter it in “Ownership and size”" }).first().click();
  await expect(page.getByRole("heading", { name: "Nothing entered yet" })).toBeVisible();
  await page.getByRole("button", { name: "Confirm that nobody owns 25% or more of us" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await page.getByRole("button", { name: "Confirm that we own 25% or more of nobody" }).click();
  await expect(page.getByText("Nobody named yet")).toHaveCount(0);
  const years = page.getByRole("table", { name: "Figures of closed years" }).getByRole("row");
  for (const year of [1, 2]) {
    await years.nth(year).getByLabel("People").fill("20");
    await years.nth(year).getByLabel("Turnover in euros").fill("3000000");
  }
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("definition").filter({ hasText: "Small enterprise" })).toBeVisible();
}

/** Another one names its owner, in full view of nobody else. */
async function namesOwner(page: Page) {
  await page.goto("/en/profile/ownership");
  await page.getByText("Add an owner", { exact: true }).click();
  const form = page.getByRole("group").filter({ hasText: "Name everyone who owns 25% or more" });
  await form.getByLabel("Name", { exact: true }).fill("Andromeda Holding");
  await form.getByLabel("Country").selectOption("ES");
  await form.getByLabel("Kind", { exact: true }).selectOption("enterprise");
  await form.getByLabel("Share in percent").fill("60,5");
  await form.getByRole("button", { name: "Add this owner" }).click();
  await expect(page.getByRole("table", { name: "Owners" }).getByRole("row", { name: /Andromeda Holding/ })).toContainText("60.5%");
  await page.getByRole("button", { name: "Confirm that we own 25% or more of nobody" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
}

const answerOf = (page: Page) => page.locator("#what-if").getByRole("status");

/** The coordinator tries what would be if the one that asks joined, then without a partner, then with a member found by its name, and then with a partner that receives no funding. */
async function supposes(page: Page, { french, portuguese }: Record<"french" | "portuguese", { organisation: string }>) {
  const answer = answerOf(page);
  const leaving = page.getByRole("group", { name: "Partners that would leave" });
  const joining = page.getByRole("group", { name: "Organisations that would join" });
  const show = page.getByRole("button", { name: "Show what would change" });
  await joining.getByRole("checkbox", { name: portuguese.organisation }).check();
  await show.click();
  await expect(page.locator("#what-if")).toBeFocused();
  await expect(answer).toContainText("Not decided under Horizon Europe RIA/IA");
  await expect(answer).toContainText("Partners in three countries");
  await expect(answer).toContainText("It is not met now. It would be met.");
  await expect(joining.getByRole("checkbox", { name: portuguese.organisation })).toBeChecked();

  await leaving.getByRole("checkbox", { name: french.organisation }).check();
  await show.click();
  await expect(answer).toContainText(`Without ${french.organisation}.`);
  await expect(answer).toContainText("Every result stays the same.");

  const name = page.getByLabel("Another member of the cluster that would join");
  await name.fill("Zzqqvvkk");
  await show.click();
  await expect(page.getByText("The directory lists no other organisation with this name: “Zzqqvvkk”.")).toBeVisible();
  await expect(name).toHaveValue("Zzqqvvkk");
  await leaving.getByRole("checkbox", { name: french.organisation }).uncheck();
  await joining.getByRole("checkbox", { name: portuguese.organisation }).uncheck();
  await name.fill(portuguese.organisation);
  await show.click();
  await expect(page).toHaveURL(/with=/);
  await expect(answer).toContainText(`With ${portuguese.organisation}.`);

  const changing = page.getByRole("group", { name: "Partners that would become associated partners" });
  await changing.getByRole("checkbox", { name: french.organisation }).check();
  await show.click();
  await expect(answer).toContainText(`As associated partners: ${french.organisation}.`);
  await expect(changing.getByRole("checkbox", { name: french.organisation })).toBeChecked();
}

/** The coordinator has partners suggested, reads how a score is made up, and tries what one of them would change. */
async function looks(page: Page) {
  const suggested = page.locator("#suggestions");
  await suggested.getByLabel("Kind of organisation").selectOption({ label: "Company" });
  await suggested.getByRole("button", { name: "Show suggestions" }).click();
  await expect(page).toHaveURL(/kind=company/);
  const first = suggested.getByRole("listitem").first();
  // What never was is not said.
  await expect(suggested.getByText(/have not worked together|not in any public consortium/i)).toHaveCount(0);
  await first.getByText(/^Score/).click();
  await expect(first.locator("details").getByRole("listitem").first()).toHaveText(/: -?[0-9]+(\.[0-9])?$/);
  const all = await suggested.locator(".suggested > li").count();
  await expect(suggested.locator(".suggested > li").filter({ has: page.locator(".why > li:not(.lacks)") })).toHaveCount(all);
  const name = await first.getByRole("link").first().textContent();
  await first.getByRole("link", { name: `See what would change in the eligibility with ${name}` }).click();
  await expect(answerOf(page)).toContainText(`With ${name}.`);
}

test("the coordinator chooses the rules, sees what is missing, and accepts who turns a rule @plain", async ({
  portal,
  as,
  expectNoViolations,
}, { project }) => {
  const [spanish, french, portuguese] = ownersIn(portal, ["ES", "FR", "PT"]);
  if (!spanish || !french || !portuguese) throw new Error("no owners");
  const [page, second, third] = await Promise.all([spanish, french, portuguese].map(({ email }) => as.person(email)));
  if (!page || !second || !third) throw new Error("no pages");

  await page.goto("/en/consortia/new");
  await page.getByLabel("Title").fill(`Hiru Herri ${project.name}`);
  await page.getByLabel("Aim").fill("One study in three countries, with one protocol and one set of instruments.");
  const role = page.getByRole("group", { name: "Role 1" });
  await role.getByLabel("What the partner will do").fill("Site of the study");
  await role.getByLabel("Segment").selectOption("care");
  await role.getByLabel("Seats").fill("4");
  await page.getByLabel("Closing date").fill("2098-01-28T12:00");
  await page.getByRole("radio", { name: "Everyone" }).check();
  await page.getByRole("button", { name: "Create the consortium" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Hiru Herri ${project.name}` })).toBeVisible();
  const address = new URL(page.url()).pathname;

  await page.goto(`${address}/workspace`);
  await expect(page.getByRole("heading", { name: "No eligibility rules chosen yet" })).toBeVisible();
  await expect(page.locator("li.c-care").filter({ hasText: "Site of the study" }).filter({ hasText: "4 open" })).toBeVisible();
  await openSpacePage(page, "Partners and roles");
  await page.getByText("Edit the consortium", { exact: true }).click();
  await page.getByLabel(/^Eligibility rules/).selectOption({ label: "Horizon Europe, research and innovation actions (RIA and IA)" });
  await page.getByRole("button", { name: "Save the changes" }).click();
  await openSpacePage(page, "Eligibility");

  const heading = (name: string) => page.getByRole("heading", { name });
  const rule = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(heading("Not eligible yet under Horizon Europe RIA/IA: one rule is not met")).toBeVisible();
  await expect(rule("Partners in three countries")).toContainText("3 member states or associated countries needed, 1 found: Spain.");
  await expect(rule("Partners in three countries").getByRole("link").first()).toHaveText("Regulation (EU) 2021/695, Art. 22(2)(b)");
  await expect(rule("A partner in a member state")).toContainText(`${spanish.organisation} (ES)`);
  await expect(rule("Independent of each other")).toContainText("Who controls it");
  await expect(heading("Members that could close the gap")).toBeVisible();
  await expectNoViolations(page);

  for (const [asking, owner] of [
    [second, french],
    [third, portuguese],
  ] as const) {
    await asking.goto(`${address}/membership`);
    await asking.getByRole("radio", { name: /Site of the study/ }).check();
    await asking.getByLabel("Message to the coordinator").fill("We have room for forty people.");
    await asking.getByRole("button", { name: "Send the request" }).click();
    await expect(asking.getByText("The coordinator has not opened your request yet.")).toBeVisible();
    await page.goto(`${address}/requests`);
    if (owner === french) await expect(page.getByText("If you accept, the result of every rule stays the same.")).toBeVisible();
    else {
      await expect(page.getByText("If you accept, this rule will be met: Partners in three countries.")).toBeVisible();
      await page.goto(`${address}/eligibility`);
      await supposes(page, { french, portuguese });
      await openSpacePage(page, "Partners and roles");
      await looks(page);
      await expectNoViolations(page);
      await page.getByRole("link", { name: "Back to the consortium as it is" }).click();
      await expect(answerOf(page)).toHaveCount(0);
      await page.goto(`${address}/requests`);
    }
    await page.getByRole("button", { name: "Open the request" }).click();
    await seesOnceItIsSent(page, page.getByRole("button", { name: "Accept" }), page.getByText("No request needs an answer"));
  }

  await page.goto(`${address}/eligibility`);
  await expect(heading("Not decided under Horizon Europe RIA/IA")).toBeVisible();
  await expect(rule("Partners in three countries")).toContainText(`${portuguese.organisation} (PT)`);
  await expect(
    page.getByText(`If ${portuguese.organisation} leaves, this rule will no longer be met: Partners in three countries.`),
  ).toBeVisible();
  await expectNoViolations(page);

  await statesOwners(page, address);
  await expectNoViolations(page);
  for (const owned of [second, third]) await namesOwner(owned);
  await expectNoViolations(third);
  await page.goto(`${address}/eligibility`);
  await expect(rule("Independent of each other")).toContainText(
    `These partners are under the same control and count once: ${french.organisation}, ${portuguese.organisation}.`,
  );
  await expect(rule("Partners in three countries")).toContainText("Partners under the same control count once");
  await expect(page.getByText("Andromeda")).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByText("Checked against the rules")).toHaveCount(0);
});

const COORDINATOR = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = 'coordinator' and op.role = 'owner' and p.status = 'active' order by p.email limit 1`;

test("in Basque, whose words are long, no page of a workspace is wider than the window, nor its rules than their room, and no label is broken", async ({
  portal,
  as,
}) => {
  // One of few partners and without a letter to sign has the longest headings.
  for (const slug of ["haur-dosi", "odol-bidea", "etxean-bizi"]) {
    const page = await as.person(demo(portal).one(COORDINATOR, slug));
    for (const width of [1280, 1120, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const part of ["workspace", "commitments", "budget"]) {
        await page.goto(`/eu/consortia/${slug}/${part}`);
        const tables = part === "workspace" ? await page.evaluate(wideTables) : [];
        const found = [...(await page.evaluate(outside)), ...tables, ...(await page.evaluate(brokenLabels))];
        expect.soft(found, `${slug}/${part} at ${width} px`).toEqual([]);
      }
    }
  }
});
