import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listings, organisationLogos } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { newestMembers } from "#domain/organisations/reads";
import { DAY } from "#lib/clock";
import { visitor } from "#test/builders";
import { stated } from "#test/fixtures/capabilities";
import { listed, profileInput } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { raw } from "#test/raw";
import { directory } from "./directory.ts";
import type { DirectoryQuery } from "./ordered-listings.ts";

const ask = (given: Partial<DirectoryQuery> = {}) =>
  directory(visitor(), { q: "", sectors: [], kinds: [], regions: [], sort: "name", page: 1, ...given });
const names = async (given: Partial<DirectoryQuery>) => (await ask(given)).rows.map(({ name }) => name);

test("names are found without their accents and by their parts, texts by the beginning of a word", async () => {
  await listed({ name: "Quirón Salud", short: { es: "Hospitales" } });
  await listed({ name: "CICbiogune", short: { eu: "Osasunaren ikerketa" } });
  expect(await names({ q: "quiron" })).toEqual(["Quirón Salud"]);
  expect(await names({ q: "biogune" })).toEqual(["CICbiogune"]);
  expect(await names({ q: "osasun" })).toEqual(["CICbiogune"]);
  expect(await names({ q: "hospit" })).toEqual(["Quirón Salud"]);
  expect(await names({ q: "nothing of the sort" })).toEqual([]);
});

test.each(['"', "*", "()", "a AND", "NEAR(", "-", "'; drop table listings; --", "x".repeat(5000)])(
  "a query of %j does no harm",
  async (q) => {
    await listed({ name: "Made-up One" });
    expect((await ask({ q })).all).toBeLessThanOrEqual(1);
  },
);

test("a text in another language is shown with its language", async () => {
  await listed({ short: { eu: "Sentsoreak" } });
  expect((await ask()).rows[0]?.short).toEqual({ text: "Sentsoreak", lang: "eu" });
});

test("a card has the logo of its organisation, and another one has none", async () => {
  await listed({ name: "Bare" });
  const { id: organisationId } = await listed({ name: "Drawn" });
  const file = { storageKey: "000000000000000000abcdefgh", name: "logo.png", type: "image/png", bytes: 9, altText: "Three waves" };
  await transact(
    context(),
    async ({ db, now }) => void (await db.insert(organisationLogos).values({ organisationId, ...file, keptAt: now })),
  );
  const cards = [(await ask()).rows, await newestMembers(visitor(), 2)].map((rows) =>
    Object.fromEntries(rows.map(({ name, logo }) => [name, logo])),
  );
  for (const card of cards) expect(card).toEqual({ Bare: null, Drawn: { altText: "Three waves", version: "abcdefgh" } });
});

test("sorted by folded name, by what was listed last, by what was saved last, by rank", async () => {
  const zubia = await listed({ name: "Zubia", short: { en: "Alpha" } });
  await listed({ name: "Árbol alpha", short: { en: "Trees" } });
  await listed({ name: "beta", short: { en: "Letters" } });
  expect(await names({ sort: "name" })).toEqual(["Árbol alpha", "beta", "Zubia"]);
  expect(await names({ sort: "newest" })).toEqual(["beta", "Árbol alpha", "Zubia"]);
  expect(await names({ q: "alpha", sort: "relevance" })).toEqual(["Árbol alpha", "Zubia"]);
  const { id, owner } = zubia;
  await saveProfile(context({ actor: owner.actor }), profileInput(id, { name: "Zubia", version: 1, short: { en: "Omega" } }));
  expect(await names({ sort: "updated" })).toEqual(["Zubia", "beta", "Árbol alpha"]);
  expect(await names({ sort: "newest" })).toEqual(["beta", "Árbol alpha", "Zubia"]);
});

test("an impossible page is the nearest possible", async () => {
  await listed();
  expect(await ask({ page: 99 })).toMatchObject({ page: 1, pages: 1, total: 1 });
  expect(await ask({ page: -1 })).toMatchObject({ page: 1 });
});

test("each filter says what dropping it would show, and so do the words", async () => {
  await listed({ name: "One", kind: "company", sectors: ["ivd"], region: "ES213" });
  await listed({ name: "Two", kind: "research", sectors: ["ivd"], region: "ES211" });
  const nothing = await ask({ kinds: ["company"], regions: ["ES211"], sectors: ["ivd"] });
  expect(nothing).toMatchObject({ total: 0, without: { kinds: 1, regions: 1, sectors: 0 } });
  expect(await ask({ q: "nowhere", kinds: ["company"] })).toMatchObject({ total: 0, without: { kinds: 0, q: 1 } });
});

