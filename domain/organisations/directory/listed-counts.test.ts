import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusters } from "#db/schema/kernel";
import { listings, organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { organisation } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { countFacets } from "./facets.ts";
import { countGroups, listedGroups } from "./listed-counts.ts";
import { searched } from "./searched.ts";

test("a search counts the hits of its own cluster, also where another one in the same database has the same facets", async () => {
  await listed({ name: "Sensor Makers" });
  const moved = await listed({ name: "Sensor House" });
  const system = context({ actor: { kind: "system", name: "test" } });
  await transact(system, async (turn) => {
    await turn.db.insert(clusters).values({ id: "other", slug: "other", name: "Another cluster", createdAt: turn.now });
    await turn.db.update(organisations).set({ clusterId: "other" }).where(eq(organisations.id, moved.id));
    await relist(turn, moved.id);
  });
  for (const clusterId of ["home", "other"]) {
    const ctx = { ...context(), clusterId };
    const { found } = await searched(ctx, "sensor");
    expect(found).toBeDefined();
    expect((await countGroups(ctx, found)).map(({ n }) => n)).toEqual([1]);
  }
});

test("facets are counted again when a listing changes, not whenever something is written", async () => {
  await listed({ name: "Sensor Makers", sectors: ["devices"] });
  const counts = async () => countFacets(await listedGroups(context(), "", undefined), { sectors: [], kinds: [], regions: [] });
  const before = await counts();
  expect(before).toMatchObject({ total: 1 });
  await organisation();
  expect(await counts()).toBe(before);
  await listed({ name: "Sensor House", sectors: ["devices"] });
  expect(await counts()).toMatchObject({ total: 2, facets: { sectors: { devices: 2 } } });
});

test("within a turn that is undone nothing is kept of what it counted", async () => {
  const { id } = await listed({ name: "Sensor Makers" });
  const system = context({ actor: { kind: "system", name: "test" } });
  const total = async (ctx: Context) => countFacets(await listedGroups(ctx, "", undefined), { sectors: [], kinds: [], regions: [] }).total;
  await transact(system, async (turn) => {
    await turn.db.delete(listings).where(eq(listings.organisationId, id));
    expect(await total(turn)).toBe(0);
    return refused("forbidden");
  });
  expect(await total(context())).toBe(1);
});
