import { expect, test } from "vitest";
import { directory } from "#domain/organisations/directory/directory";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { ownProfile } from "#domain/organisations/reads";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { saveProfile } from "./save-profile.ts";

const found = async (q: string) =>
  (await directory(visitor(), { q, sectors: [], kinds: [], regions: [], sort: "name", page: 1 })).rows.map(({ name }) => name);

test("an editor saves a draft that nobody else finds", async () => {
  const id = await organisation();
  const editor = await member(id, "editor");
  const outcome = await saveProfile(editor, profileInput(id, { town: "Tolosa", founded: 2019 }));
  expect(outcome).toMatchObject({ ok: true, value: { version: 1 } });
  expect((await ownProfile(editor, id))?.profile).toMatchObject({ name: "Made-up Sensors", town: "Tolosa", founded: 2019 });
  expect(await found("sensors")).toEqual([]);
});

test("a listed organisation is found by its new words at once, and no longer by its old ones", async () => {
  const { id, owner } = await listed({ short: { en: "Sensors for the home" } });
  await saveProfile(owner, profileInput(id, { version: 1, short: { en: "Bandages" }, sectors: ["care"] }));
  expect(await found("bandages")).toEqual(["Made-up Sensors"]);
  expect(await found("home")).toEqual([]);
  const { facets } = await directory(visitor(), { q: "", sectors: [], kinds: [], regions: [], sort: "name", page: 1 });
  expect(facets.sectors).toMatchObject({ care: 1, devices: 0 });
});

test.each(["viewer", "contact", "billing"] as const)("a %s does not save", async (role) => {
  const id = await organisation();
  expect(refusalOf(await saveProfile(await member(id, role), profileInput(id)))).toBe("forbidden");
});

test("people of another organisation and visitors learn nothing; staff may not write where somebody acts for it", async () => {
  const id = await organisation();
  expect(refusalOf(await saveProfile(await member(await organisation()), profileInput(id)))).toBe("not_found");
  expect(refusalOf(await saveProfile(visitor(), profileInput(id)))).toBe("not_found");
  await member(id, "viewer");
  expect(refusalOf(await saveProfile(await staff("staffAdmin"), profileInput(id)))).toBe("forbidden");
  expect(refusalOf(await saveProfile(await staff(), profileInput("0".repeat(26))))).toBe("not_found");
});

test.each(["suspended", "lapsed", "closed", "applying"] as const)("nobody saves for one that is %s", async (status) => {
  const id = await organisation({ status });
  expect(refusalOf(await saveProfile(await member(id), profileInput(id)))).toBe("organisation.not_active");
});

test("a hidden one can be corrected by people in it and stays hidden", async () => {
  const { id, owner } = await listed();
  await hideOrganisation(await staff(), { organisationId: id, reason: "Please name your source." });
  const again = await member(id, "editor");
  expect(refusalOf(await saveProfile(again, profileInput(id, { version: 1, town: "Bilbao" })))).toBeUndefined();
  expect(await found("sensors")).toEqual([]);
  expect((await ownProfile(owner, id))?.hidden?.reason).toBe("Please name your source.");
});

test("what is listed may not lose what listing needs", async () => {
  const { id, owner } = await listed();
  const outcome = await saveProfile(owner, profileInput(id, { version: 1, short: {}, sectors: [] }));
  expect(outcome).toMatchObject({ ok: false, refusal: "organisation.incomplete", details: { fields: "sectors short.en" } });
  expect((await ownProfile(owner, id))?.version).toBe(1);
});

test("saving without a change changes nothing, not even the version", async () => {
  const { id, owner } = await listed();
  expect(await saveProfile(owner, profileInput(id, { version: 1 }))).toMatchObject({ ok: true, value: { version: 1, changed: [] } });
});

test("the audit names the changed fields and holds no text", async () => {
  const { id } = await listed({ contactEmail: "ane@example.org" });
  const saved = (await auditOf(id)).find(({ action }) => action === "organisation.profile_saved");
  expect(saved?.facts).toMatchObject({ version: 1, changed: expect.arrayContaining(["kind", "short.en", "contactEmail"]) });
  expect(JSON.stringify(saved)).not.toContain("ane@example.org");
});

test("the number of queries does not grow with the number of organisations", async () => {
  const { id, owner } = await listed();
  const first = await queryCount(() => ownProfile(owner, id));
  for (let n = 0; n < 4; n++) await listed({ name: `More ${n}` });
  expect(await queryCount(() => ownProfile(owner, id))).toBe(first);
});

test("an owner saves and lists in one step; where the listing is refused, nothing is saved", async () => {
  const id = await organisation();
  const [owner, editor] = [await member(id), await member(id, "editor")];
  expect(refusalOf(await saveProfile(editor, profileInput(id, { town: "Tolosa", listing: "publish" })))).toBe("forbidden");
  expect(refusalOf(await saveProfile(owner, profileInput(id, { town: "Tolosa", kind: null, listing: "publish" })))).toBe(
    "organisation.incomplete",
  );
  expect((await ownProfile(owner, id))?.profile.town).toBeNull();
  expect(await saveProfile(owner, profileInput(id, { town: "Tolosa", listing: "publish" }))).toMatchObject({ ok: true });
  expect(await ownProfile(owner, id)).toMatchObject({ profile: { town: "Tolosa" }, version: 1 });
  expect(await found("sensors")).toHaveLength(1);
});

test("whoever takes it out of the directory may empty what listing needs in the same step", async () => {
  const { id, owner } = await listed();
  const emptied = profileInput(id, { version: 1, kind: null });
  expect(refusalOf(await saveProfile(owner, emptied))).toBe("organisation.incomplete");
  expect(await saveProfile(owner, { ...emptied, listing: "unpublish" })).toMatchObject({ ok: true });
  expect(await ownProfile(owner, id)).toMatchObject({ publishedAt: null, profile: { kind: null } });
});

test("of two versions of a text, a third one is saved where it was written, and each language chooses for itself", async () => {
  const id = await organisation();
  const [owner, editor] = [await member(id), await member(id, "editor")];
  expectDone(await saveProfile(owner, profileInput(id, { short: { en: "Theirs", es: "Suyo" } })));
  const typed = { short: { en: "Mine", es: "Mío" } };
  expect(refusalOf(await saveProfile(editor, profileInput(id, typed)))).toBe("conflict");
  const choice = { short: { en: "new" as const, es: "theirs" as const } };
  const third = { short: { en: "Both", es: "Ambos" } };
  expectDone(await saveProfile(editor, profileInput(id, { ...typed, version: 1, choice, third })));
  expect((await ownProfile(owner, id))?.profile.short).toEqual({ en: "Both", es: "Suyo" });
});
