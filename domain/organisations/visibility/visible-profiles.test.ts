import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { jobs } from "#db/schema/kernel";
import { SEAT_STATUSES } from "#domain/consortia/state";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { directory } from "#domain/organisations/directory/directory";
import { listedAfter } from "#domain/organisations/directory/listed-after";
import { profileHistory } from "#domain/organisations/history/profile-history";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { newestMembers, organisationBySlug, ownProfile } from "#domain/organisations/reads";
import { LEVELS, type Level } from "#domain/organisations/state";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { consortium, partner } from "#test/fixtures/consortia";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { NO_VALUES } from "#test/mail/no-values";
import { statementsOf, turnsOf } from "#test/query-count";
import { CHOSEN_COLUMNS } from "../profile/profile-columns.ts";
import { allowLevels } from "./allow-levels.ts";
import { LISTED_IN_A_TURN, listByLevels } from "./list-by-levels.ts";
import { viewerOf } from "./viewer-of.ts";
import { openLevels } from "./visibility.ts";
import { AllowLevels } from "./visibility-input.ts";

const everything = { q: "", sectors: [], kinds: [], regions: [], sort: "name", page: 1 } as const;
const asked = (q: string) => ({ ...everything, q, sectors: [], kinds: [], regions: [] });
const found = async (ctx: Context, q: string) => (await directory(ctx, asked(q))).rows.map(({ name }) => name);
const pageOf = async (ctx: Context, id: string) => {
  const own = await ownProfile(context({ actor: { kind: "system", name: "test" } }), id);
  return organisationBySlug(ctx, own?.slug ?? "");
};

const SAID = { town: "Oñati", region: "ES212", website: "https://gailur.example", offers: { eu: "Elurkristalak" }, founded: 1999 } as const;

/** A listed organisation in a consortium, and one of each kind of reader. */
async function scene(level: Level) {
  const made = await consortium();
  const { ctx: owner, organisationId: id } = await partner(made);
  const names = ["town", "region", "website", "offers", "founded", "contactName"] as const;
  const visibility = Object.fromEntries(names.map((name) => [name, level === "public" && name === "contactName" ? "members" : level]));
  const saved = await saveProfile(owner, {
    ...profileInput(id, { ...SAID, name: "Gailur", contactName: "Ane Beste", visibility }),
    listing: "publish",
  });
  expect(saved).toMatchObject({ ok: true });
  const readers = {
    public: visitor(),
    members: await member(await organisation()),
    partners: made.coordinator,
    own: await member(id, "viewer"),
    staff: await staff(),
  };
  return { id, owner, readers, consortiumId: made.id };
}

test.each(LEVELS)("a field of the level %s is on the page of those readers, in nothing else, and found by those readers", async (level) => {
  const { id, owner, readers } = await scene(level);
  for (const reader of LEVELS) {
    const view = await pageOf(readers[reader], id);
    const isShown = LEVELS.indexOf(reader) >= LEVELS.indexOf(level);
    expect(view?.profile, reader).toMatchObject(
      isShown ? SAID : { town: null, region: null, website: null, offers: NO_VALUES, founded: null },
    );
    const isContact = LEVELS.indexOf(reader) >= Math.max(1, LEVELS.indexOf(level));
    expect(view?.contact?.name, reader).toBe(isContact ? "Ane Beste" : undefined);
    expect(view?.contactForMembers, reader).toBe(reader === "public" && (level === "public" || level === "members"));
    for (const word of ["elurkris", "onati", "gailur onati elurkris"])
      expect(await found(readers[reader], word), `${reader} ${word}`).toEqual(isShown ? ["Gailur"] : []);
    const { rows, facets } = await directory(readers[reader], asked("gailur"));
    expect(rows.map(({ town, region }) => [town, region])).toEqual([level === "public" ? ["Oñati", "ES212"] : [null, null]]);
    expect([facets.regions.ES212, facets.stated?.offers]).toEqual(level === "public" ? [1, 1] : [0, 0]);
    const { rows: open } = await listedAfter(readers[reader], { q: "", sectors: [], kinds: [], regions: [], limit: 9 });
    expect(open[0]?.profile.offers).toEqual(level === "public" ? SAID.offers : {});
  }
  expect((await ownProfile(owner, id))?.profile).toMatchObject(SAID);
  expect((await ownProfile(readers.own, id))?.profile.town).toBe(level === "staff" ? null : "Oñati");
  expect((await newestMembers(visitor(), 1))[0]?.town).toBe(level === "public" ? "Oñati" : null);
  const history = JSON.stringify(await profileHistory(readers.own, id));
  expect(history.includes("Elurkristalak")).toBe(level !== "staff");
});

test("a partner is one while its place in the consortium is taken, and not before nor after", async () => {
  const { id, readers, consortiumId } = await scene("partners");
  for (const status of SEAT_STATUSES) {
    await transact(context({ actor: { kind: "system", name: "test" } }), (turn) =>
      turn.db.update(consortiumMembers).set({ status }).where(eq(consortiumMembers.organisationId, id)),
    );
    expect((await pageOf(readers.partners, id))?.profile.town, status).toBe(status === "joined" ? "Oñati" : null);
    expect((await viewerOf(readers.partners)).partners.has(id), `${status} in ${consortiumId}`).toBe(status === "joined");
  }
});

