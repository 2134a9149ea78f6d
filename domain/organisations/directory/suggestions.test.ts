import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { visitor } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { suggestedNames, suggestedTowns } from "./suggestions.ts";

const namesFor = async (typed: string) => (await suggestedNames(visitor(), typed)).map(({ name }) => name);

test("what somebody types suggests names that go on so, then words and parts of names, then near spellings", async () => {
  for (const name of [
    "Hospital Quirónsalud",
    "CICbioGUNE",
    "VIVEbiotech",
    "Osasunberri",
    "Euskadiko Osasun Behatokia",
    "Biobide",
    "Ñabarra",
  ])
    await listed({ name });
  const golden: [typed: string, suggested: string[]][] = [
    ["o", ["Osasunberri"]],
    ["osasun", ["Osasunberri", "Euskadiko Osasun Behatokia"]],
    ["QUIR", ["Hospital Quirónsalud"]],
    ["bio", ["Biobide", "CICbioGUNE", "VIVEbiotech"]],
    ["biogune", ["CICbioGUNE"]],
    ["biogunne", ["CICbioGUNE"]],
    ["vivebiotehc", ["VIVEbiotech"]],
    ["ñab", ["Ñabarra"]],
    ["hospital qui", ["Hospital Quirónsalud"]],
    ["%_'\"*", []],
    ["   ", []],
    ["zzzzzz", []],
  ];
  const found: typeof golden = [];
  for (const [typed] of golden) found.push([typed, await namesFor(typed)]);
  expect(found).toEqual(golden);
});

test("at most six names are suggested, and none of what is no longer listed", async () => {
  for (let n = 0; n < 8; n++) await listed({ name: `Genomika ${n}` });
  expect(await namesFor("geno")).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Genomika ${n}`));
  const { id, owner } = await listed({ name: "Zelulak" });
  expect(await namesFor("zelu")).toEqual(["Zelulak"]);
  await unpublishProfile(owner, { organisationId: id });
  expect(await namesFor("zelu")).toEqual([]);
});

test("towns are suggested by any of their words, each once", async () => {
  for (const town of ["Donostia / San Sebastián", "Donostia / San Sebastián", "Vitoria-Gasteiz", "Zamudio", null]) await listed({ town });
  expect(await suggestedTowns(visitor(), "san")).toEqual(["Donostia / San Sebastián"]);
  expect(await suggestedTowns(visitor(), "gast")).toEqual(["Vitoria-Gasteiz"]);
  expect(await suggestedTowns(visitor(), "ZA")).toEqual(["Zamudio"]);
  expect(await suggestedTowns(visitor(), "udio")).toEqual([]);
  expect(await suggestedTowns(visitor(), "")).toEqual([]);
});

test("a town is suggested until the last organisation there has moved", async () => {
  const { id } = await listed({ town: "Tolosa" });
  expect(await suggestedTowns(visitor(), "to")).toEqual(["Tolosa"]);
  await transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
    await ctx.db.update(organisations).set({ town: "Irun" }).where(eq(organisations.id, id));
    await relist(ctx, id);
  });
  expect(await suggestedTowns(visitor(), "to")).toEqual([]);
  expect(await suggestedTowns(visitor(), "ir")).toEqual(["Irun"]);
});
