import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { fileImports, importMappings, importRows } from "#db/schema/exchange";
import { auditEvents } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { GO_ON } from "#domain/kernel/jobs";
import { removeKind } from "#domain/membership/kinds/remove-kind";
import { auditOf, member, organisation, staff } from "#test/builders";
import { SAMPLED } from "#test/cases/sampled";
import { expectDone } from "#test/expect-done";
import { openedKind } from "#test/fixtures/configuration/kinds";
import { personIdOf } from "#test/fixtures/imported-people";
import { checked, FORTY_FIVE, imported, rowsOf, staged, tableFile, undone, worked, worker, workOn } from "#test/fixtures/imports";
import { listed, refusalOf } from "#test/fixtures/profiles";
import { sample } from "#test/samples/sample";
import { wholeDatabase } from "#test/whole-database";
import { dataFile } from "../../../bench/ror-records.ts";
import { cancelImport } from "./cancel-import.ts";
import { checkImport } from "./check-import.ts";
import { importWithMatches, storedImport } from "./import-reads.ts";
import { mapImport } from "./map-import.ts";
import { rowName } from "./row-name.ts";
import { stageImport } from "./stage-import.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";
import { undoImport } from "./undo-import.ts";
import { workOnImport } from "./work-on-import.ts";

const actions = async (importId: string) => (await rowsOf(importId)).map(({ row, action, reason }) => ({ row, action, ...reason }));
const statusOf = async (importId: string) => (await storedImport(worker(), importId))?.file.status;
/** All that an undone import puts back: the version of what it changed goes on, and its history stays. */
const data = () =>
  wholeDatabase({
    tables: /^(audit|jobs|file_imports|import_rows|import_mappings|sessions|people|cluster_roles|profile_versions)/,
    columns: /^(version|updated_at)$/,
  });

const SOCIOS = `Razón social;CIF;Tipo;Eslabón;Herria;Web;Correo;Cuota
Olatz Farma;B95000010;Empresa;Biotec;Eibar;www.olatzfarma.example;info@olatz.example;600
;B20000345;Empresa;Biotec;Irun;;;
Txindoki Ortesiak;pendiente;Asoc. pacientes;Disp. médicos / Salud digital;Donostia;https://txindoki.example;;1.200
Olatz Farma;B95000010;Empresa;;Eibar;;;
Total;;;;;;;1.800
`;

test("a file goes from its rows to organisations that nobody else sees yet, and each step says what it found", async () => {
  const clerk = await staff();
  const { importId, columns, file: stored } = await staged(clerk, SOCIOS);
  expect(columns).toEqual(["name", "vat", "kind", "sectors", "town", "website", "contactEmail", undefined]);
  expect(stored.columns.map(({ why }) => why)).toEqual([...Array(7).fill("known"), "none"]);
  expect(await context().db.$count(organisations)).toBe(0);
  const kind = [{ word: "Asoc. pacientes", code: "administration" }];
  await worked(await mapImport(clerk, { importId, columns, values: { kind }, remember: "on" }));
  expect(await actions(importId)).toEqual([
    { row: 2, action: "create" },
    { row: 3, action: "skip", skip: "name_missing" },
    { row: 4, action: "create" },
    { row: 5, action: "skip", skip: "repeats", repeats: 2 },
    { row: 6, action: "skip", skip: "total" },
  ]);
  const problems = (await rowsOf(importId)).flatMap(({ row, problems }) => problems.map(({ code, effect }) => [row, code, effect]));
  expect(problems).toContainEqual([2, "website_scheme", "repaired"]);
  expect(problems).toContainEqual([4, "vat", "without"]);
  expectDone(await checkImport(clerk, { importId, rule: "keep", fixes: [{ at: "3-0", text: "Senar Nutrizio" }], go: "import" }));
  expect(await context().db.$count(organisations)).toBe(0);
  await workOn(importId);
  const rows = await context().db.select().from(organisations).orderBy(organisations.name);
  expect(rows.map(({ name }) => name)).toEqual(["Olatz Farma", "Senar Nutrizio", "Txindoki Ortesiak"]);
  expect(rows[0]).toMatchObject({ website: "https://www.olatzfarma.example", contactEmail: "info@olatz.example", publishedAt: null });
  expect(rows[2]).toMatchObject({ kind: "administration", sectors: ["devices", "ehealth"], vat: null });
  expect((await storedImport(clerk, importId))?.file).toMatchObject({ status: "done", done: 5, total: 5 });
  expect(await context().db.$count(importMappings)).toBe(1);
  expect((await staged(clerk, SOCIOS)).file.columns.every(({ why }) => why === "remembered")).toBe(true);
});

