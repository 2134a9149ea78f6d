import { checkAndSend, goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
let n = 0;

for (const locale of ["en", "eu"] as const)
  test(`collaborators view, comment on and edit one application by a mailed link, until they are removed, in ${locale} @plain`, async ({
    page,
    as,
    mailbox,
    portal,
    expectNoViolations,
  }) => {
    const t = wordsIn(locale);
    const { reference, list } = await openDraft(page, portal, { locale, kind: "company" });
    const short = `/${locale}/apply/tasks/${reference}/question/sectors`;
    const role = (name: string) => page.locator(`main [name="role"][value="${name}"]`);
    const opened: Record<string, Awaited<ReturnType<typeof as.visitor>>> = {};
    await page.getByRole("link", { name: t("membership.collaborators.go") }).click();
    for (const may of ["view", "comment", "edit"] as const) {
      const email = `collaborator-${process.pid}-${Date.now()}-${++n}@example.org`;
      await field(page, "name").fill(`Jone ${may}`);
      await field(page, "email").fill(email);
      await role(may).check();
      await button(page, t("membership.collaborators.send")).click();
      await expect(page.locator(".answers > div").filter({ hasText: email })).toBeVisible();
      await expect(page.locator("main [role=status]").filter({ hasText: email })).toBeVisible();
      const other = await as.visitor();
      await other.goto(linkIn(await mailbox.next(email), /\/apply\/join\//));
      await button(other, t("membership.join.do")).click();
      await expect(other).toHaveURL(list);
      const invited = t(`membership.tasks.invited.${may}`).split("{name}")[0] ?? "";
      await expect(other.locator("main .lead")).toContainText(invited);
      for (const theirs of ["confirmed", "check", "later"]) await expect(other.getByText(t(`membership.tasks.${theirs}`))).toHaveCount(0);
      await expect(other.getByText(t("membership.tasks.deleteSure"))).toHaveCount(0);
      opened[may] = other;
    }
    await expectNoViolations();
    const { view, comment, edit } = opened;
    if (!view || !comment || !edit) throw new Error("three collaborators");

    await view.goto(short);
    await expect(view.getByText(t("membership.collaborators.readOnly"))).toBeVisible();
    await expect(view.locator("main form")).toHaveCount(0);
    await expectNoViolations(view);

    await comment.goto(short);
    await comment.locator("main details.fold > summary").last().click();
    await field(comment, "question").selectOption("short");
    await field(comment, "text").fill("Could it be shorter?");
    await button(comment, t("membership.collaborators.say")).click();
    await expect(comment.getByText("Could it be shorter?")).toBeVisible();

    await edit.goto(short);
    await expect(edit.getByText("Could it be shorter?")).toBeVisible();
    await field(edit, "short").fill("Shorter.");
    await goOn(edit, t);
    await page.goto(short);
    await expect(field(page, "short")).toHaveValue("Shorter.");

    await page.goto(`/${locale}/apply/tasks/${reference}/colleagues`);
    await page.locator(".answers > div").filter({ hasText: "Jone edit" }).getByRole("button").click();
    await expect(page.getByText("Jone edit")).toHaveCount(0);
    await edit.goto(short);
    await expect(edit.getByRole("heading", { level: 1, name: t("membership.closed.title") })).toBeVisible();

    await fillDraft(portal, { id: demo(portal).one("select id from applications where reference = ?", reference), reference });
    await page.goto(list);
    await checkAndSend(page, t);
    await view.goto(`/${locale}/apply/status/${reference}`);
    const applicant = demo(portal).one("select first_name || ' ' || last_name from applications where reference = ?", reference);
    await expect(view.getByText(t("membership.own.their.steps.submitted").replace("{person}", applicant))).toBeVisible();
    await expect(view.getByText(t("membership.own.steps.submitted"), { exact: true })).toHaveCount(0);
    await expect(view.getByRole("heading", { name: t("membership.own.their.given") })).toBeVisible();
  });
