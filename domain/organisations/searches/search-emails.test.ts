import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readsCommitted } from "#database/until-written";
import { organisationPeople, people } from "#db/schema/access";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { savedSearches, searchEmailStops } from "#db/schema/searches";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { type Context, context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { numberedMatches } from "#domain/organisations/directory/directory";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { ownProfile } from "#domain/organisations/reads";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { refusalOf } from "#test/fixtures/consortia";
import { listed, profileInput } from "#test/fixtures/profiles";
import { directorySearch } from "#test/fixtures/searches";
import { statementsOf } from "#test/query-count";
import { emailNewMatches, type Matches } from "./email-new-matches.ts";
import { emailSearch } from "./email-search.ts";
import { emailSearches, SEARCHERS_AT_ONCE } from "./email-searches.ts";
import { knownOf, newMatches } from "./new-matches.ts";
import { planSearchEmails } from "./plan-search-emails.ts";
import { saveSearch } from "./save-search.ts";
import { savedSearchesOf } from "./search-reads.ts";
import { stopSearchEmails } from "./stop-search-emails.ts";

const portal = () => context({ actor: { kind: "system", name: "worker" } });
const write = (body: (ctx: Context) => Promise<unknown>) => transactAsPortal(portal(), body);
const addressOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
const mailsOf = async (ctx: Context) => (await mailsTo(addressOf(ctx))).filter(({ template }) => template === "searches-new");
const week = async () => expectDone(await emailSearches(portal())).mails;
const named = ({ data }: { data: Record<string, unknown> }) => JSON.parse(String(data.found)) as { search: string; names: string[] }[];

/** A member with one search for sensors, which finds one organisation already. */
async function searching(q = "sensor") {
  const first = await listed({ name: "Made-up Sensors" });
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const { searchId } = expectDone(await saveSearch(ctx, { name: "Sensors", search: directorySearch({ q }), emailed: true }));
  return { first, ctx, searchId, organisationId };
}

test("the weekly email tells what a search finds now and did not before, once, in the reader's language", async () => {
  const { ctx, searchId } = await searching();
  expect(await week()).toBe(0);
  await write(({ db }) =>
    db
      .update(people)
      .set({ locale: "eu" })
      .where(eq(people.id, idOf(ctx))),
  );
  await listed({ name: "Sensor Works" });
  await listed({ name: "Hospital", short: { en: "Beds" } });
  expect([await week(), await week()]).toEqual([1, 0]);
  const [mail] = await mailsOf(ctx);
  expect(mail).toMatchObject({ locale: "eu", data: { n: "1", path: `/eu/searches/${searchId}`, settings: "/eu/searches" } });
  expect(mail && named(mail)).toEqual([{ search: "Sensors", names: ["Sensor Works"], more: 0 }]);
  expect((await auditOf(idOf(ctx))).at(-1)).toMatchObject({ action: "person.searches_emailed", facts: { searches: 1 } });
});

test("a profile that changed is not new unless it newly matches, and one that was known and returned is not either", async () => {
  const { ctx, first } = await searching();
  const other = await listed({ name: "Hospital", short: { en: "Beds" } });
  const save = async ({ id, owner }: typeof first, name: string, short: string) => {
    const version = (await ownProfile(owner, id))?.version ?? 0;
    expectDone(await saveProfile(owner, profileInput(id, { name, short: { en: short }, version })));
  };
  await save(first, "Made-up Sensors", "Sensors for hospitals");
  expectDone(await unpublishProfile(first.owner, { organisationId: first.id }));
  expect(await week()).toBe(0);
  expectDone(await publishProfile(first.owner, { organisationId: first.id }));
  expect(await week()).toBe(0);
  await save(other, "Hospital", "Beds with a sensor");
  expect(await week()).toBe(1);
  expect((await mailsOf(ctx)).map(named)).toEqual([[{ search: "Sensors", names: ["Hospital"], more: 0 }]]);
});

test("one email tells of all searches of a person, and says how many more there are", async () => {
  const { ctx } = await searching();
  expectDone(await saveSearch(ctx, { name: "All", search: directorySearch(), emailed: true }));
  expectDone(await saveSearch(ctx, { name: "Silent", search: directorySearch(), emailed: false }));
  for (let n = 0; n < 12; n++) await listed({ name: `Works ${String(n).padStart(2, "0")}`, short: { en: n === 0 ? "A sensor" : "Beds" } });
  expect(await week()).toBe(1);
  const [mail] = await mailsOf(ctx);
  expect(mail?.data).toMatchObject({ n: "12", path: "/en/searches" });
  expect(mail && named(mail)).toMatchObject([
    { search: "All", more: 2, names: expect.arrayContaining(["Works 00"]) },
    { search: "Sensors", more: 0, names: ["Works 00"] },
  ]);
});

test("whoever is disabled, erased or no member any more gets nothing; an erased person's searches are gone", async () => {
  const [disabled, gone, left] = [await searching(), await searching(), await searching()];
  await member(gone.organisationId);
  expectDone(await erasePerson(await staff("staffAdmin"), { personId: idOf(gone.ctx) }));
  await write(async ({ db }) => {
    await db
      .update(people)
      .set({ status: "disabled" })
      .where(eq(people.id, idOf(disabled.ctx)));
    await db.delete(organisationPeople).where(eq(organisationPeople.personId, idOf(left.ctx)));
  });
  await listed({ name: "Sensor Works" });
  expect(await week()).toBe(0);
  const { db } = context();
  expect(await db.$count(savedSearches, eq(savedSearches.personId, idOf(gone.ctx)))).toBe(0);
});

test("the code of the emails stops all of a person's, without signing in, also pressed twice at once; others' go on", async () => {
  const [one, other] = [await searching(), await searching()];
  await listed({ name: "Sensor Works" });
  expect(await week()).toBe(2);
  const code =
    String((await mailsOf(one.ctx))[0]?.data.stop)
      .split("/")
      .at(-1) ?? "";
  const both = await Promise.all([stopSearchEmails(visitor(), { code }), stopSearchEmails(visitor(), { code })]);
  expect(both.map(refusalOf)).toEqual(["done", "done"]);
  expect((await auditOf(idOf(one.ctx))).filter(({ action }) => action === "person.search_emails_stopped")).toHaveLength(1);
  await listed({ name: "Sensor Labs" });
  expect(await week()).toBe(1);
  expect(await savedSearchesOf(one.ctx)).toMatchObject([{ name: "Sensors", emailed: false }]);
  expect(await mailsOf(other.ctx)).toHaveLength(2);

  // Begun again, they tell of what comes from then on, and carry the same code.
  expectDone(await emailSearch(one.ctx, { searchId: one.searchId, emailed: true }));
  expect(await week()).toBe(0);
  await listed({ name: "Sensor House" });
  expect(await week()).toBe(2);
  const again = (await mailsOf(one.ctx)).at(-1);
  expect(again && named(again)[0]?.names).toEqual(["Sensor House"]);
  expect(String(again?.data.stop)).toContain(code);
});

test("searches are done outside of the turn that emails, and equal ones without words once for everyone", async () => {
  await listed({ name: "Made-up Sensors" });
  const searchers: Context[] = [];
  for (const sectors of [["devices"], ["devices"], []] as const) {
    const ctx = await member(await organisation());
    expectDone(await saveSearch(ctx, { name: "Mine", search: directorySearch({ sectors: [...sectors] }), emailed: true }));
    searchers.push(ctx);
  }
  await listed({ name: "Sensor Works", sectors: ["devices"] });
  const areCommitted: boolean[] = [];
  const matches: Matches = (reader, search) => {
    areCommitted.push(readsCommitted(reader.db));
    return numberedMatches(reader, search);
  };
  expect(expectDone(await emailNewMatches(portal(), { personId: idOf(searchers[0] as Context), matches })).mails).toBe(1);
  expect(areCommitted).toEqual([true]);
  await listed({ name: "Sensor Labs", sectors: ["devices"] });
  const asked = await statementsOf(async () => expect(await week()).toBe(3));
  expect(asked.filter(({ sql }) => /organisation_numbers/.test(sql))).toHaveLength(2);
});

test("more people than one run emails are emailed by the next, which is planned first", async () => {
  await listed({ name: "Made-up Sensors" });
  const organisationId = await organisation();
  for (let n = 0; n <= SEARCHERS_AT_ONCE; n++) {
    const ctx = await member(organisationId);
    await write(({ db, newId, now }) =>
      db.insert(savedSearches).values({
        id: newId(),
        clusterId: ctx.clusterId,
        personId: idOf(ctx),
        name: "All",
        nameKey: "all",
        search: directorySearch(),
        emailed: true,
        known: "",
        savedAt: now,
      }),
    );
  }
  expect(expectDone(await emailSearches(portal(), { week: "2026-11-30" })).mails).toBe(SEARCHERS_AT_ONCE);
  const rest = await context().db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, "searches.email"));
  const next = rest.find(({ payload }) => payload.after);
  expect(next?.payload).toMatchObject({ week: "2026-11-30" });
  const payload = { week: "2026-11-30", after: next?.payload.after ?? "" };
  expect(expectDone(await emailSearches(portal(), payload)).mails).toBe(1);
  expect(await week()).toBe(0);
});

