import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { invitations, people } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { disablePerson } from "#domain/access/people/disable-person";
import { cancelImport } from "#domain/exchange/import/cancel-import";
import { checkImport } from "#domain/exchange/import/check-import";
import { importsAndMappings, importWithMatches, storedImport } from "#domain/exchange/import/import-reads";
import { mapImport } from "#domain/exchange/import/map-import";
import { stageImport } from "#domain/exchange/import/stage-import";
import { undoImport } from "#domain/exchange/import/undo-import";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { actsFor, as, auditOf, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import {
  ANE,
  actionsOf,
  administrator,
  checkedPeople,
  dataBesideImports,
  importedPeople,
  JON,
  outcomesOf,
  peopleFile,
  personIdOf,
  rolesOf,
} from "#test/fixtures/imported-people";
import { rowsOf, staged, tableFile, undone, worked, worker } from "#test/fixtures/imports";
import { refusalOf } from "#test/fixtures/profiles";
import { stale } from "#test/mail/mailed";

const db = () => context().db;

describe("a file of people", () => {
  test("gives known people their role, lists the others, and emails nobody", async () => {
    const clerk = await administrator();
    const here = await organisation({ name: "Olatz Farma" });
    const jon = await person({ email: "Jon@olatz.example" });
    const { importId, columns } = await staged(clerk, peopleFile(ANE, JON), "people");
    expect(columns).toEqual(["firstName", "lastName", "email", "position", "organisation", "role", "language"]);
    await worked(await mapImport(clerk, { importId, columns }));
    expect(await actionsOf(importId)).toEqual([
      [2, "invite", undefined],
      [3, "create", undefined],
    ]);
    const before = await dataBesideImports();
    await worked(await checkImport(clerk, { importId, rule: "keep" }));
    expect(await dataBesideImports()).toEqual(before);
    await worked(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
    expect(await outcomesOf(importId)).toEqual(["listed", "created"]);
    expect(await rolesOf(jon)).toEqual(["editor"]);
    expect(await db().$count(invitations)).toBe(0);
    expect(await db().$count(outbox)).toBe(0);
    expect((await auditOf(jon)).at(-1)).toEqual({
      action: "person.imported",
      actorId: personIdOf(clerk),
      facts: { organisation: here, role: "editor", through: "import" },
    });
    expect((await auditOf("home")).map(({ action }) => action)).toEqual([
      "cluster.import_staged",
      "cluster.import_check_started",
      "cluster.import_checked",
      "cluster.import_check_started",
      "cluster.import_checked",
      "cluster.import_started",
      "cluster.import_finished",
    ]);
  });

  test("says of each row that it skips why", async () => {
    const clerk = await administrator();
    const here = await organisation({ name: "Olatz Farma" });
    await organisation({ name: "Etenda", status: "suspended" });
    for (const name of ["Bi", "Bi"]) await organisation({ name });
    const owner = await member(here, "owner");
    const gone = await person({ email: "gone@olatz.example" });
    expectDone(await disablePerson(clerk, { personId: gone }));
    expectDone(
      await invitePerson(owner, { organisationId: here, email: "asked@olatz.example", role: "editor", firstName: "A", lastName: "B" }),
    );
    const importId = await checkedPeople(
      clerk,
      peopleFile(
        ANE,
        "Ane;E.;ANE@olatz.example;;olatz farma;;",
        "Ane;E.;ane@olatz.example;;Etenda;;",
        "Mikel;;mikel@;;Olatz Farma;;",
        "Mikel;;;;Olatz Farma;;",
        "Mikel;;mikel@olatz.example;;Beste Bat;;",
        "Mikel;;mikel@olatz.example;;;;",
        ";;unnamed@olatz.example;;Olatz Farma;;",
        "Gone;;gone@olatz.example;;Olatz Farma;;",
        "Asked;;asked@olatz.example;;Olatz Farma;;",
        "Mikel;;mikel@olatz.example;;Bi;;",
      ),
    );
    expect(await actionsOf(importId)).toEqual([
      [2, "invite", undefined],
      [3, "skip", "repeats"],
      [4, "skip", "not_active"],
      [5, "skip", "email"],
      [6, "skip", "email"],
      [7, "skip", "organisation"],
      [8, "skip", "organisation"],
      [9, "skip", "firstName"],
      [10, "skip", "disabled"],
      [11, "skip", "invited"],
      [12, "skip", "severalAlike"],
    ]);
    const problems = (await rowsOf(importId)).flatMap(({ row, problems }) => problems.map(({ code, found }) => [row, code, found]));
    expect(problems).toEqual([
      [5, "email", "mikel@"],
      [6, "email", ""],
      [7, "organisation", "Beste Bat"],
      [8, "organisation", ""],
      [9, "firstName", ""],
      [12, "organisation_several", "Bi"],
    ]);
  });

  test("an organisation that is not here is told once for all its rows, and a cell may be corrected", async () => {
    const clerk = await administrator();
    await organisation({ name: "Olatz Farma" });
    const text = peopleFile("Ane;E;a@x.example;;Olatz (Eibar);;", "Jon;A;j@x.example;;OLATZ EIBAR;;", "Miren;G;m@;;Olatz Farma;Jefa;");
    const { importId, columns } = await staged(clerk, text, "people");
    const organisationWords = (code?: string) => [{ word: "Olatz (Eibar)", ...(code && { code }) }];
    await worked(await mapImport(clerk, { importId, columns, values: { organisation: organisationWords("Nobody") } }));
    expect((await actionsOf(importId)).map(([, action]) => action)).toEqual(["skip", "skip", "skip"]);
    const told = { organisation: organisationWords("olatz farma"), role: [{ word: "Jefa", code: "admin" }] };
    await worked(await mapImport(clerk, { importId, columns, values: told }));
    expect((await actionsOf(importId)).map(([, action]) => action)).toEqual(["invite", "invite", "skip"]);
    await worked(await checkImport(clerk, { importId, rule: "keep", fixes: [{ at: "4-2", text: "m@x.example" }] }));
    expect((await actionsOf(importId)).map(([, action]) => action)).toEqual(["invite", "invite", "invite"]);
    await worked(await mapImport(clerk, { importId, columns, values: { organisation: organisationWords() } }));
    expect((await actionsOf(importId))[0]).toEqual([2, "skip", "organisation"]);
  });

  test("needs an address and an organisation, and takes no field of organisations", async () => {
    const clerk = await administrator();
    const { importId } = await staged(clerk, peopleFile(ANE), "people");
    expect(refusalOf(await mapImport(clerk, { importId, columns: ["firstName"] }))).toBe("import.no_email");
    expect(refusalOf(await mapImport(clerk, { importId, columns: ["firstName", "lastName", "email", "name"] }))).toBe(
      "import.no_organisation",
    );
  });
});

describe("somebody who acts for the organisation already", () => {
  const BOTH = peopleFile("Anne;Etxe;ane@olatz.example;Gerente;Olatz Farma;Editor;", "Jon;;jon@olatz.example;;Olatz Farma;lectura;");
  async function both() {
    const here = await organisation({ name: "Olatz Farma" });
    const ids = [await person({ email: "ane@olatz.example" }), await person({ email: "jon@olatz.example" })] as const;
    await actsFor(await as(ids[0]), here, "viewer");
    await actsFor(await as(ids[1]), here, "owner");
    return ids;
  }

  test("keeps what is filled, name and role", async () => {
    const clerk = await administrator();
    const [ane, jon] = await both();
    await transact(worker(), ({ db }) => db.update(people).set({ position: "" }).where(eq(people.id, ane)));
    const before = await dataBesideImports();
    const importId = await importedPeople(clerk, BOTH);
    expect(await outcomesOf(importId)).toEqual(["updated", "same"]);
    const [row] = await db().select().from(people).where(eq(people.id, ane));
    expect(row).toMatchObject({ firstName: "Ane", position: "Gerente" });
    expect([await rolesOf(ane), await rolesOf(jon)]).toEqual([["viewer"], ["owner"]]);
    expect(await undone(clerk, importId)).toEqual({ created: 0, updated: 1, invited: 0, left: 0 });
    expect(await dataBesideImports()).toEqual(before);
  });

  test("gets the role and position of the file where that is asked for; an owner stays one", async () => {
    const clerk = await administrator();
    const [ane, jon] = await both();
    const before = await dataBesideImports();
    const importId = await importedPeople(clerk, BOTH, "replace");
    expect([await rolesOf(ane), await rolesOf(jon)]).toEqual([["editor"], ["owner"]]);
    expect((await db().select().from(people).where(eq(people.id, ane)))[0]).toMatchObject({ firstName: "Ane", position: "Gerente" });
    expect((await auditOf(ane)).at(-1)).toMatchObject({ action: "person.imported", facts: { fields: ["position", "role"] } });
    await undone(clerk, importId);
    expect(await dataBesideImports()).toEqual(before);
    expect((await auditOf(ane)).at(-1)).toMatchObject({ action: "person.import_undone", actorId: personIdOf(clerk) });
  });
});

test("people are imported by administrators, with a fresh sign-in; for everybody else there is no such import", async () => {
  const clerk = await administrator();
  await organisation({ name: "Olatz Farma" });
  const importId = await checkedPeople(clerk, peopleFile(ANE));
  for (const other of [visitor(), await staff("reviewer"), await staff("committee"), await member(await organisation())]) {
    expect(refusalOf(await stageImport(other, await tableFile(peopleFile(ANE), "people")))).toBe("not_found");
    expect(refusalOf(await mapImport(other, { importId, columns: ["email"] }))).toBe("not_found");
    expect(refusalOf(await checkImport(other, { importId, rule: "keep", go: "import" }))).toBe("not_found");
    expect(await importWithMatches(other, importId)).toBeUndefined();
  }
  const reviewer = await staff("reviewer");
  expect(refusalOf(await cancelImport(reviewer, { importId }))).toBe("import.moved_on");
  expect(refusalOf(await undoImport(reviewer, { importId }))).toBe("import.too_late");
  expect(await importsAndMappings(reviewer)).toMatchObject({ subjects: ["organisations", "calls"], imports: [] });
  expect(await importsAndMappings(clerk)).toMatchObject({
    subjects: ["organisations", "people", "calls"],
    imports: [{ subject: "people" }],
  });
  expect(refusalOf(await checkImport(stale(clerk), { importId, rule: "keep", go: "import" }))).toBe("step_up_needed");
  expect((await storedImport(clerk, importId))?.file.status).toBe("checked");
  await worked(await checkImport(stale(clerk), { importId, rule: "keep" }));
});

test("the same headings of people and of organisations are remembered apart", async () => {
  const clerk = await administrator();
  await organisation({ name: "Olatz Farma" });
  const text = "Name;Email;Company\nAne;ane@olatz.example;Olatz Farma\n";
  const { importId, columns } = await staged(clerk, text, "people");
  expect(columns).toEqual(["firstName", "email", "organisation"]);
  await worked(await mapImport(clerk, { importId, columns, remember: "on" }));
  const again = await staged(clerk, text, "people");
  expect(again.file.columns.map(({ why }) => why)).toEqual(["remembered", "remembered", "remembered"]);
  expect((await staged(clerk, text)).columns).toEqual(["name", "contactEmail", undefined]);
  expect(await db().$count(organisations)).toBe(1);
});
