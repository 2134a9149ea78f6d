import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusterRoles, organisationPeople } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { EXCHANGE_FIELDS } from "#domain/exchange/exchange-fields";
import { type ExportFormat, OFFICE_FIELDS } from "#domain/exchange/state";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { directory } from "#domain/organisations/directory/directory";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { addUnit } from "#domain/organisations/units/add-unit";
import { AddUnit } from "#domain/organisations/units/unit-input";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { submittedApplication } from "#test/fixtures/applications";
import { stated as capability } from "#test/fixtures/capabilities";
import { listed, refusalOf } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { type ExportRow, exportObject } from "./export-cells.ts";
import { type ExportList, exportOrganisations } from "./export-organisations.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const WHOLE: ExportList = {
  from: "directory",
  query: { q: "", sectors: [], kinds: [], regions: [], stated: [], sort: "name" },
};
const UNLISTED: ExportList = { from: "office", view: "unlisted" };
const exported = async (ctx: Context, list: ExportList = WHOLE, given: { format?: ExportFormat; personal?: boolean } = {}) =>
  expectDone(await exportOrganisations(ctx, { list, format: "csv", personal: false, ...given }));
async function rowsOf(batches: AsyncIterable<ExportRow[]>) {
  const rows: ExportRow[] = [];
  for await (const some of batches) rows.push(...some);
  return rows;
}
const events = async () => (await auditOf("home")).filter(({ action }) => action === "cluster.organisations_exported");

test("an export has what the directory shows, in its order, with its columns; the audit says who took what", async () => {
  await listed({ name: "Zubieta", sectors: ["ivd"], kind: "research" });
  await listed({ name: "Abaltzisketa", sectors: ["ivd", "care"] });
  await listed({ name: "Olatz", sectors: ["pharma"] });
  await organisation({ name: "Nobody sees it" });
  const reader = await member(await organisation({ name: "Reader" }));
  const query = { q: "", sectors: ["ivd" as const], kinds: [], regions: [], stated: [], sort: "name" as const };
  const { fields, rows, batches } = await exported(reader, { from: "directory", query });
  expect(rows).toBe(2);
  expect((await rowsOf(batches)).map(({ profile }) => profile.name)).toEqual(["Abaltzisketa", "Zubieta"]);
  expect(fields).toEqual([...EXCHANGE_FIELDS.filter((field) => fields.includes(field)), "capabilities", "units"]);
  expect(await events()).toEqual([
    {
      action: "cluster.organisations_exported",
      actorId: reader.actor.kind === "person" ? reader.actor.personId : "",
      facts: { list: "directory", sort: "name", filters: { sectors: ["ivd"] }, format: "csv", fields, rows: 2 },
    },
  ]);
});

test("an export of many reads a few at a time, and others are let in between", async () => {
  const many = 60;
  for (let n = 0; n < many; n++) await listed({ name: `Made-up Works ${n}` });
  const { batches } = await exported(visitor());
  const sizes: number[] = [];
  let letIn = 0;
  for await (const rows of batches) {
    sizes.push(rows.length);
    globalThis.setImmediate(() => letIn++);
  }
  expect(sizes).toEqual([25, 25, 10]);
  expect(letIn).toBe(sizes.length);
});

test("capabilities and units leave as the reader may read them, and nobody who is the contact of a unit", async () => {
  const capabilities = [capability()];
  const { id, owner } = await listed({ name: "Gailur", capabilities, visibility: { capabilities: "members" } });
  await addUnit(
    owner,
    AddUnit.parse({ organisationId: id, name: "Taldea", kind: "group", contactName: "Ane", contactEmail: "ane@x.example" }),
  );
  await listed({ name: "Zubieta", capabilities });
  const said = async (ctx: Context) =>
    (await rowsOf((await exported(ctx)).batches)).map(({ profile, units }) => [profile.capabilities.length, units]);
  const unit = { name: "Taldea", kind: "group", town: null, website: null, text: {} };
  expect(await said(visitor())).toEqual([
    [0, [unit]],
    [1, []],
  ]);
  expect(await said(await member(await organisation({ name: "Reader" })))).toEqual([
    [1, [unit]],
    [1, []],
  ]);
});