test("two workers at once send one email; nobody but the portal asks for any", async () => {
  const { ctx } = await searching();
  await listed({ name: "Sensor Works" });
  await Promise.all([emailSearches(portal()), emailSearches(portal())]);
  expect(await mailsOf(ctx)).toHaveLength(1);
  expect(await context().db.$count(searchEmailStops, eq(searchEmailStops.personId, idOf(ctx)))).toBe(1);
  for (const wrong of [visitor(), ctx, await staff("staffAdmin")]) {
    expect(refusalOf(await emailNewMatches(wrong, { personId: idOf(ctx) }))).toBe("forbidden");
    expect(refusalOf(await emailSearches(wrong))).toBe("forbidden");
  }
});

test("the job of a week is planned once, however often it is asked for, and plans the next", async () => {
  const clock = () => new Date("2026-11-27T09:00:00Z");
  const planned = () =>
    context()
      .db.select({ key: jobs.key, notBefore: jobs.notBefore })
      .from(jobs)
      .where(and(eq(jobs.kind, "searches.email")));
  const then = context({ clock, actor: { kind: "system", name: "worker" } });
  await Promise.all([transactAsPortal(then, planSearchEmails), transactAsPortal(then, planSearchEmails)]);
  expect(await planned()).toEqual([{ key: "home 2026-11-30", notBefore: new Date("2026-11-30T07:00:00Z") }]);
  await emailSearches(context({ clock: () => new Date("2026-11-30T07:00:01Z"), actor: { kind: "system", name: "worker" } }));
  expect((await planned()).map(({ key }) => key).sort()).toEqual(["home 2026-11-30", "home 2026-12-07"]);
});

