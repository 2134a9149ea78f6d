import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { invitations, organisationPeople, people } from "#db/schema/access";
import { fileImports, importRows } from "#db/schema/exchange";
import { outbox } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { changeRole } from "#domain/access/people/change-role";
import { disablePerson } from "#domain/access/people/disable-person";
import { cancelImport } from "#domain/exchange/import/cancel-import";
import { checkImport } from "#domain/exchange/import/check-import";
import { importsAndMappings, importWithMatches, storedImport } from "#domain/exchange/import/import-reads";
import { mapImport } from "#domain/exchange/import/map-import";
import { runImport } from "#domain/exchange/import/run-import";
import { stageImport } from "#domain/exchange/import/stage-import";
import { undoImport } from "#domain/exchange/import/undo-import";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { applyRetention } from "#domain/retention/apply-retention";
import { HOUR, later } from "#lib/clock";
import { actsFor, as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { checked, imported, rowsOf, staged, tableFile, worker } from "#test/fixtures/imports";
import { refusalOf } from "#test/fixtures/profiles";
import { stale, tally, tokenMailedTo } from "#test/mail/mailed";
import { wholeDatabase } from "#test/whole-database";
import { inviteImported } from "./invite-imported.ts";

const db = () => context().db;
const HEAD = "Nombre;Apellidos;Correo electrónico;Cargo;Empresa;Función;Idioma";
const ANE = "Ane;Etxeberria;ane@olatz.example;Gerente;Olatz Farma;Titular;euskera";
const JON = "Jon;Agirre;jon@olatz.example;;Olatz Farma;Editor;";
const file = (...rows: string[]) => `${[HEAD, ...rows].join("\n")}\n`;
const admin = () => staff("staffAdmin");
const check = (ctx: Context, text: string) => checked(ctx, text, {}, "people");
const run = (ctx: Context, text: string, rule: "keep" | "replace" = "keep") => imported(ctx, text, rule, "people");
const actions = async (importId: string) => (await rowsOf(importId)).map(({ row, action, reason }) => [row, action, reason?.skip]);
const outcomes = async (importId: string) => (await rowsOf(importId)).map(({ outcome }) => outcome);
const roleOf = async (personId: string) =>
  (await db().select({ role: organisationPeople.role }).from(organisationPeople).where(eq(organisationPeople.personId, personId))).map(
    ({ role }) => role,
  );
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
/** Everything but the import itself, its events, jobs and emails. */
const data = () => wholeDatabase({ tables: /^(audit|jobs|outbox|file_imports|import_rows|import_mappings|readings)/, columns: /^$/ });

describe("a file of people", () => {
  test("gives known people their role, lists the others, and emails nobody", async () => {
    const clerk = await admin();
    const here = await organisation({ name: "Olatz Farma" });
    const jon = await person({ email: "Jon@olatz.example" });
    const { importId, columns } = await staged(clerk, file(ANE, JON), "people");
    expect(columns).toEqual(["firstName", "lastName", "email", "position", "organisation", "role", "language"]);
    expectDone(await mapImport(clerk, { importId, columns }));
    expect(await actions(importId)).toEqual([
      [2, "invite", undefined],
      [3, "create", undefined],
    ]);
    const before = await data();
    expectDone(await checkImport(clerk, { importId, rule: "keep" }));
    expect(await data()).toEqual(before);
    expectDone(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
    await runImport(worker(), { importId });
    expect(await outcomes(importId)).toEqual(["listed", "created"]);
    expect(await roleOf(jon)).toEqual(["editor"]);
    expect(await db().$count(invitations)).toBe(0);
    expect(await db().$count(outbox)).toBe(0);
    expect((await auditOf(jon)).at(-1)).toEqual({
      action: "person.imported",
      actorId: "worker",
      facts: { organisation: here, role: "editor" },
    });
    expect((await auditOf("home")).map(({ action }) => action)).toEqual([
      "cluster.import_staged",
      "cluster.import_checked",
      "cluster.import_checked",
      "cluster.import_checked",
      "cluster.import_started",
      "cluster.import_finished",
    ]);
  });

  test("says of each row that it skips why", async () => {
    const clerk = await admin();
    const here = await organisation({ name: "Olatz Farma" });
    await organisation({ name: "Etenda", status: "suspended" });
    const owner = await member(here, "owner");
    const gone = await person({ email: "gone@olatz.example" });
    expectDone(await disablePerson(clerk, { personId: gone }));
    expectDone(
      await invitePerson(owner, { organisationId: here, email: "asked@olatz.example", role: "editor", firstName: "A", lastName: "B" }),
    );
    const importId = await check(
      clerk,
      file(
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
      ),
    );
    expect(await actions(importId)).toEqual([
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
    ]);
    const problems = (await rowsOf(importId)).flatMap(({ row, problems }) => problems.map(({ code, found }) => [row, code, found]));
    expect(problems).toEqual([
      [5, "email", "mikel@"],
      [6, "email", ""],
      [7, "organisation", "Beste Bat"],
      [8, "organisation", ""],
      [9, "firstName", ""],
    ]);
  });

  test("an organisation that is not here is told once for all its rows, and a cell may be corrected", async () => {
    const clerk = await admin();
    await organisation({ name: "Olatz Farma" });
    const text = file("Ane;E;a@x.example;;Olatz (Eibar);;", "Jon;A;j@x.example;;OLATZ EIBAR;;", "Miren;G;m@;;Olatz Farma;Jefa;");
    const { importId, columns } = await staged(clerk, text, "people");
    const organisationWords = (code?: string) => [{ word: "Olatz (Eibar)", ...(code && { code }) }];
    expectDone(await mapImport(clerk, { importId, columns, values: { organisation: organisationWords("Nobody") } }));
    expect((await actions(importId)).map(([, action]) => action)).toEqual(["skip", "skip", "skip"]);
    const told = { organisation: organisationWords("olatz farma"), role: [{ word: "Jefa", code: "admin" }] };
    expectDone(await mapImport(clerk, { importId, columns, values: told }));
    expect((await actions(importId)).map(([, action]) => action)).toEqual(["invite", "invite", "skip"]);
    expectDone(await checkImport(clerk, { importId, rule: "keep", fixes: [{ at: "4-2", text: "m@x.example" }] }));
    expect((await actions(importId)).map(([, action]) => action)).toEqual(["invite", "invite", "invite"]);
    expectDone(await mapImport(clerk, { importId, columns, values: { organisation: organisationWords() } }));
    expect((await actions(importId))[0]).toEqual([2, "skip", "organisation"]);
  });

  test("needs an address and an organisation, and takes no field of organisations", async () => {
    const clerk = await admin();
    const { importId } = await staged(clerk, file(ANE), "people");
    expect(refusalOf(await mapImport(clerk, { importId, columns: ["firstName"] }))).toBe("import.no_email");
    expect(refusalOf(await mapImport(clerk, { importId, columns: ["firstName", "lastName", "email", "name"] }))).toBe(
      "import.no_organisation",
    );
  });
});

describe("somebody who acts for the organisation already", () => {
  const BOTH = file("Anne;Etxe;ane@olatz.example;Gerente;Olatz Farma;Editor;", "Jon;;jon@olatz.example;;Olatz Farma;lectura;");
  async function both() {
    const here = await organisation({ name: "Olatz Farma" });
    const ids = [await person({ email: "ane@olatz.example" }), await person({ email: "jon@olatz.example" })] as const;
    await actsFor(await as(ids[0]), here, "viewer");
    await actsFor(await as(ids[1]), here, "owner");
    return ids;
  }

  test("keeps what is filled, name and role", async () => {
    const clerk = await admin();
    const [ane, jon] = await both();
    await transact(worker(), ({ db }) => db.update(people).set({ position: "" }).where(eq(people.id, ane)));
    const before = await data();
    const importId = await run(clerk, BOTH);
    expect(await outcomes(importId)).toEqual(["updated", "same"]);
    const [row] = await db().select().from(people).where(eq(people.id, ane));
    expect(row).toMatchObject({ firstName: "Ane", position: "Gerente" });
    expect([await roleOf(ane), await roleOf(jon)]).toEqual([["viewer"], ["owner"]]);
    expect(expectDone(await undoImport(clerk, { importId }))).toEqual({ created: 0, updated: 1, invited: 0, left: 0 });
    expect(await data()).toEqual(before);
  });

  test("gets the role and position of the file where that is asked for; an owner stays one", async () => {
    const clerk = await admin();
    const [ane, jon] = await both();
    const before = await data();
    const importId = await run(clerk, BOTH, "replace");
    expect([await roleOf(ane), await roleOf(jon)]).toEqual([["editor"], ["owner"]]);
    expect((await db().select().from(people).where(eq(people.id, ane)))[0]).toMatchObject({ firstName: "Ane", position: "Gerente" });
    expect((await auditOf(ane)).at(-1)).toMatchObject({ action: "person.imported", facts: { fields: ["position", "role"] } });
    expectDone(await undoImport(clerk, { importId }));
    expect(await data()).toEqual(before);
    expect((await auditOf(ane)).at(-1)).toMatchObject({ action: "person.import_undone", actorId: idOf(clerk) });
  });
});

describe("undoing", () => {
  test("gives equal tables: roles are taken back, invitations end", async () => {
    const clerk = await admin();
    await organisation({ name: "Olatz Farma" });
    await person({ email: "jon@olatz.example" });
    const before = await data();
    const importId = await run(clerk, file(ANE, JON));
    expectDone(await inviteImported(clerk, { importId, rows: [2] }));
    const token = await tokenMailedTo("ane@olatz.example");
    expect(expectDone(await undoImport(clerk, { importId }))).toEqual({ created: 1, updated: 0, invited: 1, left: 0 });
    expect((await db().select().from(invitations))[0]?.revokedAt).not.toBeNull();
    expect((await mailsTo("ane@olatz.example")).map(({ status }) => status)).toEqual(["recalled"]);
    expect(refusalOf(await acceptInvitation(visitor(), { token, browser: "x" }))).toBe("invitation.ended");
    await transact(worker(), ({ db }) => db.delete(invitations));
    expect(await data()).toEqual(before);
  });

  test("leaves whoever was changed since, whoever accepted, and the last owner", async () => {
    const clerk = await admin();
    const here = await organisation({ name: "Olatz Farma" });
    const first = await member(here, "owner");
    const [jon, miren] = [await person({ email: "jon@olatz.example" }), await person({ email: "miren@olatz.example" })];
    const importId = await run(clerk, file(ANE, JON, "Miren;G;miren@olatz.example;;Olatz Farma;propietaria;"));
    expectDone(await inviteImported(clerk, { importId, rows: [2] }));
    expectDone(await acceptInvitation(visitor(), { token: await tokenMailedTo("ane@olatz.example"), browser: "x" }));
    expectDone(await changeRole(clerk, { organisationId: here, personId: jon, role: "admin" }));
    // Of two owners one is gone, and of the one who accepted the organisation keeps the ownership.
    expectDone(await changeRole(clerk, { organisationId: here, personId: idOf(first), role: "viewer" }));
    const [ane] = await db().select({ id: people.id }).from(people).where(eq(people.email, "ane@olatz.example"));
    expectDone(await changeRole(clerk, { organisationId: here, personId: ane?.id ?? "", role: "viewer" }));
    expect(expectDone(await undoImport(clerk, { importId }))).toEqual({ created: 0, updated: 0, invited: 0, left: 3 });
    expect([await roleOf(jon), await roleOf(miren)]).toEqual([["admin"], ["owner"]]);
  });

  test("ends invitations also where it takes a role from whoever undoes it", async () => {
    const clerk = await admin();
    await organisation({ name: "Olatz Farma" });
    const { actor } = clerk;
    const email = actor.kind === "person" ? actor.email : "";
    const importId = await run(clerk, file(ANE, `Idoia;Larrea;${email};;Olatz Farma;Editor;`));
    expectDone(await inviteImported(clerk, { importId, rows: [2] }));
    const withRole = await as(idOf(clerk));
    expect(expectDone(await undoImport(withRole, { importId }))).toEqual({ created: 1, updated: 0, invited: 1, left: 0 });
  });

  test("an organisation that had no owner has none again", async () => {
    const clerk = await admin();
    await organisation({ name: "Olatz Farma" });
    const jon = await person({ email: "jon@olatz.example" });
    const importId = await run(clerk, file("Jon;A;jon@olatz.example;;Olatz Farma;Titular;"));
    expect(await roleOf(jon)).toEqual(["owner"]);
    expect(expectDone(await undoImport(clerk, { importId }))).toMatchObject({ created: 1, left: 0 });
    expect(await roleOf(jon)).toEqual([]);
  });

  test("is possible for 24 hours, and a cancelled import leaves nothing", async () => {
    const clerk = await admin();
    await organisation({ name: "Olatz Farma" });
    await person({ email: "jon@olatz.example" });
    const before = await data();
    const cancelled = await check(clerk, file(ANE, JON));
    expectDone(await cancelImport(clerk, { importId: cancelled }));
    expect([await data(), await db().$count(fileImports), await db().$count(importRows)]).toEqual([before, 0, 0]);
    const importId = await run(clerk, file(JON));
    expect(refusalOf(await undoImport({ ...clerk, now: later(new Date(), 25 * HOUR) }, { importId }))).toBe("import.too_late");
  });
});

describe("inviting the people whom an import listed", () => {
  async function listed(clerk: Context, ...rows: string[]) {
    const here = await organisation({ name: "Olatz Farma" });
    return { here, importId: await run(clerk, file(ANE, ...rows)) };
  }

  test("sends one email each, in their language, with their position and role", async () => {
    const clerk = await admin();
    const { here, importId } = await listed(clerk, "Jon;;jon@olatz.example;;Olatz Farma;;");
    expect(expectDone(await inviteImported(clerk, { importId, rows: [2, 3, 2, 99] }))).toEqual({ importId, sent: 2 });
    expect((await mailsTo("ane@olatz.example")).map(({ template, locale }) => [template, locale])).toEqual([["invitation", "eu"]]);
    const sent = await db().select().from(invitations).orderBy(invitations.email);
    expect(sent).toMatchObject([
      { organisationId: here, role: "owner", position: "Gerente", locale: "eu", firstName: "Ane" },
      { organisationId: here, role: "viewer", position: "", locale: "en", firstName: "Jon", lastName: "" },
    ]);
    expect(await outcomes(importId)).toEqual(["invited", "invited"]);
    expect((await auditOf(sent[0]?.id ?? "")).at(-1)).toMatchObject({ action: "invitation.sent", actorId: idOf(clerk) });
    expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.import_invited", facts: { importId, sent: 2 } });
  });

  test("whoever was invited or let in since is not invited again, and keeps no other from it", async () => {
    const clerk = await admin();
    const { here, importId } = await listed(clerk, "Jon;;jon@olatz.example;;Olatz Farma;;");
    await actsFor(await as(await person({ email: "jon@olatz.example" })), here, "viewer");
    expect(expectDone(await inviteImported(clerk, { importId, rows: [2, 3] }))).toMatchObject({ sent: 1 });
    expect(await outcomes(importId)).toEqual(["invited", "skipped"]);
    expect(refusalOf(await inviteImported(clerk, { importId, rows: [2, 3] }))).toBe("import.nobody_to_invite");
  });

  test("is for those who may invite, and of a finished import of people", async () => {
    const clerk = await admin();
    const { importId } = await listed(clerk);
    for (const other of [visitor(), await staff("reviewer"), await staff("committee"), await member(await organisation())])
      expect(refusalOf(await inviteImported(other, { importId, rows: [2] }))).toBe("not_found");
    const waiting = await check(clerk, file("Miren;;miren@olatz.example;;Olatz Farma;;"));
    expect(refusalOf(await inviteImported(clerk, { importId: waiting, rows: [2] }))).toBe("import.moved_on");
    const organisationsOnly = await imported(clerk, "Name\nBerria\n");
    expect(refusalOf(await inviteImported(clerk, { importId: organisationsOnly, rows: [2] }))).toBe("import.moved_on");
    expectDone(await undoImport(clerk, { importId }));
    expect(refusalOf(await inviteImported(clerk, { importId, rows: [2] }))).toBe("import.moved_on");
    expect(await db().$count(outbox)).toBe(0);
  });

  test("of two at once one invites", async () => {
    const [one, two] = [await admin(), await admin()];
    const { importId } = await listed(one);
    const both = await Promise.all([inviteImported(one, { importId, rows: [2] }), inviteImported(two, { importId, rows: [2] })]);
    expect(tally(both)).toEqual({ won: 1, refusals: ["import.nobody_to_invite"] });
    expect(await mailsTo("ane@olatz.example")).toHaveLength(1);
  });

  test("whoever is not invited within 7 days is forgotten", async () => {
    const clerk = await admin();
    await listed(clerk);
    await applyRetention(worker(6 * 24));
    expect(await db().$count(importRows)).toBe(1);
    await applyRetention(worker(8 * 24));
    expect(await db().$count(importRows)).toBe(0);
  });
});

test("people are imported by administrators, with a fresh sign-in; for everybody else there is no such import", async () => {
  const clerk = await admin();
  await organisation({ name: "Olatz Farma" });
  const importId = await check(clerk, file(ANE));
  for (const other of [visitor(), await staff("reviewer"), await staff("committee"), await member(await organisation())]) {
    expect(refusalOf(await stageImport(other, await tableFile(file(ANE), "people")))).toBe("not_found");
    expect(refusalOf(await mapImport(other, { importId, columns: ["email"] }))).toBe("not_found");
    expect(refusalOf(await checkImport(other, { importId, rule: "keep", go: "import" }))).toBe("not_found");
    expect(await importWithMatches(other, importId)).toBeUndefined();
  }
  const reviewer = await staff("reviewer");
  expect(refusalOf(await cancelImport(reviewer, { importId }))).toBe("import.moved_on");
  expect(refusalOf(await undoImport(reviewer, { importId }))).toBe("import.too_late");
  expect(await importsAndMappings(reviewer)).toMatchObject({ subjects: ["organisations"], imports: [] });
  expect(await importsAndMappings(clerk)).toMatchObject({ subjects: ["organisations", "people"], imports: [{ subject: "people" }] });
  expect(refusalOf(await checkImport(stale(clerk), { importId, rule: "keep", go: "import" }))).toBe("step_up_needed");
  expect((await storedImport(clerk, importId))?.file.status).toBe("checked");
  expectDone(await checkImport(stale(clerk), { importId, rule: "keep" }));
});

test("the same headings of people and of organisations are remembered apart", async () => {
  const clerk = await admin();
  await organisation({ name: "Olatz Farma" });
  const text = "Name;Email;Company\nAne;ane@olatz.example;Olatz Farma\n";
  const { importId, columns } = await staged(clerk, text, "people");
  expect(columns).toEqual(["firstName", "email", "organisation"]);
  expectDone(await mapImport(clerk, { importId, columns, remember: "on" }));
  const again = await staged(clerk, text, "people");
  expect(again.file.columns.map(({ why }) => why)).toEqual(["remembered", "remembered", "remembered"]);
  expect((await staged(clerk, text)).columns).toEqual(["name", "contactEmail", undefined]);
  expect(await db().$count(organisations)).toBe(1);
});
