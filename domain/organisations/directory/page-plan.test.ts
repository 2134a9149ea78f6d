import { expect, test } from "vitest";
import { matches } from "#database/search";
import { connections } from "#db/sqlite/connections";
import { context } from "#domain/kernel/context";
import { isPostgres } from "#lib/env";
import { listed } from "#test/fixtures/profiles";
import { groupRows } from "./listed-counts.ts";
import { type DirectoryQuery, orderedListings } from "./ordered-listings.ts";

const QUERY: DirectoryQuery = {
  q: "sensor",
  sectors: ["devices"],
  kinds: ["company"],
  regions: ["ES213"],
  capabilities: ["biosensors"],
  trls: ["7", "8"],
  sort: "relevance",
  page: 1,
};

/** What SQLite reads in turn, without what it sorts. */
async function readsOf(query: DirectoryQuery): Promise<string[]> {
  const ctx = context();
  const { sql, params } = orderedListings(ctx, query, await matches(ctx.db, "organisation", query.q), 100).ordered.toSQL();
  const steps = connections()
    .reader.prepare(`explain query plan ${sql}`)
    .all(...params) as { detail: string }[];
  return steps.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) /.test(detail));
}

test.skipIf(isPostgres())("a search by relevance reads its hits once and looks up the listing of each", async () => {
  await listed({ name: "Sensor Makers" });
  const reads = await readsOf(QUERY);
  const of = (name: string) => reads.findIndex((read) => new RegExp(`^(SCAN|SEARCH) ${name}\\b`).test(read));
  expect(of("listings"), reads.join("; ")).toBeGreaterThan(of("found"));
  expect(reads[of("listings")]).toMatch(/^SEARCH listings USING INTEGER PRIMARY KEY/);
});

test.skipIf(isPostgres())("the counts of all facets are read from one covering index, in its order", async () => {
  await listed({ name: "Sensor Makers" });
  const { sql, params } = groupRows(context()).toSQL();
  const steps = connections()
    .reader.prepare(`explain query plan ${sql}`)
    .all(...params) as { detail: string }[];
  expect(steps.map(({ detail }) => detail)).toEqual(["SEARCH listings USING COVERING INDEX listings_facets (cluster_id=?)"]);
});
