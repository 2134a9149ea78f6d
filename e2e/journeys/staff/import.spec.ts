import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import { csvOf } from "#lib/csv";
import { writeWorkbook } from "#lib/tables/write-xlsx";
import { completed, worked } from "../../support/browser/import-progress.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { memoryOf } from "../../support/portals/memory.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const ADMIN = "idoia.larrea@example.org";
const t = wordsIn("en");
const SOCIOS = `Razón social;CIF;Tipo;Eslabón;Herria;Web;Cuota
Olatz Inportatua;B95000014;Empresa;Biotec;Eibar;www.olatz-inportatua.example;600
;;Empresa;Biotec;Irun;;
Txindoki Inportatua;pendiente;Asoc. pacientes;Disp. médicos / Salud digital;Donostia;https://txindoki-inportatua.example;1.200
Olatz Inportatua;B95000014;Empresa;;Eibar;;
Total;;;;;;1.800
`;

/** Sends what it is given under this name, or the file at a path: all of what is in memory would go through the browser's protocol. */
async function send(page: Page, name: string, buffer: Buffer | string) {
  await page.goto("/en/staff/import");
  await page.locator('input[type="file"]').setInputFiles(typeof buffer === "string" ? buffer : { name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: t("exchange.import.choose.read") }).click();
}
const count = (page: Page, word: string) => page.locator(".sum > div").filter({ hasText: word }).locator("dd");

