import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { fileImports, importMappings, importRows } from "#db/schema/exchange";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { HOUR, later } from "#lib/clock";
import { csvOf } from "#lib/csv";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { checked, imported, rowsOf, staged, tableFile, worked, worker, workOn } from "#test/fixtures/imports";
import { refusalOf } from "#test/fixtures/profiles";
import { tally } from "#test/mail/mailed";
import { NO_VALUES } from "#test/mail/no-values";
import { cancelImport } from "./cancel-import.ts";
import { checkImport } from "./check-import.ts";
import { forgetMapping } from "./forget-mapping.ts";
import { storedImport } from "./import-reads.ts";
import { mapImport } from "./map-import.ts";
import { stageImport } from "./stage-import.ts";
import { SUBJECT_STEPS } from "./subject-steps.ts";
import { undoImport } from "./undo-import.ts";

const FILE = "Name;Kind;Town\nOlatz;Elkartea;Eibar\nSenar;Empresa;Irun\n";
const db = () => context().db;
const statusOf = async (importId: string) => (await storedImport(worker(), importId))?.file.status;
const lastEvent = async () => (await auditOf("home")).at(-1);
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
/** Everybody who is not of the staff. */
const others = async () => [visitor(), await member(await organisation()), await staff("committee")];
async function refusesOthers(verb: (ctx: Context) => Promise<Outcome<unknown>>) {
  const before = (await auditOf("home")).length;
  for (const other of await others()) expect(refusalOf(await verb(other))).toBe("not_found");
  expect(await auditOf("home")).toHaveLength(before);
}

describe("staging a file", () => {
  test("keeps its rows and where its columns may go, and writes no organisation", async () => {
    const clerk = await staff();
    const { importId, file } = await staged(clerk, FILE);
    expect(file).toMatchObject({
      status: "columns",
      rule: "keep",
      total: 2,
      done: 0,
      askedBy: idOf(clerk),
      delimiter: ";",
      values: NO_VALUES,
    });
    expect((await rowsOf(importId)).map(({ row, cells, action }) => [row, cells[0], action])).toEqual([
      [2, "Olatz", null],
      [3, "Senar", null],
    ]);
    expect(await db().$count(organisations)).toBe(0);
    expect(await lastEvent()).toMatchObject({ action: "cluster.import_staged", actorId: idOf(clerk), facts: { importId, rows: 2 } });
  });
  test("is for staff", () => refusesOthers(async (ctx) => stageImport(ctx, await tableFile(FILE))));
  test("the same file twice at once is two imports", async () => {
    const clerk = await staff();
    const file = await tableFile(FILE);
    const both = await Promise.all([stageImport(clerk, file), stageImport(clerk, file)]);
    expect(new Set(both.map((one) => expectDone(one).importId)).size).toBe(2);
    expect(await db().$count(importRows)).toBe(4);
  });
});

