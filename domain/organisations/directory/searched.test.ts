import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import type { ChosenLevels } from "#domain/organisations/state";
import { member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { listed, profileInput } from "#test/fixtures/profiles";
import { wholeDatabase } from "#test/whole-database";
import { directory, directoryIds } from "./directory.ts";
import type { DirectoryQuery } from "./ordered-listings.ts";
import { countPlaces } from "./places.ts";
import { suggestedNames, suggestedTowns } from "./suggestions.ts";

const query = (q: string): DirectoryQuery => ({ q, sectors: [], kinds: [], regions: [], sort: "relevance", page: 1 });
const SECRET = "elurkristal";
const restricted = (visibility: ChosenLevels) => ({
  name: "Gailur",
  offers: { eu: `Guk ${SECRET} asko ditugu`, en: "Snow" },
  town: "Onati",
  region: "ES212" as const,
  visibility,
});

/** Everything that a search says to somebody about a word. */
async function saidOf(ctx: Context, word: string) {
  const { terms: _, rows, ...rest } = await directory(ctx, query(word));
  return JSON.parse(
    JSON.stringify({
      rows,
      rest,
      ids: await directoryIds(ctx, query(word)),
      places: await countPlaces(ctx, query(word)),
      names: await suggestedNames(ctx, word),
      towns: await suggestedTowns(ctx, word),
    }),
  ) as { rows: { name: string; reason?: { foundIn: string; said?: { text: string } } }[] };
}

test("to who may not read them the words of a field are like words that nobody wrote: no hit, count, place, suggestion or order tells", async () => {
  await listed(restricted({ offers: "members", town: "members" }));
  await listed({ name: "Snow Works", text: { en: "Snow and snow" } });
  const suspended = await member(await organisation({ status: "suspended" }));
  for (const ctx of [visitor(), suspended])
    for (const word of [SECRET, "elurk", "gailur elurkristal", "elurkristall", "onati", "ditugu"])
      expect(await saidOf(ctx, word), word).toEqual(await saidOf(ctx, word.replace(/elurk\w*|onati|ditugu/, "zzzqqq")));
  const before = await saidOf(visitor(), "snow");
  await listed({ ...restricted({ offers: "staff" }), name: "Hidden Snow" });
  expect((await saidOf(visitor(), "snow")).rows.filter(({ name }) => name === "Snow Works")).toEqual(
    before.rows.filter(({ name }) => name === "Snow Works"),
  );
});

test("a member finds words of members' fields beside others of the same profile, and the card says where", async () => {
  const { id } = await listed(restricted({ offers: "members", town: "members" }));
  const ctx = await member(await organisation());
  for (const word of [SECRET, "gailur elurkristal", "elurk onati"]) {
    const { rows } = await saidOf(ctx, word);
    expect(
      rows.map(({ name }) => name),
      word,
    ).toEqual(["Gailur"]);
  }
  expect((await saidOf(ctx, SECRET)).rows[0]?.reason).toMatchObject({ foundIn: "offers", said: { text: expect.stringContaining(SECRET) } });
  expect((await saidOf(ctx, "onati")).rows[0]?.reason).toMatchObject({ foundIn: "town", said: { text: "Onati" } });
  expect(await directoryIds(ctx, query(SECRET))).toEqual([id]);
});

test("the same people find what is of their own organisation or for the office, and the level is that of this moment", async () => {
  const { id, owner } = await listed(restricted({ offers: "own" }));
  const [colleague, other, office] = [await member(id, "viewer"), await member(await organisation()), await staff()];
  const finds = async (ctx: Context) => (await directoryIds(ctx, query(SECRET))).length;
  expect(await Promise.all([colleague, owner, office, other, visitor()].map(finds))).toEqual([1, 1, 1, 0, 0]);
  expectDone(await saveProfile(owner, profileInput(id, { ...restricted({ offers: "staff" }), version: 1 })));
  expect(await Promise.all([colleague, owner, office, other].map(finds))).toEqual([0, 1, 1, 0]);
  expectDone(await saveProfile(owner, profileInput(id, { ...restricted({ offers: "public" }), version: 2 })));
  expect(await Promise.all([colleague, owner, office, other, visitor()].map(finds))).toEqual([1, 1, 1, 1, 1]);
});

test("nothing of it is left in the index when a profile leaves the directory, and it is there again afterwards", async () => {
  const { id, owner } = await listed(restricted({ offers: "members" }));
  const ctx = await member(await organisation());
  const restrictedRows = async () => JSON.stringify((await wholeDatabase({ tables: /./, columns: /^$/ })).restricted);
  expect(await restrictedRows()).toContain(SECRET);
  expectDone(await unpublishProfile(owner, { organisationId: id }));
  expect(await restrictedRows()).toBe("[]");
  expectDone(await publishProfile(owner, { organisationId: id }));
  expect(await directoryIds(ctx, query(SECRET))).toEqual([id]);
});

test("counts that are kept for one reader are not told to another", async () => {
  await listed(restricted({ offers: "members" }));
  const ctx = await member(await organisation());
  for (const [reader, total] of [
    [ctx, 1],
    [visitor(), 0],
    [ctx, 1],
  ] as const) {
    expect((await directory(reader, query(SECRET))).total).toBe(total);
    expect((await countPlaces(reader, query(SECRET))).length).toBe(total);
  }
});
