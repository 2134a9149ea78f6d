import { and, eq, isNull, notLike, or, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople, people } from "#db/schema/access";
import { calls } from "#db/schema/calls";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisationJoinRequests } from "#db/schema/joining";
import { outbox } from "#db/schema/kernel";
import { applicationAnswers, applications, consents } from "#db/schema/membership";
import { listings, organisationLogos, organisations, sources } from "#db/schema/organisations";
import { applicationScores, committeeVotes } from "#db/schema/review";
import { savedSearches } from "#db/schema/searches";
import { jsonText } from "#dialect";
import { quotationOf } from "#domain/calls/quotation";
import { firstMeetingsOf } from "#domain/consortia/first-meetings/first-meeting-reads";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { publicationPointsOf } from "#domain/consortia/publication/publication-reads";
import { listConsortia } from "#domain/consortia/reads";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { context } from "#domain/kernel/context";
import { isDemonstration } from "#domain/kernel/demonstration";
import { duplicatesOfApplication } from "#domain/organisations/duplicates/duplicate-reads";
import { newestMerges } from "#domain/organisations/merge/merge-reads";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { savedSearchesOf } from "#domain/organisations/searches/search-reads";
import { memberReferencesOf } from "#domain/review/application/member-references";
import { absencesOf } from "#domain/review/assignment/absence-reads";
import { votesOf } from "#domain/review/committee/votes";
import { obstaclesOf } from "#domain/review/decision/obstacle-reads";
import { as, staff } from "#test/builders";
import { SAMPLED } from "#test/cases/sampled";
import { logicalDump } from "#test/demo-dump";
import { builtOnce, freshDatabase } from "#test/fresh-database";
import { buildDemo } from "./build.ts";
import { buildMadeUp } from "./build-made-up.ts";

const TODAY = new Date("2026-11-25T13:00:00Z");
const LATER_TODAY = new Date("2026-11-25T20:00:00Z");

/** The demonstration of TODAY. */
const demonstration = () => builtOnce("demonstration", () => buildDemo(TODAY));
/** How many applications are in each state. */
const byStatus = async () => {
  const n = sql<number>`count(*)`;
  const rows = await context().db.select({ status: applications.status, n }).from(applications).groupBy(applications.status);
  return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
};
/** People who act for an organisation that exists, or have an address that somebody could own. */
const strangers = () =>
  context()
    .db.select({ email: people.email })
    .from(people)
    .leftJoin(organisationPeople, eq(organisationPeople.personId, people.id))
    .leftJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(or(notLike(people.email, "%example.org"), eq(organisations.madeUp, false)));
const count = async (table: typeof listings | typeof organisations | typeof outbox | typeof consortia, where = sql`true`) =>
  Number((await context().db.select({ n: sql<number>`count(*)` }).from(table).where(where))[0]?.n);

/** What the demonstration holds is the same on both databases, and building it through all verbs takes a minute on PostgreSQL. */
const testOfDemonstration = test.skipIf(SAMPLED);

testOfDemonstration("two runs of a day give the same database but for secrets, and its audit holds", async () => {
  await demonstration();
  const first = await logicalDump();
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
  await freshDatabase();
  await buildDemo(LATER_TODAY);
  const second = await logicalDump();
  for (const table of Object.keys(first).filter((table) => table !== "clusters")) expect(second[table], table).toEqual(first[table]);
});

testOfDemonstration("124 are listed; the real ones carry sources and nothing that those do not say", async () => {
  await demonstration();
  expect(await isDemonstration(context())).toBe(true);
  expect(await count(listings)).toBe(124);
  const real = await context().db.select().from(organisations).where(eq(organisations.madeUp, false));
  expect(real).toHaveLength(25);
  for (const { town, region, country, website, founded, people, contactName, contactEmail, offers, needs, text } of real)
    expect([town, region, country, website, founded, people, contactName, contactEmail, offers, needs, text]).toEqual([
      ...Array(8).fill(null),
      {},
      {},
      {},
    ]);
  const cited = await context().db.selectDistinct({ id: sources.subjectId }).from(sources).where(eq(sources.subjectKind, "organisation"));
  expect(cited.map(({ id }) => id).sort()).toEqual(real.map(({ id }) => id).sort());
  expect(await byStatus()).toEqual({
    approved: 20,
    changesAsked: 6,
    draft: 6,
    expired: 4,
    refused: 6,
    submitted: 14,
    unconfirmed: 5,
    withdrawn: 5,
  });
  expect(await count(consortia)).toBe(14);
  expect(await strangers()).toEqual([]);
  expect(await count(outbox, sql`${outbox.status} not in ('done', 'recalled') or ${jsonText(outbox.data)} <> '{}'`)).toBe(0);
});