describe("mapping its columns", () => {
  test("takes fields and words, checks each row and may remember both", async () => {
    const clerk = await staff();
    const { importId, columns } = await staged(clerk, FILE);
    const kind = [{ word: "Elkartea", code: "administration" }, { word: "Empresa" }];
    await worked(await mapImport(clerk, { importId, columns: [columns[0], columns[1]], values: { kind }, remember: "on" }));
    const found = await storedImport(clerk, importId);
    expect(found?.file).toMatchObject({
      status: "checked",
      values: { kind: { elkartea: "administration" } },
      columns: [
        { field: "name", why: "known" },
        { field: "kind", why: "known" },
        { field: null, why: "none" },
      ],
    });
    expect(found?.rows.map(({ action, problems }) => [action, problems])).toEqual([
      ["create", []],
      ["create", []],
    ]);
    expect(await db().select({ by: importMappings.savedBy }).from(importMappings)).toEqual([{ by: idOf(clerk) }]);
    expect(await lastEvent()).toMatchObject({ action: "cluster.import_checked", facts: { importId, rows: 2 } });
  });
  test("a row whose name reads like nothing is found by its address in the portal, and is skipped where there is none", async () => {
    const clerk = await staff();
    const id = await organisation({ name: "ND" });
    const [here] = await db().select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id));
    const importId = await checked(clerk, `Address in the portal;Name;Town\n${here?.slug};ND;Irun\nnobody;ND;Irun\n;Olatz;Eibar\n`);
    expect((await rowsOf(importId)).map(({ action, reason }) => [action, reason?.skip])).toEqual([
      ["update", undefined],
      ["skip", "name_missing"],
      ["create", undefined],
    ]);
  });
  test("a word may be left out, and says nothing then", async () => {
    const clerk = await staff();
    const { importId, columns } = await staged(clerk, FILE);
    await worked(await mapImport(clerk, { importId, columns, values: { kind: [{ word: "Elkartea", code: "leave" }] } }));
    expect((await rowsOf(importId))[0]?.problems).toEqual([]);
  });
  test("needs a name, and no field twice", async () => {
    const clerk = await staff();
    const { importId } = await staged(clerk, FILE);
    expect(refusalOf(await mapImport(clerk, { importId, columns: ["kind"] }))).toBe("import.no_name");
    expect(refusalOf(await mapImport(clerk, { importId, columns: ["name", "town", "town"] }))).toBe("import.field_twice");
    expect(await statusOf(importId)).toBe("columns");
  });
  test("is for staff, and of an import that is there", async () => {
    const clerk = await staff();
    const { importId, columns } = await staged(clerk, FILE);
    await refusesOthers((ctx) => mapImport(ctx, { importId, columns }));
    expect(refusalOf(await mapImport(clerk, { importId: "x".repeat(26), columns }))).toBe("not_found");
  });
  test("of two at once one is kept whole: whoever read what the other has changed hears that the import has moved on", async () => {
    const [one, two] = [await staff(), await staff()];
    const { importId } = await staged(one, FILE);
    const outcomes = await Promise.all([
      mapImport({ ...one, now: later(one.now, 3) }, { importId, columns: ["name", "kind", "town"] }),
      mapImport({ ...two, now: later(two.now, 5) }, { importId, columns: ["name", undefined, undefined] }),
    ]);
    const { won, refusals } = tally(outcomes);
    expect(refusals).toEqual(Array(2 - won).fill("import.moved_on"));
    await workOn(importId);
    const found = await storedImport(one, importId);
    const mapped = found?.file.columns.filter(({ field }) => field).length;
    expect(found?.rows[0]?.problems).toHaveLength(mapped === 3 ? 1 : 0);
  });
});

