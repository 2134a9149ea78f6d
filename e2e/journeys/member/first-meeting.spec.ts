import { DAY } from "#lib/clock";
import { demo } from "../../support/places.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const SLUG = "haur-dosi";
const OWNER = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.status = ? and op.role = 'owner' and p.status = 'active' order by m.asked_at, p.email limit 1`;

test("the coordinator proposes a first meeting, whoever asks chooses a time, and both have the file until it is cancelled; others find none of it @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}, { project }) => {
  const [coordinator = "", asking = ""] = ["joined", "asked"].map((status) => demo(portal).one(OWNER, SLUG, status));
  const [mine, theirs] = [await as.person(coordinator), await as.person(asking)];
  const place = `Floor 3 ${project.name}`;
  const day = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10);

  await mine.goto(`/en/consortia/${SLUG}/requests`);
  const opening = mine.getByRole("button", { name: "Open the request" });
  const propose = mine.getByText("Propose a first meeting");
  await expect(opening.or(propose).first()).toBeVisible();
  if (await opening.isVisible()) await opening.click();
  await propose.click();
  await mine.getByLabel("Place or link").fill(place);
  await mine.getByRole("button", { name: "Send these times" }).click();
  await expect(mine.getByText("Write at least one time.").first()).toBeVisible();
  await mine.getByLabel("Time 1", { exact: true }).fill(`${day}T10:00`);
  await mine.getByRole("button", { name: "Send these times" }).click();
  await expect(mine.getByText("has not chosen a time yet.")).toBeVisible();
  await expectNoViolations(mine);
  expect((await mailbox.holding(asking, place)).text).toContain("10:00");

  await theirs.goto(`/en/consortia/${SLUG}/membership`);
  await expect(theirs.getByRole("heading", { name: "The coordinator would like to meet you" })).toBeVisible();
  await expectNoViolations(theirs);
  await theirs.getByRole("button", { name: "Choose this time" }).click();
  await expect(theirs.getByText("You will meet the coordinator on")).toBeVisible();
  const href = (await theirs.getByRole("link", { name: "Add to my calendar" }).getAttribute("href")) ?? "";
  await mine.reload();
  await expect(mine.getByText(/^You will meet/)).toBeVisible();
  for (const page of [mine, theirs]) expect(await (await page.request.get(portal.url + href)).text()).toContain(place);
  const stranger = await as.person(soleOwners(portal, 1, "last")[0]?.email ?? "");
  expect((await stranger.request.get(portal.url + href)).status()).toBe(404);

  await mine.getByText("Cancel the first meeting").click();
  await mine.getByRole("button", { name: "Yes, cancel it" }).click();
  await expect(mine.getByText("Propose a first meeting")).toBeVisible();
  expect((await theirs.request.get(portal.url + href)).status()).toBe(404);
});
