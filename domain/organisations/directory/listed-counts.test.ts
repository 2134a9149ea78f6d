import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusters } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { listed } from "#test/fixtures/profiles";
import { countGroups } from "./listed-counts.ts";
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
