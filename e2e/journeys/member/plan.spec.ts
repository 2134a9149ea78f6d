import { demo } from "../../support/places.ts";
import { outsiderOf } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const SLUG = "etxean-bizi";
const OWNER = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = ? and m.status = 'joined' and op.role = 'owner' and p.status = 'active' order by m.asked_at, p.email limit 1`;

test("partners plan work packages and person-months, two who save the same keep what they typed, and those outside read none of it @plain", async ({
  portal,
  as,
  expectNoViolations,
}, { project }) => {
  const [mine, theirs] = await Promise.all(["coordinator", "partner"].map((role) => as.person(demo(portal).one(OWNER, SLUG, role))));
  if (!mine || !theirs) throw new Error("no pages");
  const address = `/en/consortia/${SLUG}/plan`;
  const title = `Training of nurses ${project.name}`;
  const lacks = (text: string) => mine.getByRole("listitem").filter({ hasText: text });

  // A package without a lead is not kept; one without work, and after the end of the project, is named with each thing that it lacks.
  await mine.goto(address);
  await mine.getByText("Add a work package", { exact: true }).click();
  const adding = mine.locator("form").filter({ has: mine.getByRole("button", { name: "Add the work package" }) });
  const number = await adding.getByLabel("Number").inputValue();
  await adding.getByLabel("Title").fill(title);
  await adding.getByLabel("First month").fill("20");
  await adding.getByLabel("Last month").fill("12");
  await adding.getByRole("button", { name: "Add the work package" }).click();
  await expect(adding.getByText("The last month cannot be before the first month.").first()).toBeVisible();
  await expect(adding.getByText("Choose the partner that leads the work package.").first()).toBeVisible();
  await adding.getByLabel("Last month").fill("40");
  await adding.getByLabel("Lead partner").selectOption({ index: 1 });
  await adding.getByRole("button", { name: "Add the work package" }).click();
  await expect(mine.getByRole("row", { name: new RegExp(title) })).not.toContainText("Nobody yet");
  await expect(lacks(`Work package ${number} ends in month 40, but the project ends in month 30`)).toBeVisible();
  await expect(lacks(`Nobody works in work package ${number}`)).toBeVisible();
  await expectNoViolations(mine);

  const openPackage = async () => {
    const pack = mine.locator("details").filter({ has: mine.getByText(`Edit work package ${number}`, { exact: true }) });
    if ((await pack.getAttribute("open")) === null) await pack.locator("summary").first().click();
  };
  // A milestone that nobody can verify, and that is due after its package, is named; then it is corrected.
  await openPackage();
  await mine.getByText(`Tasks and milestones of work package ${number}`, { exact: true }).click();
  const items = mine.locator("form").filter({ has: mine.getByText(`Tasks and milestones of work package ${number}`, { exact: true }) });
  await items.getByLabel("Kind").selectOption({ label: "Milestone" });
  await items.getByLabel("Task or milestone").fill("Nurses are trained");
  const saveItems = items.getByRole("button", { name: "Save the tasks and milestones" });
  await saveItems.click();
  await expect(items.getByText("enter the month in which it is due").first()).toBeVisible();
  await items.getByLabel("Month").fill("41");
  await saveItems.click();
  await expect(lacks(`“Nurses are trained” in work package ${number} is due in month 41`)).toBeVisible();
  await expect(lacks("Nobody has said how “Nurses are trained”")).toBeVisible();
  await openPackage();
  await mine.getByText(`Tasks and milestones of work package ${number}`, { exact: true }).click();
  await items.getByLabel("Means of verification").fill("Certificates");
  await saveItems.click();
  await expect(lacks("Nobody has said how “Nurses are trained”")).toHaveCount(0);
  const listed = mine.getByRole("table", { name: "Tasks and milestones" });
  const numberOf = (kind: string) =>
    listed
      .locator("td")
      .filter({ hasText: new RegExp(`^${kind}$`) })
      .count();
  const finding = wordsIn("en")("plan.items.finding", { tasks: await numberOf("Task"), milestones: await numberOf("Milestone") });
  await expect(mine.getByRole("heading", { name: finding, exact: true })).toBeVisible();
  await expectNoViolations(mine);

  // A partner states its work while the coordinator states it for them: the second is told, and what they typed is still there.
  const [ours, own] = [mine, theirs].map((page) =>
    page.locator("form").filter({ has: page.getByText("Enter the person-months of Egubide Errehabilitazioa", { exact: true }) }),
  );
  if (!ours || !own) throw new Error("no forms");
  const months = `WP${number} ${title}: person-months`;
  await theirs.goto(address);
  await own.locator("summary").click();
  await own.getByLabel(months).fill("3.5");
  await own.getByRole("button", { name: "Save the person-months" }).click();
  await expect(theirs.getByRole("row", { name: /^Egubide Errehabilitazioa/ }).first()).toContainText("3.5");
  await ours.locator("summary").click();
  await ours.getByLabel(months).fill("7");
  await ours.getByRole("button", { name: "Save the person-months" }).click();
  await expect(ours.getByText("Someone else saved a change while you were editing.")).toBeVisible();
  await expect(ours.getByLabel(months)).toHaveValue("7");
  await ours.getByRole("button", { name: "Save the person-months" }).click();
  await expect(lacks(`Nobody works in work package ${number}`)).toHaveCount(0);
  const file = await mine.request.get(`${portal.url}${address}/csv`);
  expect(await file.text()).toMatch(
    new RegExp(
      `^Work package,${number},${title},,[^,]+,20,40,0,7,0,7.*\r?\nMilestone,${number},Nurses are trained,Certificates,,,41,`,
      "m",
    ),
  );

  // It is removed again.
  await openPackage();
  await mine.getByText(`Remove work package ${number}`, { exact: true }).click();
  await mine.getByRole("button", { name: "Yes, remove it" }).locator("visible=true").click();
  await expect(mine.getByRole("row", { name: new RegExp(title) })).toHaveCount(0);

  const stranger = await as.person(outsiderOf(portal, SLUG));
  for (const path of ["", "/csv", "/xlsx"]) expect((await stranger.request.get(portal.url + address + path)).status(), path).toBe(404);
});
