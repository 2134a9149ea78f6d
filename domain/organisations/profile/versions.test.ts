import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { profileVersions } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { later } from "#lib/clock";
import { as, member, organisation } from "#test/builders";
import { profileInput, refusalOf } from "#test/fixtures/profiles";
import { saveProfile } from "./save-profile.ts";
import { KEPT_VERSIONS, lastSaving, versionOf } from "./versions.ts";

const kept = async (organisationId: string) =>
  (await context().db.select().from(profileVersions).where(eq(profileVersions.organisationId, organisationId))).map(
    ({ version }) => version,
  );
const nameOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.name : "");

/** Saves a profile as many times, each time for another town. */
async function saved(times: number) {
  const id = await organisation();
  const owner = await member(id);
  for (let version = 0; version < times; version++)
    expect(refusalOf(await saveProfile(owner, profileInput(id, { version, town: `Town ${version}` })))).toBeUndefined();
  return { id, owner };
}

test("a saving keeps what it replaced, as it stood at its version", async () => {
  const { id } = await saved(3);
  expect(await kept(id)).toEqual([0, 1, 2]);
  expect((await versionOf(context(), id, 0))?.profile.town).toBeNull();
  expect(await versionOf(context(), id, 2)).toMatchObject({ profile: { town: "Town 1", name: "Made-up Sensors", sectors: ["devices"] } });
  expect(await versionOf(context(), id, 3)).toBeUndefined();
});

test("a name and an address to write to are kept in no version", async () => {
  const { id, owner } = await saved(1);
  const contact = { contactName: "Ane Beste", contactEmail: "ane@beste.example" };
  await saveProfile(owner, profileInput(id, { version: 1, ...contact }));
  await saveProfile(owner, profileInput(id, { version: 2, town: "Later" }));
  const rows = JSON.stringify(await context().db.select().from(profileVersions));
  expect(rows).not.toMatch(/Ane Beste|beste\.example|contactName|contactEmail/);
});

test("only the newest are kept, of this organisation; a refused or empty saving keeps none", async () => {
  const other = await saved(2);
  const last = KEPT_VERSIONS + 3;
  const { id, owner } = await saved(last + 1);
  expect(await kept(id)).toEqual(Array.from({ length: KEPT_VERSIONS + 1 }, (_, n) => n + 3));
  expect(await kept(other.id)).toEqual([0, 1]);
  expect(refusalOf(await saveProfile(owner, profileInput(id, { version: last, town: "Too late" })))).toBe("conflict");
  expect(refusalOf(await saveProfile(owner, profileInput(id, { version: last + 1, town: `Town ${last}` })))).toBeUndefined();
  expect(await kept(id)).toHaveLength(KEPT_VERSIONS + 1);
});

test("who saved last, and when; nobody before the first saving", async () => {
  const id = await organisation();
  const [owner, editor] = [await member(id), await member(id, "editor")];
  expect(await lastSaving(context(), id)).toBeUndefined();
  await saveProfile(owner, profileInput(id, { town: "One" }));
  const afterwards = { ...editor, now: later(editor.now, 60_000) };
  await saveProfile(afterwards, profileInput(id, { version: 1, town: "Two" }));
  expect(await lastSaving(context(), id)).toEqual({ by: nameOf(editor), at: afterwards.now });
  await saveProfile(context({ actor: { kind: "system", name: "demo" } }), profileInput(id, { version: 2, town: "Three" }));
  expect((await lastSaving(context(), id))?.by).toBe("");
});

test("a base that is no longer kept still leaves both texts to choose from", async () => {
  const times = KEPT_VERSIONS + 4;
  const { id } = await saved(times);
  const late = await as((await personOf(id)) ?? "");
  const outcome = await saveProfile(late, profileInput(id, { version: 1, town: "From long ago" }));
  expect(outcome).toMatchObject({ refusal: "conflict", details: { version: String(times) } });
  const [town] = outcome.ok ? [] : JSON.parse(outcome.details?.differences ?? "[]");
  expect(town).toMatchObject({ field: "town", mine: "From long ago", theirs: `Town ${times - 1}` });
});

const personOf = async (organisationId: string) => {
  const ctx = await member(organisationId, "admin");
  return ctx.actor.kind === "person" ? ctx.actor.personId : undefined;
};
