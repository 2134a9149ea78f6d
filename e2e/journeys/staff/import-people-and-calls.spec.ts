import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { worked } from "../../support/browser/import-progress.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const ADMIN = "idoia.larrea@example.org";
const t = wordsIn("en");
const count = (page: Page, word: string) => page.locator(".sum > div").filter({ hasText: word }).locator("dd");

test("C19 to C26 people come from a file by the same steps: they get their role, and those without an account are invited only when asked @plain", async ({
  as,
  javaScriptEnabled,
  expectNoViolations,
  portal,
}) => {
  const page = await as.person(ADMIN);
  const one = <T>(sql: string, ...values: string[]) =>
    inDatabase(
      portal,
      (db) =>
        db
          .prepare(sql)
          .pluck()
          .get(...values) as T,
    );
  const address = `ane.${javaScriptEnabled ? "bat" : "bi"}@inportatua.example`;
  const known = one<string>(
    "select email from people where status = 'active' and id not in (select person_id from organisation_people) limit 1",
  );
  const mails = () => one<number>("select count(*) from outbox where recipient = ?", address);
  const file = [
    "Nombre;Apellidos;Correo electrónico;Empresa;Función;Idioma",
    `Ane;Etxeberria;${address};CICbiogune (Derio);Titular;euskera`,
    `Miren;Agirre;${known};CICbiogune;Jefa;`,
    "Jon;Lasa;jon@;CICbiogune;Editor;",
  ];
  await page.goto("/en/staff/people");
  await page.getByRole("link", { name: t("exchange.import.title") }).click();
  await expect(page.getByRole("radio", { name: t("exchange.import.choose.subjects.people") })).toBeChecked();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "personas.csv", mimeType: "text/csv", buffer: Buffer.from(`${file.join("\n")}\n`) });
  await page.getByRole("button", { name: t("exchange.import.choose.read") }).click();

  await page
    .getByLabel(t("exchange.people.organisations.isOf", { word: "CICbiogune (Derio)" }))
    .fill(one("select slug from organisations where name = 'CICbiogune'"));
  await page.getByLabel(t("exchange.import.words.becomesOf", { word: "Jefa" })).selectOption("admin");
  await expectNoViolations(page);
  await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 3 }) }));

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.check.title", { ready: 2, skip: 1 }));
  const wrong = page.locator(".problem-group").filter({ hasText: t("exchange.import.problems.codes.email.expected") });
  await expect(wrong.locator("code")).toHaveText("jon@");
  await expectNoViolations(page);
  await worked(page.getByRole("button", { name: t("exchange.import.check.go", { n: 2 }) }));
  await expect(count(page, t("exchange.import.result.people.createdRows"))).toHaveText("1");
  await expect(page.locator(".to-invite tbody tr")).toHaveText(new RegExp(`Ane Etxeberria.*${address}`));
  await expectNoViolations(page);
  expect(mails()).toBe(0);

  await page.getByRole("button", { name: t("exchange.people.invite.do") }).click();
  await expect(page.getByText(t("exchange.import.result.invitedNote", { n: 1 }))).toBeVisible();
  await expect(count(page, t("exchange.import.result.people.invitedRows"))).toHaveText("1");
  expect(mails()).toBe(1);
  await worked(page.getByRole("button", { name: t("exchange.import.result.undo") }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.result.undone", { left: 0, n: 1 }));
  const ended = "select count(*) from invitations where email = ? and revoked_at is not null";
  expect([
    one(ended, address),
    one("select count(*) from organisation_people op join people p on p.id = op.person_id where p.email = ?", known),
  ]).toEqual([1, 0]);
});

test("a file of calls: what does not parse is told with its row; the others are drafts, and again they change nothing @plain", async ({
  as,
  javaScriptEnabled,
  expectNoViolations,
}) => {
  const page = await as.person(ADMIN);
  const id = javaScriptEnabled ? "INP-2097" : "INP-2098";
  const row = { topicId: `${id}-01`, title: `Laginak ${id}`, programme: "Lagin", deadlineModel: "single-stage", deadline: "2097-09-15" };
  const lines = [row, { ...row, topicId: `${id}-02`, deadline: "soon" }].map((one) => JSON.stringify(one)).join("\n");
  const sendCalls = async () => {
    await page.goto("/en/staff/import?of=calls");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "calls.jsonl.gz", mimeType: "application/gzip", buffer: gzipSync(lines) });
    await page.getByRole("button", { name: t("exchange.import.choose.read") }).click();
    await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 2 }) }));
  };
  await sendCalls();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.check.title", { ready: 1, skip: 1 }));
  const wrong = page.locator(".problem-group").filter({ hasText: t("exchange.import.problems.codes.callDeadline.expected") });
  await expect(wrong.locator("code")).toHaveText("soon");
  await expect(wrong.locator("tbody th").first()).toHaveText(`2 Laginak ${id}`);
  await expectNoViolations(page);
  await worked(page.getByRole("button", { name: t("exchange.import.check.go", { n: 1 }) }));
  await expect(count(page, t("exchange.import.result.calls.createdRows"))).toHaveText("1");
  await page.goto("/en/staff/calls");
  await page.getByRole("link", { name: `Laginak ${id}` }).click();
  await expect(page.getByRole("group", { name: "Deadline 1" }).getByLabel("Day and time")).toHaveValue("2097-09-15T17:00");
  await sendCalls();
  await expect(count(page, t("exchange.import.check.counts.calls.same"))).toHaveText("1");
});
