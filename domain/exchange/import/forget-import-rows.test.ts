import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importRows, importSheets } from "#db/schema/exchange";
import { organisations } from "#db/schema/organisations";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { context } from "#domain/kernel/context";
import { organisation, person, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { checked, imported, rowsOf, staged, undone, worked } from "#test/fixtures/imports";
import { listed, refusalOf } from "#test/fixtures/profiles";
import { checkImport } from "./check-import.ts";
import { inviteImported } from "./people/invite-imported.ts";

const FILE = `Name;Contact;Contact email;Town;Short text in English
Olatz;"Goikoetxea, Miren (CEO)";MIREN@olatz.example;Eibar;Sensors
Senar;Ane Test;ane@senar.example;Irun;Asks for miren@olatz.example
Zubieta;Miren Goikoetxea;;Bilbao;
Aralar;Miren Goikoetxeandia;x;Tolosa;
`;
const miren = () => person({ email: "miren@olatz.example", firstName: "Miren", lastName: "Goikoetxea" });
const said = async () => JSON.stringify(await context().db.select().from(importRows)).toLowerCase();

test("an erased person leaves the rows of a file that waits, and everybody else stays in them", async () => {
  const [clerk, admin, personId] = [await staff(), await staff("staffAdmin"), await miren()];
  const importId = await checked(clerk, FILE);
  expect(await said()).toContain("miren@olatz.example");
  expectDone(await erasePerson(admin, { personId }));
  expect(await said()).not.toMatch(/miren@olatz|goikoetxea,|goikoetxea"/);
  expect((await rowsOf(importId)).map(({ cells }) => cells)).toEqual([
    ["Olatz", "", "", "Eibar", "Sensors"],
    ["Senar", "Ane Test", "ane@senar.example", "Irun", ""],
    ["Zubieta", "", "", "Bilbao", ""],
    ["Aralar", "Miren Goikoetxeandia", "x", "Tolosa", ""],
  ]);
});

test("an erased person leaves the lines of a file whose columns are not said", async () => {
  const [clerk, admin, personId] = [await staff(), await staff("staffAdmin"), await miren()];
  await staged(clerk, FILE);
  expectDone(await erasePerson(admin, { personId }));
  const [sheet] = await context().db.select({ lines: importSheets.lines }).from(importSheets);
  expect(sheet?.lines.map(({ cells }) => cells[1])).toEqual(["Contact", "", "Ane Test", "", "Miren Goikoetxeandia"]);
  expect(JSON.stringify(sheet).toLowerCase()).not.toContain("miren@olatz.example");
});

test("and what an import that is done would bring back when it is undone", async () => {
  const [clerk, admin, personId] = [await staff(), await staff("staffAdmin"), await miren()];
  const { id } = await listed({ name: "Zubieta", contactName: "Miren Goikoetxea", contactEmail: "miren@olatz.example" });
  const importId = await imported(clerk, "Name;Contact email;Town\nZubieta;new@olatz.example;Bilbao\n", "replace");
  expect(await said()).toContain("miren@olatz.example");
  expectDone(await erasePerson(admin, { personId }));
  expect(await said()).not.toContain("miren@olatz.example");
  await undone(clerk, importId);
  const [row] = await context().db.select().from(organisations).where(eq(organisations.id, id));
  expect(`${row?.contactName} ${row?.contactEmail}`).not.toMatch(/miren/i);
});

test("of a file of people all of their row goes, and they are not invited by it", async () => {
  const [admin, personId] = [await staff("staffAdmin"), await miren()];
  await organisation({ name: "Olatz" });
  const head = "First name;Last name;Email;Position;Organisation\n";
  const file = `${head}Miren;Goikoetxea;miren@olatz.example;Head;Olatz\nMiren;Goikoetxea;other@olatz.example;Head;Olatz\n`;
  const importId = await imported(admin, file, "keep", "people");
  expect((await rowsOf(importId)).map(({ outcome }) => outcome)).toEqual(["created", "listed"]);
  expectDone(await erasePerson(admin, { personId }));
  expect((await rowsOf(importId)).map(({ cells, before }) => [cells, before])).toEqual([
    [[], null],
    [[], null],
  ]);
  expect(refusalOf(await inviteImported(admin, { importId, rows: [3] }))).toBe("import.nobody_to_invite");
});

test("what somebody typed in the place of a cell, and the cell that could not be read, go too", async () => {
  const [clerk, admin, personId] = [await staff(), await staff("staffAdmin"), await miren()];
  const importId = await checked(clerk, "Name;Website\nOlatz;miren@olatz.example\nSenar;x\n");
  await worked(await checkImport(clerk, { importId, rule: "keep", fixes: [{ at: "3-1", text: "miren@olatz.example" }] }));
  expect((await rowsOf(importId)).flatMap(({ problems }) => problems.map(({ found }) => found))).toEqual([
    "miren@olatz.example",
    "miren@olatz.example",
  ]);
  expectDone(await erasePerson(admin, { personId }));
  expect(await said()).not.toContain("miren@olatz.example");
});