test("C19 to C26 a file of members is read, mapped, checked, corrected, imported and undone @plain", async ({
  as,
  javaScriptEnabled,
  expectNoViolations,
}) => {
  const page = await as.person(ADMIN);
  const town = `Herri ${javaScriptEnabled ? "bat" : "bi"}`;
  const file = SOCIOS.replaceAll("Inportatua", town);

  await send(page, "socios-2026.csv", Buffer.from(file, "latin1"));
  await expect(page.locator(".read-as")).toContainText("Windows-1252");
  await expect(page.locator(".read-as")).toContainText(t("exchange.import.read.bySemicolon"));
  await expect(page.locator(".columns tbody tr").filter({ hasText: "Cuota" }).locator("select")).toHaveValue("");
  await expect(page.locator(".columns tbody tr").filter({ hasText: "Razón social" }).locator("select")).toHaveValue("name");
  await page.getByLabel(t("exchange.import.words.becomesOf", { word: "Asoc. pacientes" })).selectOption("administration");
  await expectNoViolations(page);
  await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 5 }) }));

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.check.title", { ready: 2, skip: 3 }));
  const missing = page.locator(".problem-group").filter({ hasText: t("exchange.import.problems.codes.name_missing.expected") });
  await expect(missing.locator("tbody th").first()).toHaveText("3 Empresa, Biotec");
  const vat = page.locator(".problem-group").filter({ hasText: t("exchange.import.problems.codes.vat.expected") });
  await expect(vat.locator("code")).toHaveText("pendiente");
  await expect(page.locator(".problem-group").filter({ hasText: `https://www.olatz` })).toBeVisible();
  await expectNoViolations(page);
  await missing.locator('input[type="text"]').first().fill(`Senar ${town}`);
  await worked(page.getByRole("button", { name: t("exchange.import.check.again") }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.check.title", { ready: 3, skip: 2 }));
  await page.goto("/en/staff/organisations?view=unlisted");
  await expect(page.locator("main")).not.toContainText(`Senar ${town}`);

  await page.goBack();
  await worked(page.getByRole("button", { name: t("exchange.import.check.go", { n: 3 }) }));
  await expect(count(page, t("exchange.import.result.organisations.createdRows"))).toHaveText("3");
  await expect(count(page, t("exchange.import.result.organisations.skippedRows"))).toHaveText("2");
  await expectNoViolations(page);
  const href = await page.getByRole("link", { name: t("exchange.import.result.download", { n: 2 }) }).getAttribute("href");
  const rejected = await (await page.request.get(href ?? "")).text();
  expect(rejected.split("\r\n")[0]).toMatch(/Cuota,Error$/);
  expect(rejected).toContain(t("exchange.import.check.skipOne.repeats", { row: "2" }));

  const result = page.url();
  // Corrected, the rejected rows come in; their column of errors leads nowhere.
  const lines = rejected.replace(`Olatz ${town}`, `Kardiologia ${javaScriptEnabled ? "Xurgatze" : "Zubigile"}`).replace("B95000014", "");
  await send(page, "rejected.csv", Buffer.from(lines));
  await expect(page.locator(".columns tbody tr").filter({ hasText: "Error" }).locator("select")).toHaveValue("");
  await worked(page.getByRole("button", { name: /^Check the/ }));
  await expect(count(page, t("exchange.import.check.counts.organisations.create"))).toHaveText("1");
  await page.getByRole("button", { name: t("exchange.import.cancel") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.title"));
  await expect(page.getByRole("link", { name: "rejected.csv" })).toHaveCount(0);

  await page.goto(result);
  await worked(page.getByRole("button", { name: t("exchange.import.result.undo") }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.result.undone", { left: 0, n: 1 }));
  await page.goto("/en/staff/organisations?view=unlisted");
  await expect(page.locator("main")).not.toContainText(`Senar ${town}`);
});

test("a file that cannot be read is refused with a sentence of its own; nothing is written, and memory stays bounded", async ({
  as,
  portal,
  expectNoViolations,
}, info) => {
  const page = await as.person(ADMIN);
  const said = (key: string, details: Record<string, string> = {}) =>
    expect(page.locator("#file-problem")).toHaveText(t(`errors.refusals.import.${key}`, details));
  await send(page, "notepad.csv", Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]));
  await said("type");
  await expectNoViolations(page);
  const stored = () =>
    inDatabase(portal, (db) => db.prepare("select (select count(*) from organisations) + (select count(*) from file_imports) as n").get());
  const before = stored();
  const memory = memoryOf(portal.pid);
  await send(page, "letters.csv", Buffer.from([...Buffer.from("Nombre;Herria\nPeña;Irun\n"), ...Buffer.from("Añana;Irun\n", "latin1")]));
  await said("encoding");
  const unpacked = Buffer.alloc(80 * 1024 * 1024);
  await send(
    page,
    "bomb.xlsx",
    Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array(1), "xl/sharedStrings.xml": unpacked }, { level: 1 })),
  );
  await said("unpacks_too_large");
  const large = info.outputPath("large.csv");
  writeFileSync(large, Buffer.alloc(50_000_000, "Name;Town\n"));
  await send(page, "large.csv", large);
  await said("too_large", { most: "8" });
  await send(page, "wide.csv", Buffer.from(`${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(";")}\n`));
  await said("too_many_columns", { row: "1", most: "100" });
  await send(page, "mixed.csv", Buffer.from("Name;Town\nOlatz;Eibar\nSenar,Irun\n"));
  await said("separators", { row: "3" });
  await send(page, "long.csv", Buffer.from(`Name\n${"Olatz\n".repeat(2_001)}`));
  await said("too_many_rows", { most: "2000" });
  expect(stored()).toEqual(before);
  const growth = memory.growth();
  process.stdout.write(`hostile tables: the server grew by ${growth} MB\n`);
  expect(growth).toBeLessThan(256);
});

test("the button counts by the rule that is chosen, not by the one of the check @plain", async ({
  as,
  javaScriptEnabled,
  browser,
  portal,
}) => {
  const person = await as.person(ADMIN);
  const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled !== false, baseURL: portal.url });
  await context.addCookies(await person.context().cookies());
  const page = await context.newPage();
  await send(page, "one.csv", Buffer.from("Name;Kind\nCICbiogune;Company\nBerria Inportatua;Company\n"));
  await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 2 }) }));
  const go = (n: number) => page.getByRole("button", { name: t("exchange.import.check.go", { n }) });
  await expect(go(1)).toBeVisible();
  await page.getByRole("radio", { name: t("exchange.import.rule.replace") }).check();
  await expect(go(2)).toBeVisible();
  await expect(go(1)).toBeHidden();
  await page.getByRole("radio", { name: t("exchange.import.rule.keep") }).check();
  await expect(go(1)).toBeVisible();
  await page.getByRole("button", { name: t("exchange.import.cancel") }).click();
  await context.close();
});

