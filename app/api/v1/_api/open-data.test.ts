import { Validator } from "@seriousme/openapi-schema-validator";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { organisations, sources } from "#db/schema/organisations";
import { withdrawCall } from "#domain/calls/withdraw-call";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { directory } from "#domain/organisations/directory/directory";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { keepListing, relist } from "#domain/organisations/profile/relist";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";
import { addUnit } from "#domain/organisations/units/add-unit";
import { AddUnit } from "#domain/organisations/units/unit-input";
import { shareLimits } from "#lib/requests/rate-limit";
import { staff, visitor } from "#test/builders";
import { cases } from "#test/cases/sampled";
import { publishedCall } from "#test/fixtures/calls";
import { stated } from "#test/fixtures/capabilities";
import { openedKind } from "#test/fixtures/configuration/kinds";
import { consortium, partner } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { openDataDocument as document, openDataFaults as faults, ROUTES, readOpenData as read } from "#test/read-open-data";
import { OPERATIONS } from "./operations.ts";

const ORIGIN = "https://portal.example.org";
beforeEach(() => void vi.stubEnv("PORTAL_URL", ORIGIN));
beforeEach(() => shareLimits(undefined));
afterEach(() => void vi.unstubAllEnvs());

type Row = { slug: string };
type Listing = { data: Row[]; next: string | null };
const listOf = ({ body }: { body: unknown }) => body as Listing;

test("the description is OpenAPI 3.1 and names every handler", async () => {
  const { valid, errors } = await new Validator().validate(document());
  expect([valid, errors]).toEqual([true, undefined]);
  expect(new Set(Object.keys(document().paths))).toEqual(new Set(Object.keys(ROUTES).map((path) => path || "/")));
});

test("the answers of all operations are what the description says, found and not found", async () => {
  const { id } = await listed({ website: "https://ñandú.example/a b", sectors: ["ivd"], region: "ES213", people: 12 });
  await transact(context(), async ({ db }) => {
    await db.update(organisations).set({ slug: "made-up", madeUp: true }).where(eq(organisations.id, id));
    await db
      .insert(sources)
      .values({ subjectKind: "organisation", subjectId: id, field: "people", title: "A register", url: null, readOn: "2026-11-25" });
  });
  const made = await consortium();
  await partner(made, 0, id);
  const { slug: call } = await publishedCall({
    url: "https://ñandú.example/call",
    budget: 2_000_000,
    sectors: ["ivd"],
    capabilities: ["biosensors"],
  });
  const slugs: Record<string, string> = { consortium: made.slug, call };
  for (const [name, { path }] of Object.entries(OPERATIONS)) {
    const operation = name as keyof typeof OPERATIONS;
    const slug = slugs[name] ?? "made-up";
    const found = await read(path.replace("{slug}", slug));
    expect([name, found.status, faults(operation, found)]).toEqual([name, 200, []]);
    const wrong = await read(`${path.replace("{slug}", slug)}?nonsense=1`);
    expect([name, wrong.status, faults(operation, wrong)]).toEqual([name, 400, []]);
    if (!path.includes("{slug}")) continue;
    const missing = await read(path.replace("{slug}", "nobody"));
    expect([name, missing.status, faults(operation, missing)]).toEqual([name, 404, []]);
  }
  expect((await read("/organisations/made-up")).body).toMatchObject({
    consortia: [{ slug: made.slug, role: "partner" }],
    sources: [{ field: "people", title: "A register" }],
    website: "https://xn--and-6ma2c.example/a%20b",
  });
});