describe("checking its rows", () => {
  test("takes corrected cells and decisions, and starts where that is asked", async () => {
    const clerk = await staff();
    const importId = await checked(clerk, "Name;Kind;Town\nOlatz;x;Eibar\n;Empresa;Irun\n");
    await worked(await checkImport(clerk, { importId, rule: "replace", fixes: [{ at: "3-0", text: "Senar" }, { at: "2-1" }] }));
    expect((await rowsOf(importId)).map(({ action, problems, fixes }) => [action, problems.length, fixes])).toEqual([
      ["create", 0, { 1: "" }],
      ["create", 0, { 0: "Senar" }],
    ]);
    expect(await lastEvent()).toMatchObject({ action: "cluster.import_checked", facts: { importId, rows: 2, corrected: 2 } });
    await transact(worker(), async (turn) => void (await turn.db.delete(jobs)));
    expect(expectDone(await checkImport(clerk, { importId, rule: "replace", go: "import" })).started).toBe(true);
    expect(await statusOf(importId)).toBe("running");
    expect(await lastEvent()).toMatchObject({ action: "cluster.import_started", facts: { importId, rule: "replace" } });
    expect(await db().select({ kind: jobs.kind, payload: jobs.payload }).from(jobs)).toEqual([
      { kind: "import.work", payload: { importId } },
    ]);
  });
  test("starts with what the last check found, unless a row was changed or that was long ago", async () => {
    const clerk = await staff();
    const compared = vi.spyOn(SUBJECT_STEPS.organisations, "check");
    let n = 0;
    const times = async (input: object, ctx: Context = clerk) => {
      const importId = await checked(clerk, FILE.replace("Olatz", `Olatz ${++n * 7919}`).replace("Senar", `Senar ${n * 104729}`));
      compared.mockClear();
      await worked(await checkImport(ctx, { importId, rule: "keep", ...input }));
      expect((await rowsOf(importId)).map(({ action }) => action)).toEqual(["create", "create"]);
      return compared.mock.calls.length;
    };
    expect(await times({ go: "import" })).toBe(0);
    expect(await times({})).toBe(1);
    expect(await times({ go: "import", fixes: [{ at: "2-2", text: "Irun" }] })).toBe(1);
    expect(await times({ go: "import" }, { ...clerk, now: later(clerk.now, HOUR) })).toBe(1);
  });
  test("is for staff, of an import that is there and was mapped", async () => {
    const clerk = await staff();
    const { importId } = await staged(clerk, FILE);
    expect(refusalOf(await checkImport(clerk, { importId, rule: "keep", go: "import" }))).toBe("import.moved_on");
    expect(refusalOf(await checkImport(clerk, { importId: "x".repeat(26), rule: "keep" }))).toBe("not_found");
    await refusesOthers((ctx) => checkImport(ctx, { importId, rule: "keep" }));
  });
  test("two who start it at once start it once", async () => {
    const [one, two] = [await staff(), await staff()];
    const importId = await checked(one, FILE);
    const start = (ctx: Context) => checkImport(ctx, { importId, rule: "keep", go: "import" });
    expect(tally(await Promise.all([start(one), start({ ...two, now: later(two.now, 5) })]))).toEqual({
      won: 1,
      refusals: ["import.moved_on"],
    });
    await workOn(importId);
    expect((await auditOf("home")).filter(({ action }) => action === "cluster.import_started")).toHaveLength(1);
    expect(await db().$count(organisations)).toBe(2);
  });
  test("with something corrected the rows are checked first, and are written without another press", async () => {
    const clerk = await staff();
    const importId = await checked(clerk, FILE);
    const fixes = [{ at: "2-2", text: "Irun" }];
    expect(expectDone(await checkImport(clerk, { importId, rule: "keep", fixes, go: "import" })).started).toBe(false);
    expect(await statusOf(importId)).toBe("checking");
    await workOn(importId);
    expect(await statusOf(importId)).toBe("done");
    const acts = (await auditOf("home")).slice(-3).map(({ action, actorId }) => [action, actorId === idOf(clerk)]);
    expect(acts).toEqual([
      ["cluster.import_checked", true],
      ["cluster.import_started", true],
      ["cluster.import_finished", true],
    ]);
  });
});

describe("running it", () => {
  const many = csvOf([["Name"], ...Array.from({ length: 23 }, (_, n) => [`Made-up ${n} of ${(n * 7919).toString(36)}`])]);
  test("two workers at once write each row once, and the audit has its end once", async () => {
    const clerk = await staff();
    const importId = await checked(clerk, many);
    expectDone(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
    await Promise.all([workOn(importId), workOn(importId)]);
    expect(await db().$count(organisations)).toBe(23);
    expect((await storedImport(clerk, importId))?.file).toMatchObject({ status: "done", done: 23 });
    expect((await auditOf("home")).filter(({ action }) => action === "cluster.import_finished")).toEqual([
      { action: "cluster.import_finished", actorId: idOf(clerk), facts: { importId, rows: 23, through: "import" } },
    ]);
  });
  test("one that was not started, or is done, writes nothing", async () => {
    const clerk = await staff();
    const importId = await checked(clerk, FILE);
    await workOn(importId);
    expect(await db().$count(organisations)).toBe(0);
    const finished = await imported(clerk, "Name\nAralar\n");
    await workOn(finished);
    expect(await db().$count(organisations)).toBe(1);
  });
  test("an organisation that went or was suspended since the check is skipped, and says why", async () => {
    const clerk = await staff();
    const [gone, suspended] = [await organisation({ name: "Olatz" }), await organisation({ name: "Senar" })];
    const importId = await checked(clerk, "Name;Town\nOlatz;Eibar\nSenar;Irun\n");
    expectDone(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
    await transact(worker(), async (turn) => {
      await turn.db.delete(organisations).where(eq(organisations.id, gone));
      await turn.db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, suspended));
    });
    await workOn(importId);
    expect((await rowsOf(importId)).map(({ outcome, reason }) => [outcome, reason?.skip])).toEqual([
      ["skipped", "gone"],
      ["skipped", "not_active"],
    ]);
  });
});