test.each([
  [[], [], []],
  [[0, 1], [], [0, 1]],
  [
    [40, 7, 8],
    [7, 900],
    [40, 8],
  ],
  [[1], [1, 2], []],
])("of %j, where %j was known, %j is new", (now, known, fresh) => {
  const numbered = (numbers: number[]) => numbers.map((number) => ({ number }));
  expect(newMatches(numbered(now), knownOf(numbered(known)))).toEqual(numbered(fresh));
});

test("what a search knows of 100,000 organisations takes less than 17 kB, and of none nothing", () => {
  const all = Array.from({ length: 100_000 }, (_, n) => ({ number: n + 1 }));
  expect(knownOf(all).length).toBeLessThan(17_000);
  expect(newMatches(all, knownOf(all))).toEqual([]);
  expect(knownOf([])).toBe("");
});

test("an organisation that was erased leaves its number to nobody: the next one is new", async () => {
  const { ctx } = await searching();
  const gone = await listed({ name: "Sensor Gone" });
  expect(await week()).toBe(1);
  await write(({ db }) => db.delete(organisations).where(eq(organisations.id, gone.id)));
  await listed({ name: "Sensor Next" });
  expect(await week()).toBe(1);
  expect((await mailsOf(ctx)).map(named).at(-1)?.[0]?.names).toEqual(["Sensor Next"]);
});
