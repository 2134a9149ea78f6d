import { DAY } from "#lib/clock";
import { newId } from "#lib/ids";
import { hydrated } from "../../support/browser/page-ready.ts";
import { demo } from "../../support/places.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { outsiderOf } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const SLUG = "haur-dosi";
const COORDINATOR = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = 'coordinator' and op.role = 'owner' and p.status = 'active' order by p.email limit 1`;

/** An organisation of its own asks to join, since another journey may answer those of the demonstration. */
function newRequest(portal: Portal) {
  const { write } = demo(portal);
  const asking = organisationWithPeople(portal, { outside: SLUG });
  write(
    `insert into consortium_members (id, consortium_id, organisation_id, role, status, message, asked_at, expires_at, version)
     select ?, id, ?, 'partner', 'asked', 'We would measure at home.', ?, ?, 0 from consortia where slug = ?`,
    ...[newId(), asking.id, Date.now() - DAY, Date.now() + 20 * DAY, SLUG],
  );
  return asking;
}

test("the coordinator proposes a first meeting, whoever asks chooses a time, and both have the file until it is cancelled; others find none of it @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
  javaScriptEnabled,
}, { project }) => {
  const asking = newRequest(portal);
  const [mine, theirs] = [await as.person(demo(portal).one(COORDINATOR, SLUG)), await as.person(asking.owner)];
  const place = `Floor 3 ${project.name}`;
  const day = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10);

  await mine.goto(`/en/consortia/${SLUG}/requests`);
  const card = mine.getByRole("article").filter({ hasText: asking.name });
  await card.getByRole("button", { name: "Open the request" }).click();
  await card.getByText("Propose a first meeting").click();
  await card.getByLabel("Place or link").fill(place);
  await card.getByRole("button", { name: "Send these times" }).click();
  await expect(card.getByText("Enter at least one time.").first()).toBeVisible();
  await card.getByLabel("Time 1", { exact: true }).fill(`${day}T10:00`);
  await card.getByRole("button", { name: "Send these times" }).click();
  await expect(card.getByText("has not chosen a time yet.")).toBeVisible();
  await expectNoViolations(mine);
  expect((await mailbox.holding(asking.owner, place)).text).toContain("10:00");

  await theirs.goto(`/en/consortia/${SLUG}/membership`);
  await expect(theirs.getByRole("heading", { name: "The coordinator would like to meet you" })).toBeVisible();
  await expectNoViolations(theirs);
  await hydrated(theirs);
  await theirs.getByRole("button", { name: "Choose this time" }).click();
  await expect(theirs.getByText("You will meet the coordinator on")).toBeVisible();
  if (javaScriptEnabled !== false)
    await expect(theirs.getByRole("heading", { name: "The coordinator would like to meet you" })).toBeFocused();
  const href = (await theirs.getByRole("link", { name: "Add to my calendar" }).getAttribute("href")) ?? "";
  await mine.reload();
  await expect(card.getByText(/^You will meet/)).toBeVisible();
  // A calendar's long lines are folded wherever they are too long.
  for (const page of [mine, theirs])
    expect((await (await page.request.get(portal.url + href)).text()).replaceAll("\r\n ", "")).toContain(place);
  const stranger = await as.person(outsiderOf(portal, SLUG));
  expect((await stranger.request.get(portal.url + href)).status()).toBe(404);

  await card.getByText("Cancel the first meeting").click();
  await card.getByRole("button", { name: "Yes, cancel it" }).click();
  await expect(card.getByText("Propose a first meeting")).toBeVisible();
  expect((await theirs.request.get(portal.url + href)).status()).toBe(404);
});