test("what somebody looked for may be a name: the audit keeps it apart, where it is erased", async () => {
  await listed({ name: "Zubieta" });
  const query = { q: "zubieta", sectors: [], kinds: [], regions: [], stated: [], sort: "relevance" as const };
  expect((await exported(visitor(), { from: "directory", query })).rows).toBe(1);
  expect(JSON.stringify(await events())).not.toContain("zubieta");
});

test("the office's list is for its staff: to others there is none", async () => {
  const id = await organisation({ name: "Waiting" });
  await listed({ name: "Listed" });
  const { rows, batches } = await exported(await staff(), UNLISTED);
  expect([rows, (await rowsOf(batches)).map(({ slug }) => slug).length]).toEqual([1, 1]);
  for (const other of [visitor(), await member(id)])
    expect(refusalOf(await exportOrganisations(other, { list: UNLISTED, format: "csv", personal: true }))).toBe("not_found");
  expect(await events()).toHaveLength(1);
});

test("somebody who has just lost the rights of staff gets nothing", async () => {
  const clerk = await staff();
  await transact(system(), (turn) => turn.db.delete(clusterRoles));
  expect(refusalOf(await exportOrganisations(clerk, { list: UNLISTED, format: "csv", personal: false }))).toBe("access_ended");
  expect(await events()).toEqual([]);
});

test("two at once each get the list, and the audit has both", async () => {
  await listed({ name: "Olatz" });
  const both = await Promise.all([exported(visitor()), exported(await staff())]);
  expect(both.map(({ rows }) => rows)).toEqual([1, 1]);
  expect(await events()).toHaveLength(2);
});

const CONTACT = { contactName: "Ane Ezkutua", contactEmail: "ane.ezkutua@example.org" };
test("each reader gets the fields that pages show them, and people only with a tick", async () => {
  const { id } = await listed({ name: "Olatz", ...CONTACT });
  await transact(system(), (turn) =>
    turn.db
      .update(organisations)
      .set({ visibility: { pic: "staff" }, phone: "+34 944 000 000", vat: "B95000014", pic: "999999999", aliases: ["Olatz Ezkutua"] }),
  );
  const [public_, own, other, clerk] = [visitor(), await member(id), await member(await organisation()), await staff()];
  const said = async (ctx: Context, personal: boolean) => {
    const { fields, batches } = await exported(ctx, WHOLE, { personal });
    return JSON.stringify((await rowsOf(batches)).map((row) => exportObject(row, fields)));
  };
  const hidden = ["Ane Ezkutua", "ane.ezkutua@example.org", "944 000", "B95000014", "999999999", "Olatz Ezkutua"];
  const seen = async (ctx: Context, personal: boolean) => {
    const text = await said(ctx, personal);
    return hidden.filter((value) => text.includes(value));
  };
  for (const personal of [false, true]) expect(await seen(public_, personal)).toEqual([]);
  // The VAT number is for its own people, the PIC for the office and whoever edits the profile, here as on the page.
  const ofOwn = ["B95000014", "999999999"];
  expect([await seen(own, false), await seen(own, true)]).toEqual([ofOwn, [...hidden.slice(0, 2), ...ofOwn]]);
  expect([await seen(other, false), await seen(other, true)]).toEqual([[], hidden.slice(0, 2)]);
  expect(await seen(clerk, false)).toEqual(hidden.slice(3));
  expect(await seen(clerk, true)).toEqual(hidden);
});

test("who leaves the directory while the file is written is not in it", async () => {
  const { id, owner } = await listed({ name: "Olatz" });
  const second = await listed({ name: "Zubieta" });
  const { batches } = await exported(visitor());
  await unpublishProfile(owner, { organisationId: id });
  await hideOrganisation(await staff(), { organisationId: second.id, reason: "Wrong" });
  expect(await rowsOf(batches)).toEqual([]);
});