test("a kind of the cluster's own is read by its name in any language and by its key, and comes in as its standard kind once it is removed", async () => {
  const admin = await staff("staffAdmin");
  const kind = await openedKind(admin);
  const gone = await openedKind(admin, { basedOn: "research", nameEn: "Lab", nameEs: "Laboratorio", nameEu: "Laborategia" });
  const { importId, columns } = await staged(
    await staff(),
    `Name;Kind\nHasiberri;enpresa HASIBERRIA\nSortzen;${kind}\nIturri;Laboratorio\nBesterik;Company\n`,
  );
  await worked(await mapImport(admin, { importId, columns, values: {} }));
  expect((await rowsOf(importId)).flatMap(({ problems }) => problems)).toEqual([]);
  expectDone(await removeKind(admin, { kind: gone }));
  await worked(await checkImport(admin, { importId, rule: "keep", go: "import" }));
  const { name } = organisations;
  expect(await context().db.select({ name, kind: organisations.kind }).from(organisations).orderBy(name)).toEqual([
    { name: "Besterik", kind: "company" },
    { name: "Hasiberri", kind },
    { name: "Iturri", kind: "research" },
    { name: "Sortzen", kind },
  ]);
});

test("what is here already is updated: only its empty fields, or all that differ; an update is undone to equal tables", async () => {
  const clerk = await staff();
  const here = await listed({ name: "Zubieta Biobank", town: "Bilbao", website: "https://zubieta.example" });
  const before = await data();
  const text = "Name;Town;PIC;Number of people\nZubieta Biobank;Bilbo;999999999;12\nBerria;Irun;;3\n";
  const importId = await imported(clerk, text);
  expect(await actions(importId)).toMatchObject([{ action: "update", by: "name" }, { action: "create" }]);
  const [row] = await context().db.select().from(organisations).where(eq(organisations.id, here.id));
  expect(row).toMatchObject({ town: "Bilbao", pic: "999999999", people: 12 });
  expect(await data()).not.toEqual(before);
  expect(await undone(clerk, importId)).toEqual({ created: 1, updated: 1, invited: 0, left: 0 });
  expect(await data()).toEqual(before);
  expect((await context().db.select().from(organisations).where(eq(organisations.id, here.id)))[0]?.version).toBe((row?.version ?? 0) + 1);
  const replaced = await imported(clerk, text, "replace");
  expect((await context().db.select().from(organisations).where(eq(organisations.id, here.id)))[0]).toMatchObject({ town: "Bilbo" });
  await cancelImport(clerk, { importId: replaced });
  expect(refusalOf(await cancelImport(clerk, { importId: replaced }))).toBe("import.moved_on");
});

test("a check is done a few rows at a time, says how far it is, and compares no row twice where the worker was killed between two parts", async () => {
  const clerk = await staff();
  const { importId, columns } = await staged(clerk, FORTY_FIVE);
  const compared = vi.spyOn(SUBJECT_STEPS.organisations, "compare");
  expectDone(await mapImport(clerk, { importId, columns }));
  expect(await statusOf(importId)).toBe("checking");
  expect(await workOnImport(worker(), { importId })).toBe(GO_ON);
  expect((await storedImport(clerk, importId))?.file).toMatchObject({ status: "checking", done: 20, total: 45 });
  await workOn(importId);
  expect(await statusOf(importId)).toBe("checked");
  expect(compared.mock.calls.flatMap(([, , rows]) => rows.map(({ row }) => row))).toEqual(Array.from({ length: 45 }, (_, n) => n + 2));
  compared.mockClear();
  await worked(await checkImport(clerk, { importId, rule: "keep", fixes: [{ at: "7-0", text: "Olatz Farma" }] }));
  expect(compared.mock.calls.flatMap(([, , rows]) => rows.map(({ row }) => row))).toEqual([7]);
});