test("where no row is ready nothing is offered to be imported; a kind that we do not know is chosen from the list", async ({ as }) => {
  const page = await as.person(ADMIN);
  await send(page, "nameless.csv", Buffer.from("Name;Town;Kind\n;Irun;\nCICbiogune;;Asoc. pacientes\n"));
  const title = t("exchange.import.columns.title", { known: "3", all: "3", confirm: 0, match: 1 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 2 }) }));
  await expect(page.getByRole("button", { name: t("exchange.import.check.go", { n: 0 }) })).toHaveCount(0);
  const label = t("exchange.import.problems.fixOf", { column: t("organisations.profile.fields.kind"), row: "3" });
  const kind = page.getByRole("combobox", { name: label });
  await expect(kind).toHaveValue("Asoc. pacientes");
  await kind.selectOption("research");
  await worked(page.getByRole("button", { name: t("exchange.import.check.again") }));
  await expect(kind).toHaveCount(0);
  await expect(page.getByRole("button", { name: t("exchange.import.check.go", { n: 0 }) })).toHaveCount(0);
  await page.getByRole("button", { name: t("exchange.import.cancel") }).click();
  await expect(page.getByText(t("exchange.import.done.cancelled"))).toBeVisible();
});

test("a title above the headings and a cover sheet are passed over, and staff say where else the list is @plain", async ({
  as,
  expectNoViolations,
}) => {
  const page = await as.person(ADMIN);
  await send(
    page,
    "titled.csv",
    Buffer.from("Listado de socios 2026\nRazón social;Localidad\nOlatz Izenburua;Eibar\nSenar Izenburua;Irun\n"),
  );
  await expect(page.locator(".columns tbody tr").filter({ hasText: "Razón social" }).locator("select")).toHaveValue("name");
  await expect(page.locator(".read-as")).toContainText(t("exchange.import.read.headingsIn", { row: "2" }));

  const sheets = [
    { name: "Portada", rows: [["Clúster"], ["Socios"]] },
    {
      name: "Socios",
      rows: [
        ["Razón social", "Localidad"],
        ["Olatz Orria", "Eibar"],
        ["Senar Orria", "Irun"],
      ],
    },
  ];
  await send(page, "cover.xlsx", Buffer.from(await writeWorkbook(sheets)));
  await expect(page.locator(".columns tbody tr")).toHaveCount(2);
  await page.getByText(t("exchange.import.another.title")).click();
  await expect(page.getByLabel(t("exchange.import.another.sheet"))).toHaveValue("1");
  await expectNoViolations(page);
  await page.getByLabel(t("exchange.import.another.headings")).selectOption("2");
  await page.getByRole("button", { name: t("exchange.import.another.do") }).click();
  await expect(page.locator(".columns tbody tr").filter({ hasText: "Olatz Orria" })).toBeVisible();
  await page.getByRole("button", { name: t("exchange.import.cancel") }).click();
  await expect(page.getByText(t("exchange.import.done.cancelled"))).toBeVisible();
});

test("C25 500 rows come in with progress, and closing the page stops nothing", async ({ as }) => {
  const page = await as.person(ADMIN);
  const rows = Array.from({ length: 500 }, (_, n) => [`Bosteunen ${n} ${(n * 7919).toString(36)}`, "ES", `https://b${n}.example`]);
  await send(page, "500.csv", Buffer.from(csvOf([["Name", "Country", "Website"], ...rows])));
  await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 500 }) }));
  const started = Date.now();
  await page.getByRole("button", { name: t("exchange.import.check.go", { n: 500 }) }).click();
  // Beside other work the browser may hear of the start only when all is done.
  await expect(page.locator('progress[max="500"]').or(page.getByRole("link", { name: t("exchange.import.result.another") }))).toBeVisible();
  const at = page.url();
  await page.close();
  const again = await as.person(ADMIN);
  await again.goto(at);
  await completed(again);
  process.stdout.write(`500 rows in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  await expect(count(again, t("exchange.import.result.organisations.createdRows"))).toHaveText("500");
  await worked(again.getByRole("button", { name: t("exchange.import.result.undo") }));
  await expect(again.getByRole("heading", { level: 1 })).toHaveText(t("exchange.import.result.undone", { left: 0, n: 1 }));
});
