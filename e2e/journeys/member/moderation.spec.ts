import type { Page } from "@playwright/test";
import type { Locale } from "#domain/kernel/state";
import { linkIn } from "../../support/portals/mailbox.ts";
import { accountOf } from "../../support/subjects/accounts.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const words = (key: string) => t(`moderation.organisations.${key}`);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const REASON = "The text names a hospital that did not agree.\nTake the name out, and we show the profile again.";

test("staff hide a profile with a reason, its owner reads why and corrects it, staff show it again @plain", async ({
  as,
  portal,
  mailbox,
  expectNoViolations,
}) => {
  const { owner, slug, name } = organisationWithPeople(portal);
  const [theirs, visitor] = [await as.person(owner), await as.visitor()];
  const staff = await as.person((await accountOf(portal, "staffAdmin")).email);
  const inDirectory = async () => {
    await visitor.goto(`/en/directory?q=${encodeURIComponent(name)}`);
    return visitor.locator(`a[href="/en/organisations/${slug}"]`).count();
  };
  // A change puts it on top of the list.
  const save = async (town: string) => {
    await theirs.goto("/en/profile");
    await theirs.getByLabel("Town", { exact: true }).fill(town);
    await button(theirs, t("organisations.profile.save")).click();
    await expect(theirs.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  };
  await save("Mutriku");
  expect(await inDirectory()).toBeGreaterThan(0);

  await staff.goto(`/en/staff/organisations?view=listed&q=${encodeURIComponent(name)}`);
  const entry = staff.getByRole("article", { name, exact: true }).first();
  await expect(entry).toContainText("Mutriku");
  await entry.locator("summary", { hasText: words("hide") }).click();
  await button(staff, words("hideButton")).first().click();
  await expect(staff.getByRole("alert", { name: t("common.form.problem") })).toContainText(words("errors.reason.missing"));
  await entry.getByLabel(words("fields.reason")).first().selectOption("claims");
  await entry.getByLabel(t("moderation.hiding.more")).first().fill(REASON);
  await expectNoViolations(staff);
  await button(staff, words("hideButton")).first().click();
  await expect(staff.locator(".done [role=status]")).toContainText(words("done.hidden"));

  expect(await inDirectory()).toBe(0);
  expect((await visitor.goto(`/en/organisations/${slug}`))?.status()).toBe(404);
  expect(await (await visitor.request.get("/sitemap/organisations-1.xml")).text()).not.toContain(`/organisations/${slug}`);

  const mail = await mailbox.holding(owner, REASON.split("\n")[0] ?? REASON);
  for (const line of REASON.split("\n")) expect(mail.text).toContain(line);
  const link = linkIn(mail, /\/profile/);
  const own = wordsIn(new URL(link).pathname.slice(1, 3) as Locale);
  await theirs.goto(link);
  await expect(theirs.getByText("did not agree")).toBeVisible();
  await expect(theirs.getByText(own("organisations.profile.hiddenText"))).toBeVisible();
  await expectNoViolations(theirs);
  await save("Zumaia");
  expect((await theirs.goto(`/en/organisations/${slug}`))?.status()).toBe(200);
  expect(await inDirectory()).toBe(0);

  await staff.goto("/en/staff/organisations?view=hidden");
  await expect(entry).toContainText("Zumaia");
  await expect(entry).toContainText("did not agree");
  await button(staff, words("show")).first().click();
  await expect(staff.locator(".done [role=status]")).toContainText(words("done.shown"));
  expect(await inDirectory()).toBeGreaterThan(0);
  expect((await visitor.goto(`/en/organisations/${slug}`))?.status()).toBe(200);
  const again = own("mail.templates.organisation-shown.subject", { organisation: "" }).trim();
  expect((await mailbox.next(owner, new RegExp(`^${RegExp.escape(again)}`))).text).toContain(name);
});
