import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { invitations, people } from "#db/schema/access";
import { fileImports, importRows } from "#db/schema/exchange";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { changeRole } from "#domain/access/people/change-role";
import { cancelImport } from "#domain/exchange/import/cancel-import";
import { undoImport } from "#domain/exchange/import/undo-import";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { HOUR, later } from "#lib/clock";
import { as, mailsTo, member, organisation, person, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import {
  ANE,
  administrator,
  checkedPeople,
  dataBesideImports,
  importedPeople,
  JON,
  peopleFile,
  personIdOf,
  rolesOf,
} from "#test/fixtures/imported-people";
import { undone, worker } from "#test/fixtures/imports";
import { refusalOf } from "#test/fixtures/profiles";
import { tokenMailedTo } from "#test/mail/mailed";
import { inviteImported } from "./invite-imported.ts";

const db = () => context().db;

describe("undoing", () => {
  test("gives equal tables: roles are taken back, invitations end", async () => {
    const clerk = await administrator();
    await organisation({ name: "Olatz Farma" });
    await person({ email: "jon@olatz.example" });
    const before = await dataBesideImports();
    const importId = await importedPeople(clerk, peopleFile(ANE, JON));
    expectDone(await inviteImported(clerk, { importId, rows: [2] }));
    const token = await tokenMailedTo("ane@olatz.example");
    expect(await undone(clerk, importId)).toEqual({ created: 1, updated: 0, invited: 1, left: 0 });
    expect((await db().select().from(invitations))[0]?.revokedAt).not.toBeNull();
    expect((await mailsTo("ane@olatz.example")).map(({ status }) => status)).toEqual(["recalled"]);
    expect(refusalOf(await acceptInvitation(visitor(), { token, browser: "x" }))).toBe("invitation.ended");
    await transact(worker(), ({ db }) => db.delete(invitations));
    expect(await dataBesideImports()).toEqual(before);
  });

  test("leaves whoever was changed since, whoever accepted, and the last owner", async () => {
    const clerk = await administrator();
    const here = await organisation({ name: "Olatz Farma" });
    const first = await member(here, "owner");
    const [jon, miren] = [await person({ email: "jon@olatz.example" }), await person({ email: "miren@olatz.example" })];
    const importId = await importedPeople(clerk, peopleFile(ANE, JON, "Miren;G;miren@olatz.example;;Olatz Farma;propietaria;"));
    expectDone(await inviteImported(clerk, { importId, rows: [2] }));
    expectDone(await acceptInvitation(visitor(), { token: await tokenMailedTo("ane@olatz.example"), browser: "x" }));
    expectDone(await changeRole(clerk, { organisationId: here, personId: jon, role: "admin" }));
    // Of two owners one is gone, and of the one who accepted the organisation keeps the ownership.
    expectDone(await changeRole(clerk, { organisationId: here, personId: personIdOf(first), role: "viewer" }));
    const [ane] = await db().select({ id: people.id }).from(people).where(eq(people.email, "ane@olatz.example"));
    expectDone(await changeRole(clerk, { organisationId: here, personId: ane?.id ?? "", role: "viewer" }));
    expect(await undone(clerk, importId)).toEqual({ created: 0, updated: 0, invited: 0, left: 3 });
    expect([await rolesOf(jon), await rolesOf(miren)]).toEqual([["admin"], ["owner"]]);
  });

  test("ends invitations also where it takes a role from whoever undoes it", async () => {
    const clerk = await administrator();
    await organisation({ name: "Olatz Farma" });
    const { actor } = clerk;
    const email = actor.kind === "person" ? actor.email : "";
    const importId = await importedPeople(clerk, peopleFile(ANE, `Idoia;Larrea;${email};;Olatz Farma;Editor;`));
    expectDone(await inviteImported(clerk, { importId, rows: [2] }));
    const withRole = await as(personIdOf(clerk));
    expect(await undone(withRole, importId)).toEqual({ created: 1, updated: 0, invited: 1, left: 0 });
  });

  test("an organisation that had no owner has none again", async () => {
    const clerk = await administrator();
    await organisation({ name: "Olatz Farma" });
    const jon = await person({ email: "jon@olatz.example" });
    const importId = await importedPeople(clerk, peopleFile("Jon;A;jon@olatz.example;;Olatz Farma;Titular;"));
    expect(await rolesOf(jon)).toEqual(["owner"]);
    expect(await undone(clerk, importId)).toMatchObject({ created: 1, left: 0 });
    expect(await rolesOf(jon)).toEqual([]);
  });

  test("is possible for 24 hours, and a cancelled import leaves nothing", async () => {
    const clerk = await administrator();
    await organisation({ name: "Olatz Farma" });
    await person({ email: "jon@olatz.example" });
    const before = await dataBesideImports();
    const cancelled = await checkedPeople(clerk, peopleFile(ANE, JON));
    expectDone(await cancelImport(clerk, { importId: cancelled }));
    expect([await dataBesideImports(), await db().$count(fileImports), await db().$count(importRows)]).toEqual([before, 0, 0]);
    const importId = await importedPeople(clerk, peopleFile(JON));
    expect(refusalOf(await undoImport({ ...clerk, now: later(new Date(), 25 * HOUR) }, { importId }))).toBe("import.too_late");
  });
});