test("what an import writes is written in the name of the person who started it, by an import", async () => {
  const [clerk, other] = [await staff(), await staff()];
  const id = await organisation({ name: "Zubieta Biobank" });
  const importId = await checked(clerk, "Name;PIC\nZubieta Biobank;999999999\nBerria;\n");
  await worked(await checkImport(other, { importId, rule: "keep", go: "import" }));
  const made = (await rowsOf(importId)).find(({ outcome }) => outcome === "created")?.madeId ?? "";
  for (const one of [id, made])
    expect((await auditOf(one)).at(-1)).toMatchObject({ actorId: personIdOf(other), facts: { through: "import" } });
  const kinds = await context().db.selectDistinct({ kind: auditEvents.actorKind }).from(auditEvents).where(eq(auditEvents.subjectId, made));
  expect(kinds).toEqual([{ kind: "person" }]);
  await undone(clerk, importId);
  expect((await auditOf(id)).at(-1)).toMatchObject({ actorId: personIdOf(clerk), facts: { through: "import" } });
});

test("cancelled before it ran, or while it runs, an import leaves nothing", async () => {
  const clerk = await staff();
  const before = await data();
  const first = await checked(clerk, SOCIOS);
  expectDone(await cancelImport(clerk, { importId: first }));
  const second = await checked(clerk, FORTY_FIVE);
  expectDone(await checkImport(clerk, { importId: second, rule: "keep", go: "import" }));
  for (let part = 0; part < 2; part++) expect(await workOnImport(worker(), { importId: second })).toBe(GO_ON);
  expect(await context().db.$count(organisations)).toBeGreaterThan(0);
  expect(expectDone(await cancelImport(clerk, { importId: second }))).toEqual({ isDeleted: false });
  expect(refusalOf(await cancelImport(clerk, { importId: second }))).toBe("import.moved_on");
  expect(await statusOf(second)).toBe("cancelling");
  await workOn(second);
  expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.import_cancelled", actorId: personIdOf(clerk) });
  expect(await data()).toEqual(before);
  expect([await context().db.$count(fileImports), await context().db.$count(importRows)]).toEqual([0, 0]);
});

test("a possible duplicate waits for a decision: update, another one, or none", async () => {
  const clerk = await staff();
  await organisation({ name: "Zubieta Biobank" });
  const importId = await checked(clerk, "Name;Town\nZubieta Biobank S.L.;Bilbo\n");
  const [row] = await rowsOf(importId);
  expect(row).toMatchObject({ action: "update", isDoubtful: true, reason: { likeness: ["sameName"] } });
  for (const action of ["create", "skip", "update"] as const) {
    await worked(await checkImport(clerk, { importId, rule: "keep", decisions: [{ row: 2, action }] }));
    expect((await rowsOf(importId))[0]).toMatchObject({ action, isDoubtful: true });
  }
});

test("an organisation of the same name in another town or country is only possibly the same, and another one is created where nobody decides", async () => {
  const clerk = await staff();
  await listed({ name: "Zubikale Ibilera", town: "Coimbra", country: "PT" });
  const plan = async (text: string) => (await rowsOf(await checked(clerk, text)))[0];
  expect(await plan("Name;Town\nZubikale Ibilera;Bilbao\n")).toMatchObject({
    isDoubtful: true,
    action: "create",
    reason: { differs: ["town"] },
  });
  expect(await plan("Name;Country\nZubikale Ibilera;Spain\n")).toMatchObject({ isDoubtful: true, reason: { differs: ["country"] } });
  expect(await plan("Name;Town;Country\nZubikale Ibilera;COIMBRA;Portugal\n")).toMatchObject({ isDoubtful: false, action: "update" });
  expect(await plan("Name\nZubikale Ibilera\n")).toMatchObject({ isDoubtful: false, action: "update", reason: { by: "name" } });
});

test("a row is named beside its number: by its name, or by what else it says", () => {
  const columns = [
    { field: "town", why: "known" },
    { field: "name", why: "known" },
  ] as const;
  const name = (cells: string[], fixes = {}) => rowName({ subject: "organisations", columns: [...columns] }, { cells, fixes });
  expect([name(["Irun", "Olatz"]), name(["Irun", ""]), name(["Irun", ""], { 1: "Senar" })]).toEqual(["Olatz", "Irun", "Senar"]);
  const people = [
    { field: "firstName", why: "known" },
    { field: "email", why: "known" },
  ] as const;
  expect(rowName({ subject: "people", columns: [...people] }, { cells: ["", "ane@x.example"], fixes: {} })).toBe("ane@x.example");
});

