import { linkIn } from "../../support/portals/mailbox.ts";
import { accountOf } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

const TWENTY_MINUTES = 20 * 60_000;
const signIns = /\/sign-in\/confirm\//;

test("a risky step asks for a fresh sign-in, and the form waits with what was chosen @plain", async ({
  portal,
  mailbox,
  as,
  expectNoViolations,
}) => {
  const { email } = await accountOf(portal, "owner");
  const desk = await as.person(email, TWENTY_MINUTES);
  await desk.goto("/en/account");
  for (const format of ["JSON", "CSV"]) {
    const copy = await desk.getByRole("link", { name: `Download as ${format}` }).getAttribute("href");
    expect(await (await desk.request.get(`${portal.url}${copy}`)).text()).toContain(email);
  }
  await desk.getByRole("button", { name: "Sign out on all devices" }).click();
  await desk.getByRole("link", { name: "Send me a new sign-in link" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
  await expectNoViolations(desk);
  await desk.getByRole("button", { name: "Send me a link" }).click();
  const link = await mailbox.link(email, signIns);

  const phone = await as.visitor();
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Is it you");
  await phone.getByRole("button", { name: "Confirm it is me" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("We have confirmed it is you");
  expect((await phone.context().cookies()).map(({ name }) => name)).not.toContain("auzolan-session");

  await desk.getByRole("link", { name: "Continue" }).click();
  await expect(desk.getByText("press the button again")).toBeVisible();
  await desk.getByRole("button", { name: "Sign out on all devices" }).click();
  await expect(desk).toHaveURL(/\/en\/sign-in$/);
});

test("signing out everywhere ends the other browser's session with its next request", async ({ portal, as }) => {
  const { email } = await accountOf(portal, "admin");
  const [desk, phone] = [await as.person(email), await as.person(email)];
  await phone.goto("/en/account");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Account");
  await desk.goto("/en/account");
  await desk.getByRole("button", { name: "Sign out on all devices" }).click();
  await expect(desk).toHaveURL(/\/en\/sign-in$/);
  await phone.goto("/en/account");
  await expect(phone).toHaveURL(/\/en\/sign-in\?/);
  await expect(phone.locator("main")).toContainText("Sign in to see the page you asked for.");
});

test("a form that is sent after the session has ended keeps what was typed, and is sent again once its sender has signed in beside it @plain", async ({
  portal,
  as,
  javaScriptEnabled,
  expectNoViolations,
}) => {
  const { owner } = organisationWithPeople(portal);
  const desk = await as.person(owner);
  await desk.goto("/en/profile");
  const town = desk.locator('main [name="town"]');
  const text = desk.locator('main [name="text.en"]');
  await town.fill("Getaria");
  await text.fill("“Kites” & kelp\nin two lines");
  await desk.context().clearCookies();
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.getByText("what you typed is still here")).toBeVisible();
  await expectNoViolations(desk);
  const beside = await as.person(owner);
  await desk.context().addCookies(await beside.context().cookies());
  await desk.getByRole("button", { name: javaScriptEnabled === false ? "Send the form again" : "Save", exact: true }).click();
  await expect(desk.getByText("Saved.")).toBeVisible();
  await desk.goto("/en/profile");
  await expect(town).toHaveValue("Getaria");
  await expect(text).toHaveValue("“Kites” & kelp\nin two lines");
});

test("a staffAdmin switches a person's access off, and on again @plain", async ({ portal, as, expectNoViolations }) => {
  const [staff, editor] = [await accountOf(portal, "staffAdmin"), await accountOf(portal, "editor")];
  const [office, theirs] = [await as.person(staff.email), await as.person(editor.email)];
  await theirs.goto("/en/account");
  await office.goto(`/en/staff/people?q=${encodeURIComponent(editor.email)}`);
  await expectNoViolations(office);
  await office.getByRole("table").getByRole("link").first().click();
  await office.getByRole("button", { name: "Remove access" }).click();
  await expect(office.getByRole("button", { name: "Restore access" })).toBeVisible();
  await expectNoViolations(office);
  await theirs.goto("/en/account");
  await expect(theirs).toHaveURL(/\/en\/sign-in\?/);
  await office.getByRole("button", { name: "Restore access" }).click();
  await expect(office.getByRole("button", { name: "Remove access" })).toBeVisible();
});

test("an owner invites, changes a role and removes @plain", async ({ portal, mailbox, as, expectNoViolations }) => {
  const { email } = await accountOf(portal, "owner");
  const owner = await as.person(email);
  const invited = `invited-${Date.now()}@example.org`;
  await owner.goto("/en/people");
  await owner.getByLabel("First name").fill("Nora");
  await owner.getByLabel("Last name").fill("Gonbidatua");
  await owner.getByLabel("Email address").fill(invited);
  // Whoever asks to act for the organisation is given a role on the same page.
  const form = owner.locator("form").filter({ has: owner.getByLabel("First name") });
  await form.getByLabel("Role", { exact: true }).selectOption("viewer");
  await owner.getByRole("button", { name: "Send the invitation", exact: true }).click();
  await expect(owner.getByText(`We are emailing the invitation to ${invited}.`)).toBeVisible();

  const theirs = await as.visitor();
  await theirs.goto(linkIn(await mailbox.next(invited), /\/invitations\//));
  await expectNoViolations(theirs);
  await theirs.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(theirs).toHaveURL(/\/en\/desk$/);

  await owner.goto("/en/people");
  await owner.getByRole("link", { name: "Change Nora Gonbidatua" }).click();
  await expect(owner.getByRole("radio", { name: "Viewer", exact: true })).toBeChecked();
  await owner.getByRole("radio", { name: "Editor", exact: true }).check();
  await owner.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("Saved.")).toBeVisible();
  await theirs.goto("/en/account");
  await expect(theirs.getByRole("main").getByText(/: Editor/)).toBeVisible();
  await owner.getByRole("button", { name: "Remove this person" }).click();
  await expect(owner).toHaveURL(/\/en\/people\?organisation=/);
  await expect(owner.getByText("This person no longer acts for the organisation.")).toBeVisible();
  await expect(owner.getByText("Nora Gonbidatua")).toBeHidden();
  await theirs.goto("/en/people");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Page not found");
});
