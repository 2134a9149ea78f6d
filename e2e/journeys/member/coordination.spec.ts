import { becomes, consortium, partner } from "#test/fixtures/consortia";
import { openSpacePage } from "../../support/browser/open-space-page.ts";
import { inPortal } from "../../support/portals/in-portal.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { accountOf } from "../../support/subjects/accounts.ts";
import { soleOwners } from "../../support/subjects/sole-owners.ts";
import { expect, test } from "../../support/test.ts";

test("a consortium whose coordinator’s membership lapsed gets a new one: the office asks, a partner accepts @plain", async ({
  portal,
  mailbox,
  as,
  expectNoViolations,
}, { project }) => {
  const [former, next, other] = soleOwners(portal, 3);
  if (!former || !next || !other) throw new Error("no owners");
  const title = `Zubi Berria ${project.name}`;
  const made = await inPortal(portal, async () => {
    const made = await consortium({ organisationId: former.id, title });
    await partner(made, 0, next.id);
    await partner(made, 1, other.id);
    await becomes(former.id, "lapsed");
    return made;
  });
  const workspace = `/en/consortia/${made.slug}/workspace`;
  const { email } = await accountOf(portal, "staffAdmin");
  const [office, theirs, others, formers] = await Promise.all([email, next.email, other.email, former.email].map((one) => as.person(one)));
  if (!office || !theirs || !others || !formers) throw new Error("no pages");

  // The partners read why nobody answers, and who can help; whoever lapsed reads nothing.
  await theirs.goto(workspace);
  await expect(
    theirs.getByText(`The membership of ${former.organisation}, which coordinates this consortium, is not active`),
  ).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Ask a partner to coordinate" })).toHaveCount(0);
  await expectNoViolations(theirs);
  expect((await formers.goto(workspace))?.status()).toBe(404);

  // An administrator finds it, and asks one of them.
  // On a phone the lists are folded.
  await office.goto("/en/staff/consortia?view=uncoordinated");
  const entry = office.locator("article.moderated").filter({ hasText: title });
  await expect(entry).toContainText(former.organisation);
  await expectNoViolations(office);
  await entry.getByRole("link", { name: "Ask a partner to coordinate" }).click();
  const fold = office.locator("summary", { hasText: "Ask a partner to coordinate" });
  await fold.click();
  await expect(office.getByLabel("Partner", { exact: true }).getByRole("option")).toHaveText([
    "Choose a partner",
    next.organisation,
    other.organisation,
  ]);
  await office.getByLabel("Partner", { exact: true }).selectOption({ label: next.organisation });
  await office.getByRole("button", { name: "Ask this partner to coordinate" }).click();
  const asked = `The cluster office has asked ${next.organisation} to coordinate.`;
  await expect(office.getByText(asked)).toBeVisible();
  await expect(office.getByRole("button", { name: "Withdraw the offer" })).toBeVisible();
  await expectNoViolations(office);
  await office.goto("/en/staff/consortia?view=uncoordinated");
  await expect(entry).toContainText(`asked ${next.organisation} to coordinate.`);
  await expectNoViolations(office);
  await others.goto(workspace);
  await expect(others.getByText(asked)).toBeVisible();
  await openSpacePage(others, "History");
  await expect(others.getByText(`The cluster office asked ${next.organisation} to coordinate the consortium`)).toBeVisible();

  // Its owner reads who asks and why, and accepts: the second person.
  await theirs.goto(linkIn(await mailbox.holding(next.email, "so the cluster office asks"), /\/workspace$/));
  await expect(theirs.getByText("so the cluster office asks your organisation to coordinate")).toBeVisible();
  await expectNoViolations(theirs);
  await theirs.getByRole("link", { name: `Say whether ${next.organisation} will coordinate` }).click();
  await expect(theirs).toHaveURL(/#coordination$/);
  await theirs.getByRole("button", { name: "Accept the coordination" }).click();
  await expect(theirs.getByText("is not active")).toHaveCount(0);
  await openSpacePage(theirs, "Partners and roles");
  await expect(theirs.getByRole("row", { name: /^Coordinator/ })).toContainText(next.organisation);

  // All are told, and it is in the view no longer.
  linkIn(await mailbox.holding(former.email, "The membership of your organisation is not active"), new RegExp(`/${made.slug}$`));
  linkIn(await mailbox.holding(email, `${next.organisation} has accepted and now coordinates`), /\/workspace$/);
  await office.goto("/en/staff/consortia?view=uncoordinated");
  await expect(office.getByRole("heading", { name: title })).toHaveCount(0);

  // The new coordinator can take the earlier one out.
  const out = theirs.locator("form").filter({ has: theirs.getByText("Remove a partner", { exact: true }) });
  await out.getByText("Remove a partner", { exact: true }).click();
  await out.getByLabel("Partner to remove").selectOption({ label: former.organisation });
  await out.getByLabel("Reason").fill("Its membership has ended.");
  await theirs.getByRole("button", { name: "Remove this partner" }).click();
  await expect(out.locator("option", { hasText: former.organisation })).toHaveCount(0);
  await openSpacePage(theirs, "History");
  await expect(theirs.getByText(`${former.organisation} was removed by the coordinator`)).toBeVisible();
});
