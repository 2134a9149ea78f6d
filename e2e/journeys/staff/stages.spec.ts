import { waitingApplication } from "../../support/browser/untouched.ts";
import { button, field } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { openAndClaim } from "../../support/subjects/reviewers.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const en = wordsIn("en");

test("stages: on to the committee and, with a reason, back; an absence names who stands in @plain", async ({
  portal,
  as,
  expectNoViolations,
}) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const page = await as.person(cluster.staff("reviewer", 1));
  await openAndClaim(page, id);
  const move = async (stage: string, reason?: string) => {
    await page.getByText(en("review.stages.move"), { exact: true }).click();
    await page.getByLabel(en("review.stages.fields.to"), { exact: true }).selectOption(stage);
    if (reason) await page.getByLabel(en("review.stages.fields.reason")).fill(reason);
    await button(page, en("review.stages.do")).click();
  };
  await move("committee");
  await expect(page.getByText(en("review.stages.nowIn", { stage: en("review.stages.names.committee") }))).toBeVisible();
  await page.goto(`/en/staff/applications/${id}`);
  await move("screening");
  await expect(page.getByText(en("errors.refusals.application.reason_needed")).first()).toBeVisible();
  await page.goto(`/en/staff/applications/${id}`);
  await move("screening", "The statutes are missing.");
  await expect(page.getByText(en("review.stages.nowIn", { stage: en("review.stages.names.screening") }))).toBeVisible();

  await page.goto("/en/staff/absences");
  await field(page, "from").fill("2098-08-01");
  await field(page, "to").fill("2098-08-20");
  await field(page, "delegateId").selectOption({ index: 1 });
  await button(page, en("review.absences.do")).click();
  await expect(page.getByRole("status").filter({ hasText: en("review.absences.saved") })).toBeFocused();
  await expect(page.getByText("1 August 2098")).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: new RegExp(`^${en("review.absences.end")}`) }).click();
  await expect(page.getByText(en("review.absences.ended"))).toBeVisible();
  await expect(page.getByText("1 August 2098")).toHaveCount(0);
});
