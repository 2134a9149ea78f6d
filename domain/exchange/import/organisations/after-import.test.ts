import { describe, expect, test } from "vitest";
import { invitations } from "#db/schema/access";
import { jobs, outbox } from "#db/schema/kernel";
import { listings } from "#db/schema/organisations";
import { disablePerson } from "#domain/access/people/disable-person";
import { undoImport } from "#domain/exchange/import/undo-import";
import { type Context, context } from "#domain/kernel/context";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { actsFor, as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { ANE, administrator, importedPeople, peopleFile, personIdOf } from "#test/fixtures/imported-people";
import { checked, imported, rowsOf, worker } from "#test/fixtures/imports";
import { profileInput, refusalOf } from "#test/fixtures/profiles";
import { tally } from "#test/mail/mailed";
import { createdByImport } from "./created-rows.ts";
import { inviteContacts } from "./invite-contacts.ts";
import { publishCreated } from "./publish-created.ts";
import { publishImported } from "./publish-imported.ts";

const db = () => context().db;
const FIRST = { publish: 1, invite: 1 };
const HEADINGS = "Name;Kind;Segments;Short text in English;Contact person;Contact email";
/** Three that are complete and one that lacks its kind, its segments and its sentence. */
const FILE = `${HEADINGS}
Aldapa Biotek;Company;biotech;Cells for trials;Jokin Aldapa;jokin@aldapa.example
Amezti Klinika;;;;Nerea Amezti;
Bekoerrota Lab;Company;biotech;Tests for hospitals;;info@bekoerrota.example
Zubikale Ibilera;Company;devices;Shoes that measure steps;Ander Zubia;ander@zubikale.example
`;
const many = (n: number) =>
  `${HEADINGS}\n${Array.from({ length: n }, (_, at) => `Erakunde ${"abcdefghijklmnopqrstuvwxyz"[at % 26]}${at}x;Company;biotech;Cells;;`).join("\n")}\n`;
const listedCount = () => db().$count(listings);
const madeBy = async (importId: string, row: number) => (await rowsOf(importId)).find((one) => one.row === row)?.madeId ?? "";

describe("publishing what an import created", () => {
  test("publishes the chosen rows that are complete, in the name of the person who asked", async () => {
    const clerk = await staff("reviewer");
    const importId = await imported(clerk, FILE);
    expect((await createdByImport(clerk, importId, FIRST))?.toPublish.rows.map(({ row, missing }) => [row, missing.length])).toEqual([
      [2, 0],
      [3, 3],
      [4, 0],
      [5, 0],
    ]);
    expect(expectDone(await publishImported(clerk, { importId, rows: [2, 3, 99] }))).toMatchObject({
      published: 1,
      incomplete: 1,
      later: 0,
    });
    expect(await listedCount()).toBe(1);
    expect((await auditOf(await madeBy(importId, 2))).at(-1)).toMatchObject({
      action: "organisation.published",
      actorId: personIdOf(clerk),
    });
    expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.import_publication_asked", facts: { importId, rows: 2 } });
    expect(expectDone(await publishImported(clerk, { importId, all: "on" }))).toMatchObject({ published: 2, incomplete: 1 });
    expect(await listedCount()).toBe(3);
  });

  test("the worker publishes many, a few in each turn, in the name of the person who asked", async () => {
    const clerk = await staff("reviewer");
    const importId = await imported(clerk, many(32));
    expect(expectDone(await publishImported(clerk, { importId, all: "on" }))).toMatchObject({ published: 0, later: 32 });
    expect((await createdByImport(clerk, importId, FIRST))?.publishing).toBe(true);
    expect(refusalOf(await publishImported(clerk, { importId, all: "on" }))).toBe("import.publishing");
    expect(await listedCount()).toBe(0);
    await publishCreated(worker(), { importId, personId: personIdOf(clerk) });
    expect(await listedCount()).toBe(32);
    expect((await auditOf(await madeBy(importId, 9))).at(-1)).toMatchObject({ actorId: personIdOf(clerk) });
    expect(await db().$count(jobs)).toBeGreaterThan(0);
  });

  test("the worker publishes nothing for a person whose access ended", async () => {
    const [clerk, admin] = [await staff("reviewer"), await staff("staffAdmin")];
    const importId = await imported(clerk, many(32));
    expectDone(await publishImported(clerk, { importId, all: "on" }));
    expectDone(await disablePerson(admin, { personId: personIdOf(clerk) }));
    await publishCreated(worker(), { importId, personId: personIdOf(clerk) });
    expect(await listedCount()).toBe(0);
  });

  test("is for staff, of a finished import of organisations, and of what nobody acts for", async () => {
    const clerk = await administrator();
    const importId = await imported(clerk, FILE);
    for (const other of [visitor(), await staff("committee"), await member(await organisation())])
      expect(refusalOf(await publishImported(other, { importId, all: "on" }))).toBe("not_found");
    expect(refusalOf(await publishImported(clerk, { importId }))).toBe("import.nobody_chosen");
    await actsFor(await as(await person({ email: "jokin@aldapa.example" })), await madeBy(importId, 2), "owner");
    expect(refusalOf(await publishImported(clerk, { importId, rows: [2] }))).toBe("import.nothing_to_publish");
    const waiting = await checked(clerk, `${HEADINGS}\nBerria;Company;biotech;New;;\n`);
    expect(refusalOf(await publishImported(clerk, { importId: waiting, all: "on" }))).toBe("import.moved_on");
    await organisation({ name: "Olatz Farma" });
    const ofPeople = await importedPeople(clerk, peopleFile(ANE));
    expect(refusalOf(await publishImported(clerk, { importId: ofPeople, all: "on" }))).toBe("import.moved_on");
    expectDone(await undoImport(clerk, { importId }));
    expect(refusalOf(await publishImported(clerk, { importId, all: "on" }))).toBe("import.moved_on");
  });

  test("two at once publish each organisation once", async () => {
    const [one, two] = [await staff("reviewer"), await staff("reviewer")];
    const importId = await imported(one, FILE);
    await Promise.all([publishImported(one, { importId, all: "on" }), publishImported(two, { importId, all: "on" })]);
    expect(await listedCount()).toBe(3);
    expect((await auditOf(await madeBy(importId, 2))).filter(({ action }) => action === "organisation.published")).toHaveLength(1);
  });
});

describe("an organisation that nobody acts for", () => {
  test("is edited, published and unpublished by staff, whose changes are live at once", async () => {
    const clerk = await staff("reviewer");
    const importId = await imported(clerk, FILE);
    const organisationId = await madeBy(importId, 3);
    expectDone(await saveProfile(clerk, { ...profileInput(organisationId, { name: "Amezti Klinika" }), listing: "publish" }));
    const renamed = profileInput(organisationId, { name: "Amezti Ospitalea", version: 1 });
    expect(expectDone(await saveProfile(clerk, renamed))).toMatchObject({ version: 2, waiting: [] });
    expect(await listedCount()).toBe(1);
    expectDone(await unpublishProfile(clerk, { organisationId }));
    expect(await listedCount()).toBe(0);
    await member(organisationId);
    expect(refusalOf(await saveProfile(clerk, { ...renamed, version: 2, name: "Beste bat" }))).toBe("forbidden");
  });
});

describe("inviting the contact persons of what an import created", () => {
  const contacts = (...rows: [number | undefined, string][]) => rows.map(([row, person]) => ({ row, person }));
  const invite = (clerk: Context, importId: string, ...rows: [number | undefined, string][]) =>
    inviteContacts(clerk, { importId, role: "owner", contacts: contacts(...rows) });

  test("sends one email to each chosen one: the address of the file, or the one that staff wrote", async () => {
    const clerk = await administrator();
    const importId = await imported(clerk, FILE);
    const shown = (await createdByImport(clerk, importId, FIRST))?.toInvite?.rows;
    expect(shown?.map(({ row, contact }) => [row, contact.email])).toEqual([
      [2, "jokin@aldapa.example"],
      [3, ""],
      [4, "info@bekoerrota.example"],
      [5, "ander@zubikale.example"],
    ]);
    const rows = [
      [2, "Jokin Aldapa <jokin@aldapa.example>"],
      [3, "Nerea Amezti <nerea@amezti.example>"],
      [undefined, "ander@zubikale.example"],
    ] as [number | undefined, string][];
    expect(expectDone(await invite(clerk, importId, ...rows))).toMatchObject({ sent: 2, left: 0 });
    expect(await db().select().from(invitations).orderBy(invitations.email)).toMatchObject([
      { organisationId: await madeBy(importId, 2), role: "owner", firstName: "Jokin", lastName: "Aldapa" },
      { organisationId: await madeBy(importId, 3), role: "owner", firstName: "Nerea" },
    ]);
    expect(await mailsTo("nerea@amezti.example")).toHaveLength(1);
    expect((await createdByImport(clerk, importId, FIRST))?.toInvite?.rows.map(({ row }) => row)).toEqual([4, 5]);
    expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.import_invited", facts: { importId, sent: 2 } });
  });

  test("says which box holds no address, and then nobody is invited", async () => {
    const clerk = await administrator();
    const importId = await imported(clerk, FILE);
    const answer = await invite(clerk, importId, [2, "jokin@aldapa.example"], [3, "Nerea"]);
    expect(answer).toMatchObject({ ok: false, refusal: "fields", details: { "contacts[1].person": expect.stringContaining("noAddress") } });
    expect(await db().$count(outbox)).toBe(0);
  });

  test("is for those who may invite, of a finished import, and wants somebody to invite", async () => {
    const clerk = await administrator();
    const importId = await imported(clerk, FILE);
    const reviewer = await staff("reviewer");
    expect(refusalOf(await invite(reviewer, importId, [2, "jokin@aldapa.example"]))).toBe("forbidden");
    expect((await createdByImport(reviewer, importId, FIRST))?.toInvite).toBeUndefined();
    for (const other of [visitor(), await staff("committee"), await member(await organisation())])
      expect(refusalOf(await invite(other, importId, [2, "jokin@aldapa.example"]))).toBe("not_found");
    expect(refusalOf(await invite(clerk, importId, [undefined, "jokin@aldapa.example"]))).toBe("import.nobody_chosen");
    expect(refusalOf(await invite(clerk, importId, [99, "jokin@aldapa.example"]))).toBe("import.nobody_to_invite");
    const waiting = await checked(clerk, `${HEADINGS}\nBerria;Company;biotech;New;;\n`);
    expect(refusalOf(await invite(clerk, waiting, [2, "jokin@aldapa.example"]))).toBe("import.moved_on");
  });

  test("of two at once one invites", async () => {
    const [one, two] = [await administrator(), await administrator()];
    const importId = await imported(one, FILE);
    const both = await Promise.all([one, two].map((clerk) => invite(clerk, importId, [2, "jokin@aldapa.example"])));
    expect(tally(both)).toEqual({ won: 1, refusals: ["import.nobody_to_invite"] });
    expect(await mailsTo("jokin@aldapa.example")).toHaveLength(1);
  });
});
