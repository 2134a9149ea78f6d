import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { connections } from "#db/sqlite/connections";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { unpublishProfile } from "#domain/organisations/profile/unpublish-profile";
import { listed } from "#test/fixtures/profiles";

const rowsOf = (table: string) => connections().reader.prepare(`select row, facet_group from ${table} order by row`).raw().all();
const system = () => context({ actor: { kind: "system", name: "test" } });

test("the narrow table of facets follows the listings: added, changed, taken out, and gone with the organisation", async () => {
  const follows = (n: number) => {
    expect(rowsOf("listing_facets")).toEqual(rowsOf("listings"));
    expect(rowsOf("listings")).toHaveLength(n);
  };
  const one = await listed({ name: "Sensor Makers" });
  const other = await listed({ name: "Genome Readers" });
  const third = await listed({ name: "Zebrafish House" });
  follows(3);
  const before = rowsOf("listing_facets");
  await transact(system(), async (turn) => {
    await turn.db.update(organisations).set({ kind: "careProvider" }).where(eq(organisations.id, one.id));
    await relist(turn, one.id);
  });
  follows(3);
  expect(rowsOf("listing_facets")).not.toEqual(before);
  await unpublishProfile(other.owner, { organisationId: other.id });
  follows(2);
  await transact(system(), (turn) => turn.db.delete(organisations).where(eq(organisations.id, third.id)));
  follows(1);
});
