import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { later, MINUTE } from "#lib/clock";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { listed, profileInput } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { clusterFigures } from "./directory/listed-counts.ts";
import { listedSlugs, newestMembers, newestMembersToRead, organisationBySlug, ownProfile } from "./reads.ts";

const slugs = async () => (await listedSlugs(visitor(), { after: "", limit: 100 })).map(({ slug }) => slug);
const first = async () => (await slugs())[0] ?? "";

test("the figures count each listed organisation once, and once in each of its sectors", async () => {
  expect(await clusterFigures(visitor())).toMatchObject({ total: 0, sectors: { ivd: 0 } });
  await listed({ name: "One", sectors: ["ivd", "care"] });
  await listed({ name: "Two", sectors: ["ivd"] });
  await organisation({ name: "Not listed" });
  expect(await clusterFigures(visitor())).toMatchObject({ total: 2, sectors: { ivd: 2, care: 1, pharma: 0 } });
});

test("the newest members come first, in the reader's language, and no more than asked for", async () => {
  for (const name of ["One", "Two", "Three"]) await listed({ name, short: { es: `${name} en español` } });
  const newest = await newestMembers({ ...visitor(), locale: "eu" }, 2);
  expect(newest.map(({ name }) => name)).toEqual(["Three", "Two"]);
  expect(newest[0]?.short).toEqual({ text: "Three en español", lang: "es" });
});

test("a card says whether all that is known is what public sources say", async () => {
  await listed({ name: "Acted for" });
  const { id } = await listed({ name: "Known" });
  const citations = [{ field: "kind", title: "A newspaper", readOn: "2024-05-01" }] as const;
  expectDone(await citeSources(await staff(), { subject: { kind: "organisation", id }, citations: [...citations] }));
  await transactAsPortal(
    context(),
    async ({ db }) => void (await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id))),
  );
  const cards = await newestMembers(visitor(), 2);
  expect(cards.map(({ name, isFromSources }) => [name, isFromSources])).toEqual([
    ["Known", true],
    ["Acted for", false],
  ]);
});

test("of the newest members those with a text in the reader's language come first, and the others fill what is left", async () => {
  for (const [name, lang] of [
    ["One", "en"],
    ["Two", "es"],
    ["Three", "en"],
    ["Four", "es"],
  ] as const)
    await listed({ name, short: { [lang]: name } });
  const names = async (locale: "en" | "es" | "eu") => (await newestMembersToRead({ ...visitor(), locale }, 3)).map(({ name }) => name);
  expect(await names("en")).toEqual(["Three", "One", "Four"]);
  expect(await names("es")).toEqual(["Four", "Two", "Three"]);
  expect(await names("eu")).toEqual(["Four", "Three", "Two"]);
});

test("a page says what is stated, and nothing about whom to ask, to a visitor", async () => {
  await listed({ town: "Tolosa", contactEmail: "ane@example.org" });
  const view = await organisationBySlug(visitor(), await first());
  expect(view).toMatchObject({
    listed: true,
    status: "active",
    madeUp: false,
    contactForMembers: true,
    profile: { town: "Tolosa", founded: null },
  });
  expect(JSON.stringify(view)).not.toContain("ane@example.org");
});

test("what is not there and what is not listed answer the same", async () => {
  await organisation({ name: "Not listed" });
  expect(await organisationBySlug(visitor(), "nowhere")).toBeUndefined();
  expect(await organisationBySlug(await member(await organisation()), "nowhere")).toBeUndefined();
  expect(await slugs()).toEqual([]);
});

test("people of a suspended organisation still read their own profile, and nobody else does", async () => {
  const id = await organisation({ status: "suspended" });
  expect(await ownProfile(await member(id, "viewer"), id)).toMatchObject({ status: "suspended" });
  expect(await ownProfile(await staff(), id)).toMatchObject({ status: "suspended" });
  expect(await ownProfile(visitor(), id)).toBeUndefined();
  expect(await ownProfile(await member(await organisation()), id)).toBeUndefined();
});

test("the sitemap's date follows the last saving", async () => {
  const { id, owner } = await listed();
  const at = later(owner.now, 5 * MINUTE);
  await saveProfile({ ...owner, now: at }, profileInput(id, { version: 1, town: "Bilbao" }));
  expect((await listedSlugs(visitor(), { after: "", limit: 100 }))[0]?.updatedAt).toEqual(at);
});

test("sources come with the page, replaced as a whole, and only staff cite them", async () => {
  const { id, owner } = await listed();
  const subject = { kind: "organisation", id } as const;
  const article = { title: "Ecosystem of the Month", url: "https://example.org/a", readOn: "2024-04-17" };
  expect(await citeSources(owner, { subject, citations: [{ field: "kind", ...article }] })).toMatchObject({ refusal: "forbidden" });
  const clerk = await staff();
  await citeSources(clerk, {
    subject,
    citations: [
      { field: "kind", ...article },
      { field: "short", ...article },
    ],
  });
  await citeSources(clerk, { subject, citations: [{ field: "kind", title: "A newspaper", readOn: "2024-05-01" }] });
  const view = await organisationBySlug(visitor(), await first());
  expect(view?.sources).toEqual([{ field: "kind", title: "A newspaper", url: null, readOn: "2024-05-01" }]);
  await citeSources(clerk, { subject, citations: [] });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.sources_cited", facts: { fields: [] } });
  expect((await organisationBySlug(visitor(), await first()))?.sources).toEqual([]);
});

test("no read of a page runs more queries with more rows", async () => {
  const { id, owner } = await listed({ name: "One" });
  const slug = await first();
  // What the filters ask of an organisation is read once in a process.
  await clusterFigures(visitor());
  const count = async () => [
    await queryCount(() => clusterFigures(visitor())),
    await queryCount(() => newestMembers(visitor(), 50)),
    await queryCount(() => listedSlugs(visitor(), { after: "", limit: 100 })),
    await queryCount(() => organisationBySlug(visitor(), slug)),
    await queryCount(() => ownProfile(owner, id)),
  ];
  await listed({ name: "Two" });
  const before = await count();
  for (let n = 0; n < 5; n++) await listed({ name: `More ${n}` });
  expect(await count()).toEqual(before);
  expect(before).toEqual([1, 2, 1, 4, 2]);
});