test("two queries and a kept one for who sees what, and a fourth to look for a name; none again where nothing was written since", async () => {
  await listed({ name: "One" });
  // What the filters ask of an organisation is read when the first one has it.
  expect(await queryCount(() => ask())).toBe(4);
  for (let n = 0; n < 5; n++) await listed({ name: `More ${n}` });
  expect(await queryCount(() => ask())).toBe(3);
  expect(await queryCount(() => ask())).toBe(0);
  expect(await queryCount(() => ask({ q: "more" }))).toBe(3);
  // The counts of a text are kept, and whether a name has it, so that a filter that is ticked next asks only for its page.
  expect(await queryCount(() => ask({ q: "more", kinds: ["company"] }))).toBe(1);
  expect(await queryCount(() => ask({ q: "nowhere" }))).toBeLessThan(8);
  expect(await context().db.select({ id: listings.organisationId }).from(listings)).toHaveLength(6);
});

test("what was counted follows the next write at once: one that lists, one that takes off, and one by another connection", async () => {
  const total = async () => [(await ask()).total, (await ask({ sectors: ["ivd"] })).total, (await ask()).facets.sectors.ivd];
  expect(await total()).toEqual([0, 0, 0]);
  const { id } = await listed({ name: "One", sectors: ["ivd"] });
  await listed({ name: "Two", sectors: ["care"] });
  expect(await total()).toEqual([2, 1, 1]);
  await transact(context(), async ({ db }) => void (await db.delete(listings).where(eq(listings.organisationId, id))));
  expect(await total()).toEqual([1, 0, 0]);
  await raw("delete from listings");
  expect(await total()).toEqual([0, 0, 0]);
});

test("each language has its own words of a page that was read before", async () => {
  await listed({ short: { en: "Sensors", eu: "Sentsoreak" } });
  const said = async (locale: "en" | "eu") =>
    (await directory({ ...visitor(), locale }, { q: "", sectors: [], kinds: [], regions: [], sort: "name", page: 1 })).rows[0]?.short?.text;
  expect([await said("en"), await said("eu"), await said("en")]).toEqual(["Sensors", "Sentsoreak", "Sensors"]);
});

const YEAR_AGO = new Date(Date.now() - 400 * DAY).toISOString();

test("whose capability is old comes last where it is looked for, in every order", async () => {
  await listed({ name: "Aged", capabilities: [stated({ confirmedAt: YEAR_AGO }), stated({ term: "proteomics" })] });
  await listed({ name: "Fresh", capabilities: [stated()] });
  await listed({ name: "Other" });
  expect(await names({ capabilities: ["zebrafish"] })).toEqual(["Fresh", "Aged"]);
  expect(await names({ capabilities: ["zebrafish"], sort: "newest" })).toEqual(["Fresh", "Aged"]);
  expect(await names({ capabilities: ["zebrafish", "proteomics"] })).toEqual(["Aged", "Fresh"]);
  expect(await names({})).toEqual(["Aged", "Fresh", "Other"]);
});

test("found by the words of its capabilities in every language; what fits best is first, and old capabilities are marked", async () => {
  const fish = { evidence: { kind: "project" as const, title: "Danio plates", url: null } };
  await listed({ name: "Aged", capabilities: [stated({ ...fish, confirmedAt: YEAR_AGO })] });
  await listed({
    name: "Fresh and longer",
    capabilities: [stated({ ...fish, text: "Many other words about plates, larvae and microscopes." })],
  });
  for (const q of ["zebrafish", "pez cebra", "arrainekin", "danio"]) {
    const { rows } = await ask({ q, sort: "relevance" });
    expect(rows.map(({ name, isOld }) => [name, isOld])).toEqual([
      ["Aged", true],
      ["Fresh and longer", false],
    ]);
  }
  expect((await ask({ q: "cebra", sort: "relevance" })).rows[0]?.reason).toEqual({
    foundIn: "capabilities",
    said: { text: "Ensayos en pez cebra", lang: "es" },
  });
});

test("misspelt words of a subject find what the right ones find, and say so; words that are nearly nothing lead to subjects", async () => {
  await listed({ name: "Fish", capabilities: [stated()] });
  const right = await ask({ q: "zebrafish", sort: "relevance" });
  const { rows, terms, corrected } = await ask({ q: "zebrafsh", sort: "relevance" });
  expect([rows.map(({ name }) => name), terms, corrected]).toEqual([["Fish"], ["zebrafish"], "zebrafish"]);
  expect([right.corrected, right.near]).toEqual([undefined, []]);
  const none = await ask({ q: "bioreactors nowhere", sort: "relevance" });
  expect([none.total, none.near], "a subject that finds nothing").toEqual([0, []]);
  await listed({ name: "Vats", capabilities: [stated({ term: "bioprocessing" })] });
  expect((await ask({ q: "bioreactors nowhere", sort: "relevance" })).near).toEqual(["Bioprocessing"]);
});

test("what a search found by another word for the same subject shows that word, in the reader's language where it can", async () => {
  const [en, eu] = [{ en: "Printing of parts: additive manufacturing" }, { eu: "Fabrikazio gehigarria" }];
  await listed({ name: "Both", text: { ...en, ...eu } });
  expect((await ask({ q: "3D printing", sort: "relevance" })).rows[0]?.reason).toEqual({
    foundIn: "text",
    said: { text: en.en, lang: "en" },
  });
});