test("only staff import, and a step is not done twice", async () => {
  const clerk = await staff();
  const importId = await checked(clerk, SOCIOS);
  const other = await member(await organisation());
  for (const outcome of [
    await stageImport(other, await tableFile(SOCIOS)),
    await mapImport(other, { importId, columns: ["name"] }),
    await checkImport(other, { importId, rule: "keep" }),
    await undoImport(other, { importId }),
    await cancelImport(other, { importId }),
  ])
    expect(refusalOf(outcome)).toBe("not_found");
  expect(await importWithMatches(other, importId)).toBeUndefined();
  const columns = (await storedImport(clerk, importId))?.file.columns.map(({ field }) => field ?? undefined) ?? [];
  expect(refusalOf(await mapImport(clerk, { importId, columns: columns.slice(1) }))).toBe("import.no_name");
  expect(refusalOf(await mapImport(clerk, { importId, columns: ["name", "name"] }))).toBe("import.field_twice");
  expectDone(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
  expect(refusalOf(await checkImport(clerk, { importId, rule: "keep", go: "import" }))).toBe("import.moved_on");
  expect(refusalOf(await mapImport(clerk, { importId, columns }))).toBe("import.moved_on");
  expect((await auditOf("home")).map(({ action }) => action)).toEqual([
    "cluster.import_staged",
    "cluster.import_check_started",
    "cluster.import_checked",
    "cluster.import_started",
  ]);
});

describe.each([
  { of: "a sample", cordis: sample("cordis-organisations.csv"), programmes: sample("programme-organisations.csv"), rows: [10, 9] },
  {
    of: "the published files",
    cordis: dataFile("consortia/he_organization_sample.csv"),
    programmes: dataFile("orgs/basque_organisations.csv"),
    rows: [100, 385],
  },
])("$of", ({ of, cordis, programmes, rows: [ofCordis, ofProgrammes] }) => {
  test.skipIf(!cordis)("the rows of CORDIS come in, repeated organisations once", async () => {
    const importId = await imported(await staff(), cordis as Buffer);
    const rows = await rowsOf(importId);
    expect(rows).toHaveLength(ofCordis as number);
    const made = rows.filter(({ outcome }) => outcome === "created");
    const repeats = rows.filter(({ reason }) => reason?.skip === "repeats");
    expect(repeats.length).toBeGreaterThan(0);
    expect(made.length + repeats.length).toBe(rows.length);
    expect(new Set(made.map(({ cells }) => cells[2])).size).toBe(made.length);
    expect(await context().db.$count(organisations)).toBe(made.length);
    process.stdout.write(`CORDIS, ${of}: ${made.length} created, ${repeats.length} repeat another row\n`);
  });

  test.skipIf(!programmes || (SAMPLED && of !== "a sample"))(
    "the organisations of earlier programmes come in, and again they change nothing",
    async () => {
      const clerk = await staff();
      const importId = await imported(clerk, programmes as Buffer);
      const rows = await rowsOf(importId);
      expect(rows).toHaveLength(ofProgrammes as number);
      const skipped = rows.filter(({ outcome }) => outcome === "skipped");
      expect(skipped.every(({ reason }) => reason?.skip === "repeats")).toBe(true);
      const alike = rows.filter(({ isDoubtful }) => isDoubtful);
      expect(alike.every(({ reason }) => reason?.alike)).toBe(true);
      process.stdout.write(
        alike
          .map(
            ({ row, cells, reason }) =>
              `${row} ${cells[2]} ~ ${rows.find((one) => one.row === reason?.alike)?.cells[2]} ${reason?.likeness}`,
          )
          .join("\n"),
      );
      const again = await rowsOf(await imported(clerk, programmes as Buffer));
      process.stdout.write(
        `Programmes, ${of}: ${rows.filter(({ outcome }) => outcome === "created").length} created, ${skipped.length} repeat; again ${again.filter(({ isDoubtful }) => isDoubtful).length} doubtful, ${again.filter(({ outcome }) => outcome === "updated").length} updated\n`,
      );
      expect(again.filter(({ outcome }) => outcome === "created")).toEqual([]);
    },
  );
});