describe("cancelling it", () => {
  test("leaves nothing, and the audit says who did", async () => {
    const clerk = await staff();
    const importId = await checked(clerk, FILE);
    expectDone(await cancelImport(clerk, { importId }));
    expect([await db().$count(fileImports), await db().$count(importRows)]).toEqual([0, 0]);
    expect(await lastEvent()).toMatchObject({ action: "cluster.import_cancelled", actorId: idOf(clerk), facts: { importId, created: 0 } });
  });
  test("is for staff, while it is not finished", async () => {
    const clerk = await staff();
    const importId = await imported(clerk, FILE);
    await refusesOthers((ctx) => cancelImport(ctx, { importId }));
    expect(refusalOf(await cancelImport(clerk, { importId }))).toBe("import.moved_on");
    expect(await db().$count(organisations)).toBe(3);
  });
  test("of two at once one cancels", async () => {
    const clerk = await staff();
    const importId = await checked(clerk, FILE);
    const both = await Promise.all([cancelImport(clerk, { importId }), cancelImport(clerk, { importId })]);
    expect(tally(both)).toEqual({ won: 1, refusals: ["import.moved_on"] });
  });
});

describe("undoing it", () => {
  test("is for staff, within 24 hours and once; the audit says what went and what stayed", async () => {
    const clerk = await staff();
    const importId = await imported(clerk, FILE);
    await refusesOthers((ctx) => undoImport(ctx, { importId }));
    expect(refusalOf(await undoImport({ ...clerk, now: later(clerk.now, 25 * HOUR) }, { importId }))).toBe("import.too_late");
    const both = await Promise.all([undoImport(clerk, { importId }), undoImport(clerk, { importId })]);
    expect(tally(both)).toEqual({ won: 1, refusals: ["import.too_late"] });
    await workOn(importId);
    expect(await lastEvent()).toMatchObject({
      action: "cluster.import_undone",
      facts: { importId, created: 2, updated: 0, invited: 0, left: 0 },
    });
    expect(await statusOf(importId)).toBe("undone");
  });
});

describe("what is remembered of headings", () => {
  test("is forgotten by staff, once", async () => {
    const clerk = await staff();
    const { importId, columns } = await staged(clerk, FILE);
    await worked(await mapImport(clerk, { importId, columns, remember: "on" }));
    const [saved] = await db().select().from(importMappings);
    const headingsKey = saved?.headingsKey ?? "";
    await refusesOthers((ctx) => forgetMapping(ctx, { headingsKey }));
    const both = await Promise.all([forgetMapping(clerk, { headingsKey }), forgetMapping(clerk, { headingsKey })]);
    expect(tally(both)).toEqual({ won: 1, refusals: ["not_found"] });
    expect(await lastEvent()).toMatchObject({ action: "cluster.import_mapping_forgotten", actorId: idOf(clerk) });
    expect((await staged(clerk, FILE)).file.columns.every(({ why }) => why === "known")).toBe(true);
  });
});