testOfDemonstration(
  "a member has saved searches and somebody who asks to join, and the office a reported message and a hidden page",
  async () => {
    await demonstration();
    const { db } = context();
    const [request] = await db.select().from(organisationJoinRequests).where(eq(organisationJoinRequests.status, "waiting"));
    const [search] = await db.select({ personId: savedSearches.personId }).from(savedSearches).where(eq(savedSearches.emailed, true));
    const member = await as(search?.personId ?? "", { clock: () => TODAY });
    expect(await savedSearchesOf(member)).toHaveLength(2);
    expect(member.actor.kind === "person" && member.actor.organisations.map(({ organisationId }) => organisationId)).toContain(
      request?.organisationId,
    );
    const office = await staff();
    const counted = async (view: "reported" | "hidden") => (await moderatedOrganisations(office, { view, page: 1 }))?.total;
    expect([await counted("reported"), await counted("hidden")]).toEqual([1, 1]);
  },
);

testOfDemonstration("each call that exists says what it funds, in the words of its source", async () => {
  await demonstration();
  const real = await context().db.select().from(calls).where(eq(calls.madeUp, false));
  expect(real.length).toBeGreaterThan(0);
  for (const call of real) expect(quotationOf(call), call.title).toMatchObject({ part: "outcome", lang: "en", url: call.url });
});

testOfDemonstration("every consortium that looks for partners has what the portal looks at before one is published", async () => {
  await demonstration();
  const now = context({ clock: () => TODAY });
  const open = await listConsortia(now, { sort: "newest", page: 1, state: "open" });
  expect(open.rows.length).toBeGreaterThan(4);
  const points = await publicationPointsOf(
    now,
    open.rows.map(({ id }) => id),
  );
  const lacking = open.rows.map(({ id, title }) => [title, (points.get(id) ?? []).filter(({ isMet }) => !isMet)]);
  expect(lacking.filter(([, points]) => points?.length)).toEqual([]);
});

testOfDemonstration(
  "two made-up organisations that ask to join have a first meeting: one has times to choose from, the other has chosen",
  async () => {
    await demonstration();
    const { db } = context();
    const asked = await db
      .select({ id: consortiumMembers.id, madeUp: organisations.madeUp })
      .from(consortiumMembers)
      .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
      .where(eq(consortiumMembers.status, "asked"));
    const found = await firstMeetingsOf(
      context({ clock: () => TODAY }),
      asked.map(({ id }) => id),
    );
    expect([...found.values()].map(({ state, slots }) => [state, slots.filter(({ isPast }) => !isPast).length]).sort()).toEqual([
      ["agreed", 2],
      ["proposed", 3],
    ]);
    for (const { id, madeUp } of asked) if (found.has(id)) expect(madeUp).toBe(true);
  },
);

testOfDemonstration("one consortium is without a coordinator, and one has ended", async () => {
  await demonstration();
  const office = await staff("staffAdmin");
  const found = await moderatedConsortia(office, { view: "uncoordinated", page: 1 });
  expect(found?.rows).toMatchObject([{ title: "Lo Lasaia", coordinator: "Ekaitzondo Gailuak", status: "formed", may: { handOver: true } }]);
  const ended = await context()
    .db.select({ id: consortia.id, title: consortia.title })
    .from(consortia)
    .where(eq(consortia.status, "ended"));
  expect(ended).toMatchObject([{ title: "Gau Argia" }]);
  const seats = await context()
    .db.select({ status: consortiumMembers.status })
    .from(consortiumMembers)
    .where(eq(consortiumMembers.consortiumId, ended[0]?.id ?? ""));
  expect(seats.map(({ status }) => status).sort()).toEqual(["ended", "joined", "joined", "joined"]);
});

testOfDemonstration(
  "a real organisation has no segment and no kind that its sources do not state, every source is a link, and partners are linked",
  {
    timeout: 300_000,
  },
  async () => {
    await demonstration();
    const { db } = context();
    const real = await db
      .select({
        name: organisations.name,
        sectors: organisations.sectors,
        kind: organisations.kind,
        field: sources.field,
        title: sources.title,
        url: sources.url,
      })
      .from(organisations)
      .innerJoin(sources, eq(sources.subjectId, organisations.id))
      .where(eq(organisations.madeUp, false));
    const cited = real.filter(({ field }) => field === "*");
    expect(new Set(cited.map(({ name }) => name)).size).toBe(25);
    expect(cited.filter(({ sectors, title, url }) => sectors.length > 0 || !title || !url?.startsWith("https://"))).toEqual([]);
    const kindOf = (name: string) => cited.find((row) => row.name === name)?.kind;
    expect(["Accexible", "Histocell", "Tecnalia", "Litek Pharma", "Osakidetza"].map(kindOf)).toEqual([
      ...[null, "company", "research", "company", null],
    ]);
    const partners = await db
      .select({ name: organisations.name })
      .from(consortiumMembers)
      .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
      .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
      .where(eq(consortia.title, "OSASUNBERRI"))
      .orderBy(organisations.name);
    expect(partners.map(({ name }) => name)).toEqual(["Biolan Health", "Tecnalia"]);
  },
);