test("a level that an editor chooses is in the audit and the history, and two who choose at once from one page lose nothing", async () => {
  const { id, owner } = await listed({ town: "Tolosa" });
  const editor = await member(id, "editor");
  const input = (version: number, visibility: object) => profileInput(id, { version, town: "Tolosa", visibility });
  const both = await Promise.all([
    saveProfile(owner, input(1, { town: "members", website: "public" })),
    saveProfile(editor, input(1, { town: "public", website: "own" })),
  ]);
  expect(both.map(refusalOf)).toEqual([undefined, undefined]);
  expect((await ownProfile(owner, id))?.visibility).toEqual({ town: "members", website: "own" });
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "organisation.profile_saved",
    facts: { visibility: { town: "members", website: "own" } },
  });
  expect((await profileHistory(owner, id))?.[0]).toMatchObject({
    changes: [],
    levels: [{ name: "website", before: "public", after: "own" }],
  });
});

test("a conflict about a text carries the levels that were chosen with it", async () => {
  const { id, owner } = await listed({ town: "Tolosa" });
  await saveProfile(owner, profileInput(id, { version: 1, town: "Hernani" }));
  const outcome = await saveProfile(owner, profileInput(id, { version: 1, town: "Irun", visibility: { town: "own", region: "public" } }));
  expect(outcome).toMatchObject({ ok: false, refusal: "conflict", details: { visibility: '{"town":"own"}' } });
});

const rules = (version: number, given: object) =>
  AllowLevels.parse({ version, allowed: { ...Object.fromEntries(CHOSEN_COLUMNS.map((name) => [name, openLevels(name, {})])), ...given } });

/** What the worker does after levels were allowed. */
async function listAgain() {
  const ctx = context({ actor: { kind: "system", name: "worker" } });
  const rows = await ctx.db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, "listings.level")).orderBy(jobs.key);
  return listByLevels(ctx, rows.at(-1)?.payload as { version: string; before: string });
}

test("what the office no longer allows to be public leaves pages at once and the search with the job, and comes back with the permission", async () => {
  const { id } = await listed({ name: "Gailur", town: "Oñati", offers: { eu: "Elurkristalak" } });
  const admin = await staff("staffAdmin");
  expect(await allowLevels(admin, rules(0, { town: ["members", "own"], offers: ["staff"] }))).toMatchObject({ value: { version: 1 } });
  expect((await pageOf(visitor(), id))?.profile).toMatchObject({ town: null });
  expect(await listAgain()).toMatchObject({ value: { listings: 1 } });
  expect([await found(visitor(), "onati"), await found(visitor(), "elurkris"), await found(visitor(), "gailur")]).toEqual([
    [],
    [],
    ["Gailur"],
  ]);
  const reader = await member(await organisation());
  expect([await found(reader, "onati"), await found(reader, "elurkris"), await found(admin, "elurkris")]).toEqual([
    ["Gailur"],
    [],
    ["Gailur"],
  ]);
  const { rows } = await listedAfter(visitor(), { q: "", sectors: [], kinds: [], regions: [], limit: 9 });
  expect(rows[0]?.profile).toMatchObject({ town: null, offers: NO_VALUES });
  expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.levels_allowed", facts: { version: 1 } });
  expect(await allowLevels(admin, rules(1, {}))).toMatchObject({ ok: true });
  expect(await listAgain()).toMatchObject({ value: { listings: 1 } });
  expect([await found(visitor(), "onati"), await found(visitor(), "elurkris")]).toEqual([["Gailur"], ["Gailur"]]);
});

test("a turn that lists again what changed has a few listings, and only the portal does it", async () => {
  for (let n = 0; n <= LISTED_IN_A_TURN; n++) await listed({ name: `Gailur ${n}`, town: "Oñati" });
  const admin = await staff("staffAdmin");
  const allowing = await statementsOf(() => allowLevels(admin, rules(0, { town: ["staff"] })));
  expect(allowing.filter(({ sql }) => /(insert into|update|delete from) "?(listings|search_words|search_lexemes)/.test(sql))).toEqual([]);
  const turns = await turnsOf(async () => expect(await listAgain()).toMatchObject({ value: { listings: LISTED_IN_A_TURN + 1 } }));
  expect(turns.map((turn) => turn.filter(({ sql }) => /^insert into "listings"/.test(sql)).length)).toEqual([LISTED_IN_A_TURN, 1]);
  expect(await found(visitor(), "onati")).toEqual([]);
  expect(refusalOf(await listByLevels(admin, { version: "1", before: "{}" }))).toBe("forbidden");
});

test("only administrators allow levels, signed in lately, and of two at once the first", async () => {
  for (const ctx of [visitor(), await member(await organisation()), await staff("reviewer")])
    expect(refusalOf(await allowLevels(ctx, rules(0, {})))).toBe("forbidden");
  const admin = await staff("staffAdmin");
  const later = { ...admin, now: new Date(admin.now.getTime() + 3_600_000) };
  expect(refusalOf(await allowLevels(later, rules(0, {})))).toBe("step_up_needed");
  const both = await Promise.all([allowLevels(admin, rules(0, { town: ["own"] })), allowLevels(await staff("staffAdmin"), rules(0, {}))]);
  expect(both.map(refusalOf).filter(Boolean)).toEqual(["conflict"]);
  expect(AllowLevels.safeParse({ version: 0, allowed: { ...rules(0, {}).allowed, contactEmail: ["public"] } }).success).toBe(false);
  expect(AllowLevels.safeParse({ version: 0, allowed: { ...rules(0, {}).allowed, town: [] } }).success).toBe(false);
});