test("a contact card has what cards have a place for, and JSON texts by language", async () => {
  await listed({ name: "Olatz", short: { en: "Sensors", eu: "Sentsoreak" }, sectors: ["ivd", "care"], ...CONTACT });
  const cards = await exported(await staff(), WHOLE, { format: "vcard", personal: true });
  expect(cards.fields).not.toContain("vat");
  expect(cards.fields).toEqual(expect.arrayContaining(["contactName", "contactEmail", "phone"]));
  const { fields, batches } = await exported(visitor(), WHOLE, { format: "json" });
  const [row] = await rowsOf(batches);
  expect(exportObject(row as ExportRow, fields)).toMatchObject({
    name: "Olatz",
    short: { en: "Sensors", eu: "Sentsoreak" },
    text: {},
    town: null,
    sectors: ["ivd", "care"],
  });
});

test("the order is that of the pages under every sort, and queries do not grow with each organisation", async () => {
  for (const name of ["Gait one", "Gait two", "Aresti gait", "Zubieta"]) await listed({ name, short: { en: `${name} sensor` } });
  for (const [q, sort] of [
    ["", "name"],
    ["", "newest"],
    ["", "updated"],
    ["gait", "relevance"],
  ] as const) {
    const query = { q, sectors: [], kinds: [], regions: [], stated: [], sort };
    const { rows, batches } = await exported(visitor(), { from: "directory", query });
    const page = await directory(visitor(), { ...query, page: 1 });
    expect(rows).toBe(page.total);
    expect((await rowsOf(batches)).map(({ slug }) => slug)).toEqual(page.rows.map(({ slug }) => slug));
  }
  const { batches } = await exported(visitor());
  // One for the organisations of a batch, and one for their units.
  expect(await queryCount(() => rowsOf(batches))).toBe(2);
});

test("the files say of each organisation whether only its sources are known, whose cards have no date", async () => {
  const { id } = await listed({ name: "Iturri" });
  await listed({ name: "Ordezkaria" });
  await transact(system(), ({ db }) => db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id)));
  const citations = [{ field: "*", title: "A page", url: "https://example.org", readOn: "2026-08-10" }];
  await citeSources(system(), { subject: { kind: "organisation", id }, citations });
  const rows = await rowsOf((await exported(visitor())).batches);
  expect(rows.map(({ profile, isFromSources }) => [profile.name, isFromSources])).toEqual([
    ["Iturri", true],
    ["Ordezkaria", false],
  ]);
});

test("the office's list has status, since when, fee category and, with the tick, the owners; the directory's never has them", async () => {
  const { id, owner } = await listed({ name: "Olatz" });
  const { id: applicationId } = await submittedApplication();
  await transact(system(), async ({ db, now }) => {
    await db.update(applications).set({ status: "approved", decidedAt: now, organisationId: id }).where(eq(applications.id, applicationId));
  });
  await organisation({ name: "Waiting" });
  const office: ExportList = { from: "office", view: "listed" };
  const said = async (list: ExportList, personal: boolean) => {
    const { fields, batches } = await exported(await staff(), list, { format: "json", personal });
    return (await rowsOf(batches)).map((row) => exportObject(row, fields));
  };
  const known = { membershipStatus: "active", memberSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), feeCategory: expect.any(String) };
  expect(await said(office, false)).toEqual([expect.objectContaining(known)]);
  expect((await said(office, false))[0]).not.toHaveProperty("owners");
  const email = owner.actor.kind === "person" ? owner.actor.email : "";
  expect(await said(office, true)).toMatchObject([{ ...known, owners: [{ name: expect.any(String), email }] }]);
  expect(await said(UNLISTED, true)).toMatchObject([{ membershipStatus: "active", memberSince: null, feeCategory: null, owners: [] }]);
  for (const row of await said(WHOLE, true)) for (const field of OFFICE_FIELDS) expect(row).not.toHaveProperty(field);
});
