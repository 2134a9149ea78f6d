import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";
import { inFileOf } from "#test/portal-file";
import { checkAndSend, goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { linkIn } from "../../support/portals/mailbox.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { fillDraft } from "../../support/subjects/filled-draft.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

/** Writes a colleague who has opened their link into the portal's file, and gives their cookie. */
function joinedIn(portal: Portal, applicationId: string, role: string) {
  const [id, token, now] = [newId(), newToken(), Date.now()];
  inFileOf(portal.database, (db) => {
    db.prepare(
      "insert into application_collaborators (id, application_id, name, email, email_key, role, invited_at, joined_at) values (?, ?, 'Jone Lankidea', ?, ?, ?, ?, ?)",
    ).run(id, applicationId, `${id}@example.org`, `${id}@example.org`, role, now, now);
    db.prepare(
      "insert into application_access (token_hash, application_id, collaborator_id, created_at, expires_at) values (?, ?, ?, ?, ?)",
    ).run(tokenHash(token), applicationId, id, now, now + 3_600_000);
  });
  return { name: "auzolan-application", value: token, url: portal.url };
}

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

    await view.goto(list);
    await expect(view.getByRole("link", { name: t("membership.tasks.kind") })).toHaveCount(0);
    const [goOnWith = ""] = t("membership.tasks.goOn").split("{");
    await expect(view.getByText(goOnWith)).toHaveCount(0);
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

test("a colleague reads what the office asks for and is offered only what a colleague may do @plain", async ({ page, portal, context }) => {
  const t = wordsIn("en");
  const known = demo(portal);
  const of =
    "from applications a join change_requests r on r.application_id = a.id where a.status = 'changesAsked' and r.answered_at is null and exists (select 1 from change_points p where p.request_id = r.id)";
  const id = known.one(`select a.id ${of}`);
  const reference = known.one("select reference from applications where id = ?", id);
  const person = known.one("select first_name || ' ' || last_name from applications where id = ?", id);
  for (const role of ["view", "comment", "edit"] as const) {
    await context.clearCookies();
    await context.addCookies([joinedIn(portal, id, role)]);
    await page.goto(`/en/apply/status/${reference}`);
    await expect(page.getByRole("heading", { name: t("membership.own.correct.title"), exact: true })).toBeVisible();
    await expect(page.getByText(t("membership.own.their.correct.send").replace("{person}", person))).toBeVisible();
    for (const theirs of ["wrote", "sent"])
      await expect(page.getByText(t(`membership.own.correct.${theirs}`), { exact: true })).toHaveCount(0);
    await expect(page.getByText(t("membership.own.resend"), { exact: true })).toHaveCount(0);
    await expect(page.getByRole("link", { name: t("membership.own.correct.do") })).toHaveCount(
      role === "edit" ? await page.locator(".points > li").count() : 0,
    );
  }
});

test("a colleague reads that the application was withdrawn or decided, and nothing of what the applicant does next @plain", async ({
  page,
  portal,
  context,
}) => {
  const t = wordsIn("en");
  const known = demo(portal);
  for (const status of ["withdrawn", "refused", "approved"] as const) {
    const id = known.one("select id from applications where status = ? and email <> ''", status);
    await context.clearCookies();
    await context.addCookies([joinedIn(portal, id, "view")]);
    await page.goto(`/en/apply/status/${known.one("select reference from applications where id = ?", id)}`);
    await expect(page.getByRole("heading", { level: 1, name: t(`membership.own.their.heading.${status}`) })).toBeVisible();
    for (const next of ["approvedNext", "withdrawnNext", "refusedNext"]) {
      const [beginning = ""] = t(`membership.own.${next}`).split(/[<{]/);
      await expect(page.getByText(beginning.trim())).toHaveCount(0);
    }
  }
});