test("an organisation's units are in the list and in its own answer, and nobody who is their contact", async () => {
  const { id, owner } = await listed({ name: "Gailur" });
  const given = { name: "Nanozientzia taldea", kind: "group", town: "Leioa", contactName: "Ane Beste", contactEmail: "ane@example.org" };
  const added = await addUnit(owner, AddUnit.parse({ organisationId: id, ...given, website: "https://ñandú.example/" }));
  expect(added.ok).toBe(true);
  await listed({ name: "Elurra" });
  const list = await read("/organisations");
  expect(faults("organisations", list)).toEqual([]);
  const unit = { name: given.name, kind: "group", town: "Leioa", website: "https://xn--and-6ma2c.example/", text: {} };
  const byName = new Map((list.body as { data: { name: string; slug: string; units: unknown }[] }).data.map((row) => [row.name, row]));
  expect([byName.get("Gailur")?.units, byName.get("Elurra")?.units]).toEqual([[unit], []]);
  const one = await read(`/organisations/${byName.get("Gailur")?.slug}`);
  expect(faults("organisation", one)).toEqual([]);
  expect(one.body).toMatchObject({ units: [unit] });
  expect(JSON.stringify([list.body, one.body])).not.toMatch(/Ane|ane@/);
});

test("what is hidden or not listed is in no answer", async () => {
  const { id } = await listed({ name: "Gone Sensors" });
  const made = await consortium({ title: "Gone Together" });
  const call = await publishedCall({ title: "Gone Tomorrow" });
  const { slug } = listOf(await read("/organisations")).data[0] as Row;
  const reviewer = await staff();
  expect(await hideOrganisation(reviewer, { organisationId: id, reason: "A copy of another page." })).toMatchObject({ ok: true });
  expect(await hideConsortium(reviewer, { consortiumId: made.id, reason: "A copy of another one." })).toMatchObject({ ok: true });
  expect(await withdrawCall(reviewer, { callId: call.id })).toMatchObject({ ok: true });
  for (const path of [
    "/organisations",
    "/consortia",
    "/calls",
    "/facets",
    "/members.atom",
    "/members.json",
    "/organisations?q=gone",
    "/suggestions?q=gone",
  ])
    expect(JSON.stringify((await read(path)).body)).not.toContain("Gone");
  expect((await read(`/organisations/${slug}`)).status).toBe(404);
  expect((await read(`/organisations/${slug}/jsonld`)).status).toBe(404);
  expect((await read(`/consortia/${made.slug}`)).status).toBe(404);
  expect((await read(`/calls/${call.slug}`)).status).toBe(404);
});

test("a kind of the cluster's own is beside the standard kind, is filtered and counted by its key, and suggested by its name", async () => {
  const kind = await openedKind(await staff("staffAdmin"));
  await listed({ name: "Hasiberri", kind });
  await listed({ name: "Zaharra", kind: "company" });
  type Kinds = { slug: string; name: string; kind: string; clusterKind: object | null };
  const kinds = async (query: string) => {
    const answer = await read(`/organisations?${query}`);
    expect(faults("organisations", answer)).toEqual([]);
    return (listOf(answer).data as Kinds[]).map(({ name, kind, clusterKind }) => [name, kind, clusterKind]).toSorted();
  };
  const own = ["Hasiberri", "company", { key: kind, name: { en: "Start-up", es: "Empresa emergente", eu: "Enpresa hasiberria" } }];
  expect(await kinds("kind=company")).toEqual([own, ["Zaharra", "company", null]]);
  expect(await kinds(`kind=${kind}`)).toEqual([own]);
  const slug = (listOf(await read(`/organisations?kind=${kind}`)).data[0] as Row).slug;
  const one = await read(`/organisations/${slug}`);
  expect(faults("organisation", one)).toEqual([]);
  expect(one.body).toMatchObject({ kind: "company", clusterKind: { key: kind } });
  const facets = await read("/facets");
  expect(faults("facets", facets)).toEqual([]);
  expect(facets.body).toMatchObject({ facets: { kind: { company: 2, [kind]: 1, research: 0 } } });
  const suggested = (await read("/suggestions?q=hasiberria&language=eu")).body as { suggestions: object[] };
  expect(suggested.suggestions.slice(1)).toMatchObject([{ suggests: "kind", text: "Enpresa hasiberria", value: kind, detail: "1" }]);
  expect((await read("/organisations?kind=club")).status).toBe(400);
});