testOfDemonstration(
  "nobody agreed to a text before it was written; what an applicant offers differs from what it needs; decisions take different times",
  {
    timeout: 300_000,
  },
  async () => {
    await demonstration();
    const { db } = context();
    const given = await db.select({ version: consents.textVersion, at: consents.givenAt }).from(consents);
    expect(given.length).toBeGreaterThan(50);
    for (const { version, at } of given) expect(version <= at.toISOString().slice(0, 10)).toBe(true);
    const said = await db
      .select({ id: applicationAnswers.applicationId, question: applicationAnswers.question, value: applicationAnswers.value })
      .from(applicationAnswers)
      .where(sql`${applicationAnswers.question} in ('offers', 'needs')`);
    const of = (question: string) => new Map(said.flatMap((row) => (row.question === question ? [[row.id, row.value]] : [])));
    for (const [id, offers] of of("offers")) expect(of("needs").get(id)).not.toEqual(offers);
    const decided = await db.select({ from: applications.submittedAt, to: applications.decidedAt }).from(applications);
    const days = decided.flatMap(({ from, to }) => (from && to ? [Math.round((to.getTime() - from.getTime()) / 864e4) / 10] : []));
    expect(new Set(days).size).toBeGreaterThan(6);
    // The figures of the last twelve months have something to show for each.
    expect(new Set(decided.flatMap(({ to }) => (to ? [to.toISOString().slice(0, 7)] : []))).size).toBe(12);
  },
);

testOfDemonstration(
  "the review shows what it can do: references, a vote with scores far apart, an absence, what was entered twice, an approval that needs a reason",
  {
    timeout: 300_000,
  },
  async () => {
    await demonstration();
    const [office] = await context().db.select({ id: people.id }).from(people).where(eq(people.email, "idoia.larrea@example.org"));
    const staff = await as(office?.id ?? "");
    const [vote] = await context().db.select().from(committeeVotes);
    const id = vote?.applicationId ?? "";
    expect(await votesOf(staff, id)).toMatchObject([{ closedAt: null, voted: 2, mayVote: 4, secret: false }]);
    const decided = await context().db.select().from(applicationScores).where(eq(applicationScores.applicationId, id));
    expect(Math.max(...decided.map(({ score }) => score)) - Math.min(...decided.map(({ score }) => score))).toBeGreaterThanOrEqual(4);
    expect((await memberReferencesOf(staff, id))?.map(({ answer, comment }) => [answer, comment !== null]).sort()).toEqual([
      [null, true],
      ["yes", true],
    ]);
    expect(await absencesOf({ ...staff, now: TODAY })).toMatchObject([{ delegate: expect.any(String) }]);
    expect((await newestMerges(staff)).map(({ state }) => state)).toEqual(["waiting"]);
    const like = await Promise.all(
      (await context().db.select({ id: applications.id }).from(applications).where(eq(applications.status, "submitted"))).map(({ id }) =>
        duplicatesOfApplication(staff, id),
      ),
    );
    expect(like.filter(({ organisations }) => organisations.some(({ reasons }) => reasons.includes("nearName")))).toHaveLength(1);
    const unassigned = await context()
      .db.select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.status, "submitted"), isNull(applications.assignedTo)));
    const against = await obstaclesOf(
      staff,
      unassigned.map(({ id }) => id),
    );
    expect([...against.values()].flatMap((found) => found.map(({ obstacle, force }) => `${obstacle} ${force}`)).sort()).toEqual([
      "noNumber confirm",
      "possibleDuplicate confirm",
    ]);
    const logos = await context()
      .db.select({ madeUp: organisations.madeUp, alt: organisationLogos.altText })
      .from(organisationLogos)
      .innerJoin(organisations, eq(organisations.id, organisationLogos.organisationId));
    expect(logos.length).toBeGreaterThan(10);
    for (const { madeUp, alt } of logos) expect([madeUp, alt]).toEqual([true, expect.stringContaining("Made-up logo")]);
  },
);

test("a made-up cluster of any size, the same from the same seed", async () => {
  const size = SAMPLED ? 30 : 150;
  await freshDatabase();
  expect(await buildMadeUp(size, 7, TODAY)).toMatchObject({ organisations: size });
  expect([await count(listings), await count(organisations, eq(organisations.madeUp, false))]).toEqual([size, 0]);
  const first = (await logicalDump()).organisations;
  await freshDatabase();
  await buildMadeUp(size, 7, LATER_TODAY);
  expect((await logicalDump()).organisations).toEqual(first);
});
