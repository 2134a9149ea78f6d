import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { matching } from "#database/search";
import { facetGroups, listings, organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { approveChange } from "#domain/organisations/changes/approve-change";
import { waitingChange } from "#domain/organisations/changes/waiting-change";
import { clusterFacets } from "#domain/organisations/directory/listed-counts";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { reinstateOrganisation } from "#domain/organisations/moderation/reinstate-organisation";
import { showOrganisation } from "#domain/organisations/moderation/show-organisation";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { type Region, sectorMask } from "#domain/organisations/state";
import { member, organisation, staff } from "#test/builders";
import { listed, profileInput } from "#test/fixtures/profiles";
import { statementsOf } from "#test/query-count";
import { publishProfile } from "./publish-profile.ts";
import { relist } from "./relist.ts";
import { saveProfile } from "./save-profile.ts";
import { unpublishProfile } from "./unpublish-profile.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const rowOf = async (id: string) => (await context().db.select().from(listings).where(eq(listings.organisationId, id)))[0];
const groupOf = async (id: string) =>
  (
    await context()
      .db.select({ group: facetGroups })
      .from(listings)
      .innerJoin(facetGroups, eq(facetGroups.id, listings.facetGroup))
      .where(eq(listings.organisationId, id))
  )[0]?.group;
const found = async (query: string) => {
  const hits = await context()
    .db.select({ id: sql<string>`hit.subject_id` })
    .from(sql`${await matching(context().db, "organisation", query)} hit`);
  return hits.map(({ id }) => id);
};
const reason = "Please name your source for this.";

test("a listing says what the directory filters by, and follows each saving", async () => {
  const { id, owner } = await listed({ sectors: ["devices", "care"], region: null });
  expect(await groupOf(id)).toMatchObject({ kind: "company", region: "", sectorMask: sectorMask(["devices", "care"]) });
  const since = (await rowOf(id))?.listedAt;
  const change = { version: 1, name: "Ñabarra Ekipoak", kind: "careProvider", sectors: ["ivd"], region: "ES212", town: "Zumaia" } as const;
  const saved = await saveProfile(owner, profileInput(id, { ...change, sectors: ["ivd"] }));
  expect(saved.ok).toBe(true);
  await approveChange(await staff(), { changeId: (await waitingChange(owner, id))?.id ?? "" });
  expect(await rowOf(id)).toEqual({
    organisationId: id,
    clusterId: "home",
    nameKey: "nabarra ekipoak",
    facetGroup: expect.any(Number),
    town: "Zumaia",
    townKey: "zumaia",
    listedAt: since,
    row: expect.any(Number),
    freshCapabilities: "",
    stale: false,
    staleAt: null,
    updatedAt: expect.any(Date),
  });
  const group = { kind: "careProvider", region: "ES212", country: "", sectorMask: sectorMask(["ivd"]), statedMask: 0, capabilities: "" };
  expect(await groupOf(id)).toEqual({ ...group, clusterId: "home", id: expect.any(Number) });
});

test("the search has names, other names and the words of every language, and nothing of those that are not listed", async () => {
  const texts = { short: { en: "Wrist bands", eu: "Eskumuturrekoak" }, town: "Zumaia", needs: { es: "Ensayos" } };
  const { id, owner } = await listed({ name: "Basagar", ...texts });
  await transact(system(), async (ctx) => {
    await ctx.db
      .update(organisations)
      .set({ aliases: ["BSG Tek"] })
      .where(eq(organisations.id, id));
    await relist(ctx, id);
  });
  for (const query of ["basagar", "bsg", "wrist", "eskumuturrekoak", "zumaia", "ensayos"]) expect(await found(query)).toEqual([id]);
  await unpublishProfile(owner, { organisationId: id });
  for (const query of ["basagar", "bsg", "wrist"]) expect(await found(query)).toEqual([]);
});

test("whatever takes an organisation out of public takes its listing, and what brings it back brings the same", async () => {
  const { id } = await listed({ name: "Basagar" });
  const before = await rowOf(id);
  const admin = await staff("staffAdmin");
  const input = { organisationId: id, reason };
  for (const [out, back] of [
    [hideOrganisation, showOrganisation],
    [suspendOrganisation, reinstateOrganisation],
  ] as const) {
    await out(admin, input);
    expect([await rowOf(id), await found("basagar")]).toEqual([undefined, []]);
    await back(admin, input);
    expect([await rowOf(id), await found("basagar")]).toEqual([{ ...before, row: expect.any(Number) }, [id]]);
  }
});

test("what the portal itself published without a kind is listed and found, and counts for no kind", async () => {
  const id = await organisation({ name: "Stated Somewhere" });
  expect((await publishProfile(system(), { organisationId: id })).ok).toBe(true);
  expect([(await groupOf(id))?.kind, await found("stated")]).toEqual(["", [id]]);
  expect(Object.values((await clusterFacets(context())).kinds).filter(Boolean)).toEqual([]);
  const owner = await member(id);
  await saveProfile(owner, profileInput(id, { name: "Stated Somewhere" }));
  expect([(await groupOf(id))?.kind, await found("stated")]).toEqual(["company", [id]]);
});

test("those of which the filters ask the same share a group, and a group of a turn that is undone is not known", async () => {
  const [one, other] = [await listed({ name: "Basagar" }), await listed({ name: "Elurra" })];
  const before = await groupOf(one.id);
  expect(await groupOf(other.id)).toEqual(before);
  const change = (region: Region) =>
    transact(system(), async (ctx) => {
      await ctx.db.update(organisations).set({ region }).where(eq(organisations.id, other.id));
      await relist(ctx, other.id);
      expect((await clusterFacets(ctx)).regions[region]).toBe(1);
      if (region === "ES211") throw new Error("undone");
    });
  await expect(change("ES211")).rejects.toThrow("undone");
  expect((await clusterFacets(context())).regions).toMatchObject({ ES211: 0, none: 2 });
  await change("ES212");
  expect((await groupOf(other.id))?.region).toBe("ES212");
  expect((await clusterFacets(context())).regions).toMatchObject({ ES211: 0, ES212: 1 });
  expect(await groupOf(one.id)).toEqual(before);
});

test("done again it changes nothing; an organisation that is not there is not listed", async () => {
  const { id } = await listed();
  const before = await rowOf(id);
  await transact(system(), async (ctx) => {
    expect([await relist(ctx, id), await relist(ctx, id), await relist(ctx, "x".repeat(26))]).toEqual([true, true, false]);
  });
  expect(await rowOf(id)).toEqual(before);
  expect(await context().db.select().from(listings)).toHaveLength(1);
});

test("an organisation whose words are unchanged is not indexed again", async () => {
  const { id } = await listed({ name: "Basagar", short: { en: "Wrist bands" }, needs: { en: "Trials" }, visibility: { needs: "members" } });
  const asked = await statementsOf(() => transact(system(), (turn) => relist(turn, id)));
  const written = asked.map(({ sql }) => sql).filter((sql) => /^\s*(insert|update|delete)[^(]*search_/i.test(sql));
  expect(written).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(30);
});
