import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { GO_ON } from "#domain/kernel/jobs";
import { transactAsPortal } from "#domain/kernel/transact";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { HOUR, later } from "#lib/clock";
import { auditOf, member, organisation, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { personIdOf } from "#test/fixtures/imported-people";
import { FORTY_FIVE, imported, undone, worker, workOn } from "#test/fixtures/imports";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { storedImport } from "./import-reads.ts";
import { undoImport } from "./undo-import.ts";
import { workOnImport } from "./work-on-import.ts";

const statusOf = async (importId: string) => (await storedImport(worker(), importId))?.file.status;

test("a form that was opened before an import was undone gets a conflict, and overwrites nothing", async () => {
  const clerk = await staff();
  const { owner, id } = await listed({ name: "Zubieta Biobank", town: "Bilbao" });
  const version = async () => (await context().db.select().from(organisations).where(eq(organisations.id, id)))[0]?.version ?? 0;
  const save = (from: number, town: string) => saveProfile(owner, profileInput(id, { name: "Zubieta Biobank", town, version: from }));
  const importId = await imported(clerk, "Name;Town\nZubieta Biobank;Bilbo\n", "replace");
  const opened = await version();
  await undone(clerk, importId);
  expectDone(await save(await version(), "Getxo"));
  expect(refusalOf(await save(opened, "Leioa"))).toBe("conflict");
  expect((await context().db.select().from(organisations).where(eq(organisations.id, id)))[0]?.town).toBe("Getxo");
});

test("an import can be undone for 24 hours, once; what somebody changed since stays", async () => {
  const clerk = await staff();
  const importId = await imported(clerk, "Name;Town\nOne;Irun\nTwo;Irun\n");
  const [one] = await context().db.select().from(organisations).where(eq(organisations.name, "One"));
  await member(one?.id ?? "");
  const late = { ...clerk, now: later(new Date(), 25 * HOUR) };
  expect(refusalOf(await undoImport(late, { importId }))).toBe("import.too_late");
  expect(await undone(clerk, importId)).toEqual({ created: 1, updated: 0, invited: 0, left: 1 });
  expect(refusalOf(await undoImport(clerk, { importId }))).toBe("import.too_late");
  expect((await context().db.select().from(organisations)).map(({ name }) => name)).toEqual(["One"]);
});

test("undoing is done by the worker a few rows at a time: others write in between, and where a worker was killed the next one ends it", async () => {
  const clerk = await staff();
  const importId = await imported(clerk, FORTY_FIVE);
  expectDone(await undoImport(clerk, { importId }));
  expect([await context().db.$count(organisations), await statusOf(importId)]).toEqual([45, "undoing"]);
  for (let part = 0; part < 2; part++) expect(await workOnImport(worker(), { importId })).toBe(GO_ON);
  const half = await context().db.$count(organisations);
  expect(half >= 25 && half < 45).toBe(true);
  await organisation({ name: "Meanwhile" });
  await workOn(importId);
  expect((await context().db.select().from(organisations)).map(({ name }) => name)).toEqual(["Meanwhile"]);
  const events = (await auditOf("home")).filter(({ action }) => action === "cluster.import_undone");
  expect(events).toMatchObject([{ actorId: personIdOf(clerk), facts: { created: 45, updated: 0, invited: 0, left: 0 } }]);
});

test("a row that stays as it is is tried once by an undoing of many parts", async () => {
  const clerk = await staff();
  const importId = await imported(clerk, FORTY_FIVE);
  await transactAsPortal(worker(), async ({ db }) => void (await db.update(organisations).set({ version: 7 })));
  expect(await undone(clerk, importId)).toEqual({ created: 0, updated: 0, invited: 0, left: 45 });
});
