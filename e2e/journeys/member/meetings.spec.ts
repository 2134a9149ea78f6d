import { demo } from "../../support/places.ts";
import { outsiderOf } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

const SLUG = "etxean-bizi";
const OWNER = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = ? and m.status = 'joined' and op.role = 'owner' and p.status = 'active' order by m.asked_at, p.email limit 1`;

test("a partner proposes three times, another answers, one is chosen and is a file for calendars; those outside find none of it @plain", async ({
  portal,
  as,
  mailbox,
  expectNoViolations,
}, { project }) => {
  const [asked = "", proposer = ""] = ["coordinator", "partner"].map((role) => demo(portal).one(OWNER, SLUG, role));
  const [mine, theirs] = [await as.person(asked), await as.person(proposer)];
  const address = `/en/consortia/${SLUG}/meetings`;
  const topic = `Consent of families ${project.name}`;

  await theirs.goto(address);
  await theirs.getByText("Propose a meeting", { exact: true }).click();
  await theirs.getByLabel("Subject", { exact: true }).fill(topic);
  const link = `https://video.example.org/${project.name}`;
  await theirs.getByLabel("Place or link").fill(link);
  await theirs.getByLabel("Time 1", { exact: true }).fill("2031-03-30T02:30");
  await theirs.getByLabel("Time 2", { exact: true }).fill("2031-03-31T09:00");
  await theirs.getByLabel("Time 3", { exact: true }).fill("2031-03-28T16:00");
  await theirs.getByRole("button", { name: "Propose the meeting" }).click();
  await expect(theirs.getByText("Time 1 does not exist: the clocks change that night.").first()).toBeVisible();
  await expect(theirs.getByLabel("Subject", { exact: true })).toHaveValue(topic);
  await theirs.getByLabel("Time 1", { exact: true }).fill("2031-03-27T10:00");
  await theirs.getByRole("button", { name: "Propose the meeting" }).click();
  await expect(theirs.getByRole("heading", { name: topic })).toBeVisible();
  const mail = await mailbox.holding(asked, topic);
  expect(mail.text).toContain("2031, 09:00");

  await mine.goto(`/en/consortia/${SLUG}/workspace`);
  await mine.getByRole("link", { name: /^Say when you can meet/ }).click();
  const card = mine.getByRole("listitem").filter({ has: mine.getByRole("heading", { name: topic }) });
  await expect(card.getByRole("link", { name: link })).toHaveAttribute("href", link);
  const answers = [
    ["Thursday 27 March 2031", "No"],
    ["Friday 28 March 2031", "If necessary"],
    ["Monday 31 March 2031", "Yes"],
  ] as const;
  for (const [day, answer] of answers)
    await card
      .getByRole("group", { name: new RegExp(day) })
      .getByText(answer, { exact: true })
      .click();
  await card.getByRole("button", { name: "Save the answer" }).click();
  await expect(card.getByRole("row", { name: /Monday 31 March 2031/ })).toContainText("Suits the most partners");
  await expectNoViolations(mine);

  await theirs.reload();
  const choose = theirs.getByRole("listitem").filter({ has: theirs.getByRole("heading", { name: topic }) });
  await choose.getByRole("button", { name: /^Choose this time Monday/ }).click();
  const file = choose.getByRole("link", { name: "Add to my calendar" });
  await expect(file).toBeVisible();
  const href = (await file.getAttribute("href")) ?? "";
  const calendar = await (await mine.request.get(portal.url + href)).text();
  for (const line of ["DTSTART:20310331T070000Z", "DTEND:20310331T080000Z", `LOCATION:${link}`]) expect(calendar).toContain(line);

  const stranger = await as.person(outsiderOf(portal, SLUG));
  for (const path of [address, href]) expect((await stranger.request.get(portal.url + path)).status(), path).toBe(404);
});
