import { answerPage, goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });

for (const locale of ["en", "eu"] as const)
  test(`of two people who change one answer, the later reads who saved it, when, and both answers, in ${locale} @plain`, async ({
    page,
    as,
    mailbox,
    portal,
    expectNoViolations,
  }) => {
    const t = wordsIn(locale);
    const { reference, list } = await openDraft(page, portal, { locale, kind: "company" });
    const sectors = `/${locale}/apply/tasks/${reference}/question/sectors`;
    const email = `editor-${process.pid}-${Date.now()}@example.org`;
    await page.goto(`/${locale}/apply/tasks/${reference}/colleagues`);
    await field(page, "name").fill("Jone Egiguren");
    await field(page, "email").fill(email);
    await button(page, t("membership.collaborators.send")).click();
    const jone = await as.visitor();
    await jone.goto(linkIn(await mailbox.next(email), /\/apply\/join\//));
    await button(jone, t("membership.join.do")).click();
    await expect(jone).toHaveURL(list);

    await page.goto(sectors);
    await jone.goto(sectors);
    await answerPage(jone);
    await field(jone, "short").fill("Sensors for wards.");
    await goOn(jone, t);
    await field(page, "short").fill("Sensors for homes.");
    await button(page, t("membership.question.continue")).click();
    await expect(page.locator("main .summary")).toContainText("Jone Egiguren");
    const both = page.locator("main form .pair").filter({ hasText: "Sensors for" });
    await expect(both.locator(".given")).toHaveText(["Sensors for wards.", "Sensors for homes."]);
    await expect(both.locator("ins")).toHaveText(["wards", "homes"]);
    await expect(field(page, "short")).toHaveValue("Sensors for homes.");
    await expectNoViolations();
    await goOn(page, t);
    await page.goto(sectors);
    await expect(field(page, "short")).toHaveValue("Sensors for homes.");
    await expect(page.locator("main form .pair")).toHaveCount(0);
  });