test("an answer is asked for again by its tag, until something in it is written", async () => {
  const { id } = await listed();
  for (const path of ["/organisations", "/calls", "/members.atom", "/facets", "/suggestions?q=an", "/openapi.json"]) {
    const { tag } = await read(path);
    const again = await read(path, { "if-none-match": `"other", W/${tag}` });
    expect([path, again.status, again.text, again.tag]).toEqual([path, 304, "", tag]);
  }
  const { tag } = await read("/organisations");
  await transact(context(), async ({ db }) => void (await db.update(organisations).set({ town: "Derio" }).where(eq(organisations.id, id))));
  const changed = await read("/organisations", { "if-none-match": tag });
  expect([changed.status, changed.tag === tag]).toEqual([200, false]);
});

test("whoever reads on while others write gets each organisation that stays listed once, and none twice", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) ids.push((await listed({ name: `Made-up ${n}` })).id);
  const [leaves = "", renamed = "", ...stay] = ids;
  const slugOf = async (id: string) =>
    (await context().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id)))[0]?.slug;
  const write = async (n: number) => {
    await listed({ name: `Later ${n}` });
    await transact(context(), async (ctx) => {
      await ctx.db
        .update(organisations)
        .set({ name: `Aaa ${n}`, nameKey: `aaa ${n}` })
        .where(eq(organisations.id, renamed));
      await keepListing(ctx, renamed);
      if (n === 1) await ctx.db.update(organisations).set({ publishedAt: null }).where(eq(organisations.id, leaves));
      await relist(ctx, leaves);
    });
  };
  const seen: string[] = [];
  let next: string | null = `${ORIGIN}/api/v1/organisations?limit=3`;
  for (let n = 0; next && n < 30; n++) {
    const reading: ReturnType<typeof read> = read(next.slice(`${ORIGIN}/api/v1`.length));
    await Promise.all([reading, write(n)]);
    const page = await reading;
    seen.push(...listOf(page).data.map(({ slug }) => slug));
    expect(page.link).toContain(listOf(page).next ? 'rel="next"' : 'rel="license"');
    next = listOf(page).next;
  }
  expect(next).toBeNull();
  expect(new Set(seen).size).toBe(seen.length);
  for (const id of [renamed, ...stay]) expect(seen).toContain(await slugOf(id));
});

let networks = 0;
/** As if each request came from another network: of one, only so many are answered. */
const readFromAnywhere = (path: string) => read(path, { "x-forwarded-for": `198.51.100.${networks++ % 256}` });

const subset = <T>(values: readonly T[]) => fc.subarray([...values]);
test("filters and counts are those of the directory", async () => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "1");
  for (let n = 0; n < 12; n++)
    await listed({
      name: `Made-up ${n}`,
      kind: KINDS[n % KINDS.length] ?? "company",
      region: REGIONS[n % 3] ?? null,
      country: n % 4 === 0 ? null : "ES",
      sectors: SECTORS.filter((_, s) => (n + s) % 3 === 0),
      short: { en: n % 2 ? "gait" : "genome" },
      capabilities: n % 3 === 0 ? [stated({ trl: n % 2 ? "7" : "4" })] : [],
    });
  const some = fc.record({
    q: fc.constantFrom("", "gait"),
    sectors: subset(SECTORS),
    kinds: subset(KINDS),
    regions: subset([...REGIONS.slice(0, 3), "none"] as const),
    countries: subset(["ES", "none"] as const),
    capabilities: subset(["zebrafish"] as const),
    trls: subset(["4", "7"] as const),
  });
  await fc.assert(
    fc.asyncProperty(some, async ({ q, capabilities, trls, ...plain }) => {
      const { sectors, kinds, regions, countries } = plain;
      const chosen = [
        ...sectors.map((s) => ["sector", s]),
        ...kinds.map((k) => ["kind", k]),
        ...regions.map((r) => ["region", r]),
        ...countries.map((c) => ["country", c]),
        ...capabilities.map((c) => ["capability", c]),
        ...trls.map((t) => ["trl", t]),
      ];
      const search = new URLSearchParams([["q", q], ...chosen]);
      const page = await directory(visitor(), { q, ...plain, capabilities, trls, sort: "name", page: 1 });
      const said = listOf(await readFromAnywhere(`/organisations?${search}`)).data.map(({ slug }) => slug);
      expect(said.toSorted()).toEqual(page.rows.map(({ slug }) => slug).toSorted());
      const {
        sectors: sector,
        kinds: kind,
        regions: region,
        countries: country,
        stated: states,
        capabilities: capability,
        trls: trl,
      } = page.facets;
      expect((await readFromAnywhere(`/facets?${search}`)).body).toEqual({
        total: page.total,
        facets: { sector, kind, region, country, states, capability, trl },
      });
    }),
    { numRuns: cases(25) },
  );
});

