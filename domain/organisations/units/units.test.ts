import { expect, test } from "vitest";
import { directory } from "#domain/organisations/directory/directory";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { organisationBySlug, ownProfile } from "#domain/organisations/reads";
import { MAX_UNITS, type OrganisationStatus } from "#domain/organisations/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { addUnit } from "./add-unit.ts";
import { editUnit } from "./edit-unit.ts";
import { removeUnit } from "./remove-unit.ts";
import { AddUnit, EditUnit } from "./unit-input.ts";
import { ownUnits } from "./unit-reads.ts";

const LAB = {
  name: "Nanozientzia taldea",
  kind: "group",
  town: "Leioa",
  contactName: "Ane Beste",
  contactEmail: "ane@example.org",
} as const;
const unit = (organisationId: string, given: object = {}) => AddUnit.parse({ organisationId, ...LAB, ...given });
const change = (unitId: string, version: number, given: object = {}) => EditUnit.parse({ unitId, version, ...LAB, ...given });
const found = async (q: string) =>
  (await directory(visitor(), { q, sectors: [], kinds: [], regions: [], sort: "name", page: 1 })).rows.map(({ name, reason }) => [
    name,
    reason,
  ]);

async function withUnit() {
  const { id, owner } = await listed({ name: "Gailur" });
  const added = await addUnit(owner, unit(id));
  const slug = (await ownProfile(owner, id))?.slug ?? "";
  const shown = async (ctx = visitor()) => (await organisationBySlug(ctx, slug))?.units;
  return { id, owner, unitId: added.ok ? added.value.unitId : "", shown };
}

test("a unit is on the page, found by its name and town with the reason, and in the audit; its contact is for members", async () => {
  const { id, shown } = await withUnit();
  expect(await shown()).toMatchObject([
    { name: "Nanozientzia taldea", kind: "group", town: "Leioa", contactName: null, contactEmail: null },
  ]);
  expect(await shown(await member(await organisation()))).toMatchObject([{ contactName: "Ane Beste", contactEmail: "ane@example.org" }]);
  const reason = { foundIn: "units", said: { text: "Nanozientzia taldea, Leioa" } };
  expect([await found("nanozien"), await found("leioa")]).toEqual([[["Gailur", reason]], [["Gailur", reason]]]);
  expect((await auditOf(id)).at(-1)?.action).toBe("organisation.unit_added");
});

test("whom to ask at a unit is as visible as the contact of its organisation", async () => {
  const { id, owner, shown } = await withUnit();
  const visibility = { contactName: "own", contactEmail: "staff" } as const;
  await saveProfile(owner, profileInput(id, { version: 1, name: "Gailur", visibility }));
  expect(await shown(await member(await organisation()))).toMatchObject([{ contactName: null, contactEmail: null }]);
  expect(await shown(await member(id, "viewer"))).toMatchObject([{ contactName: "Ane Beste", contactEmail: null }]);
  expect(await shown(await staff())).toMatchObject([{ contactName: "Ane Beste", contactEmail: "ane@example.org" }]);
});

test("an edited unit is found by its new name at once, and a removed one not at all", async () => {
  const { id, owner, unitId, shown } = await withUnit();
  expect(await editUnit(owner, change(unitId, 0, { name: "Fotonika taldea" }))).toMatchObject({ ok: true });
  expect((await auditOf(id)).at(-1)?.action).toBe("organisation.unit_edited");
  expect([await found("nanozien"), (await found("fotonika")).length]).toEqual([[], 1]);
  expect(await removeUnit(owner, { unitId })).toMatchObject({ ok: true });
  expect([await found("fotonika"), await shown()]).toEqual([[], []]);
  expect(refusalOf(await removeUnit(owner, { unitId }))).toBe("not_found");
});

test("of two who edit at once one is told, and of two who remove at once one finds nothing", async () => {
  const { id, owner, unitId } = await withUnit();
  const editor = await member(id, "editor");
  const edits = await Promise.all([
    editUnit(owner, change(unitId, 0, { town: "Bilbao" })),
    editUnit(editor, change(unitId, 0, { town: "Irun" })),
  ]);
  expect(edits.map(refusalOf).filter(Boolean)).toEqual(["conflict"]);
  const removals = await Promise.all([removeUnit(owner, { unitId }), removeUnit(editor, { unitId })]);
  expect(removals.map(refusalOf).filter(Boolean)).toEqual(["not_found"]);
  expect((await auditOf(id)).filter(({ action }) => action === "organisation.unit_removed")).toHaveLength(1);
});

test("whoever may not edit the profile changes no unit, and outsiders learn nothing", async () => {
  const { id, unitId } = await withUnit();
  for (const [ctx, refusal] of [
    [await member(id, "viewer"), "forbidden"],
    [await staff(), "forbidden"],
    [await member(await organisation()), "not_found"],
    [visitor(), "not_found"],
  ] as const) {
    expect(refusalOf(await addUnit(ctx, unit(id)))).toBe(refusal);
    expect(refusalOf(await editUnit(ctx, change(unitId, 0)))).toBe(refusal);
    expect(refusalOf(await removeUnit(ctx, { unitId }))).toBe(refusal);
  }
  expect(await ownUnits(visitor(), { id, visibility: {} })).toBeUndefined();
  const suspended = await organisation({ status: "suspended" satisfies OrganisationStatus });
  expect(refusalOf(await addUnit(await member(suspended), unit(suspended)))).toBe("organisation.not_active");
});

test("an organisation has at most so many units, also where two are added at once", async () => {
  const { id, owner } = await withUnit();
  for (let n = 2; n < MAX_UNITS; n++) await addUnit(owner, unit(id, { name: `Unit ${n}` }));
  const both = await Promise.all([addUnit(owner, unit(id)), addUnit(await member(id, "editor"), unit(id))]);
  expect(both.map(refusalOf).filter(Boolean)).toEqual(["unit.too_many"]);
  expect(await ownUnits(owner, { id, visibility: {} })).toHaveLength(MAX_UNITS);
});
