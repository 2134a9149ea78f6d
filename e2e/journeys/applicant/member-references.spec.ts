import { formatNumber } from "#lib/format";
import { checkAndSend, goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { applied } from "../../support/subjects/applied.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });

const MEMBER = `from organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
  join listings l on l.organisation_id = o.id where op.role = 'owner' and p.status = 'active' and p.locale = ? order by o.id limit 1`;

for (const locale of ["en", "eu"] as const)
  test(`a member is named, asked by mail and answers; the applicant learns that it did, in ${locale} @plain`, async ({
    page,
    as,
    mailbox,
    portal,
    expectNoViolations,
  }) => {
    const t = wordsIn(locale);
    const cluster = demo(portal);
    const [name, address] = [cluster.one(`select o.name ${MEMBER}`, locale), cluster.one(`select p.email ${MEMBER}`, locale)];
    const { reference } = await applied(page, mailbox, locale);
    const id = cluster.one("select id from applications where reference = ?", reference);
    await fillDraft(portal, { id, reference });
    await page.goto(`/${locale}/apply/tasks/${reference}/question/references`);
    await field(page, "references")
      .first()
      .fill(`${name.slice(0, -1)}#`);
    await button(page, t("membership.question.continue")).click();
    await expect(page.locator(".field .error")).toBeVisible();
    await expect(field(page, "references").first()).toHaveValue(`${name.slice(0, -1)}#`);
    await expectNoViolations();
    // Only the box that is wrong is marked, and what was meant takes one press for each.
    await expect(page.locator('main [name="references"][aria-invalid="true"]')).toHaveCount(1);
    const second = cluster.one("select name from organisations where name = 'Histocell'");
    await field(page, "references")
      .nth(1)
      .fill(`${second.slice(0, -1)}#`);
    await button(page, t("membership.question.continue")).click();
    await expect(page.locator('main [name="references"][aria-invalid="true"]')).toHaveCount(2);
    await button(page, `${t("membership.question.use")} ${name}`).click();
    await expect(page.locator('main [name="references"][aria-invalid="true"]')).toHaveCount(1);
    await expect(field(page, "references").first()).toHaveValue(name);
    await button(page, `${t("membership.question.use")} ${second}`).click();
    await expect(page).toHaveURL(new RegExp(`/apply/tasks/${reference}$`));
    await page.goto(`/${locale}/apply/tasks/${reference}/question/references`);
    await expect(field(page, "references").first()).toHaveValue(name);
    await expect(field(page, "references").nth(1)).toHaveValue(second);
    await field(page, "references").nth(1).fill("");
    await goOn(page, t);
    await checkAndSend(page, t);

    const mail = await mailbox.next(address);
    const other = await as.visitor();
    await other.goto(linkIn(mail, /\/references\//));
    await other.goto(linkIn(mail, /\/references\//));
    await expectNoViolations(other);
    await button(other, t("membership.memberReference.only")).click();
    await expect(other.locator("#comment-e")).toHaveText(t("membership.memberReference.errors.comment.missing"));
    // What is pasted is not cut: the answer says the limit, and the text is still there.
    const pasted = `canary-2b9f ${"a".repeat(1000)}`;
    await other.locator("#comment").fill(pasted);
    await button(other, t("membership.memberReference.yes")).click();
    await expect(other.locator("#comment-e")).toContainText(formatNumber(1000, locale));
    await expect(other.locator("#comment")).toHaveValue(pasted);
    await other.locator("#comment").fill("canary-2b9f");
    await button(other, t("membership.memberReference.yes")).click();
    await expect(other.getByRole("heading", { level: 1, name: t("membership.memberReference.thanks") })).toBeVisible();
    expect((await other.request.get(linkIn(mail, /\/references\//))).status()).toBe(404);

    await page.goto(`/${locale}/apply/status/${reference}`);
    await expect(page.locator(".answers > div").filter({ hasText: name }).first()).toContainText(t("membership.memberReference.answered"));
    expect(await page.content()).not.toContain("canary-2b9f");

    const reviewer = await as.person(cluster.staff("reviewer"));
    await reviewer.goto(`/${locale}/staff/applications/${cluster.one("select id from applications where reference = ?", reference)}`);
    await expect(reviewer.getByText("canary-2b9f")).toBeVisible();
  });