test.each([
  ["/organisations?sector=nonsense", [{ parameter: "sector", code: "invalid_value", allowed: [...SECTORS] }]],
  ["/organisations?limit=101", [{ parameter: "limit", code: "too_big" }]],
  ["/organisations?limit=1&limit=2", [{ parameter: "limit", code: "invalid_type" }]],
  ["/organisations?cursor=x", [{ parameter: "cursor", code: "custom" }]],
  ["/calls?within=45", [{ parameter: "within", code: "invalid_value", allowed: ["30", "60", "90"] }]],
  ["/consortia?page=2", [{ parameter: "page", code: "unknown" }]],
  ...["constructor", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "__proto__"].flatMap((parameter) =>
    ["/organisations", "/facets", "/calls"].map((path) => [`${path}?${parameter}=1`, [{ parameter, code: "unknown" }]] as const),
  ),
] as const)("%s is refused by naming the parameter", async (path, errors) => {
  expect(await read(path)).toMatchObject({ status: 400, type: "application/problem+json", body: { errors } });
});

test("a problem is told in the reader's language", async () => {
  const { body } = await read("/consortia/nobody", { "accept-language": "eu" });
  expect(body).toMatchObject({ title: "Not Found", detail: "Helbide honetan ez dago ezer publikorik." });
});

test("a feed is well formed whatever a name holds, and says who is made up", async () => {
  const { id } = await listed({ name: `A & B <script> "C"` });
  await transact(context(), async ({ db }) => void (await db.update(organisations).set({ madeUp: true }).where(eq(organisations.id, id))));
  const { text } = await read("/members.atom?language=es");
  expect(text).toContain("<title>A &amp; B &lt;script&gt; &quot;C&quot; (");
  expect(text).toContain('xml:lang="es"');
  expect((await read("/members.json")).body).toMatchObject({ items: [{ title: `A & B <script> "C" (made up)` }] });
});

test("an answer with many rows counts as several requests", async () => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "1");
  const statuses = async (path: string, from: string) =>
    (await Promise.all(Array.from({ length: 61 }, () => read(path, { "x-forwarded-for": from })))).map(({ status }) => status);
  expect((await statuses("/organisations?limit=100", "203.0.113.10")).filter((status) => status === 429)).toHaveLength(1);
  expect(await statuses("/organisations?limit=20", "203.0.113.11")).not.toContain(429);
});

test("too many requests from one network are told when to come again", async () => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "1");
  const answers = await Promise.all(
    Array.from({ length: 302 }, () => read("/members.json?nonsense=1", { "x-forwarded-for": "203.0.113.9" })),
  );
  const late = answers.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThan(0);
  expect(faults("newMembersJson", late[0] as (typeof answers)[number])).toEqual([]);
});
