import { expect, test } from "vitest";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { auditOf, staff, visitor } from "#test/builders";
import { consortium, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { context } from "../kernel/context.ts";
import { importConsortium } from "./import-consortium.ts";
import { consortiumBySlug } from "./page-view.ts";
import { consortiaOf, listConsortia } from "./reads.ts";
import { isFromSources } from "./state.ts";

const stated = {
  title: "OSASUNBERRI",
  aim: { en: "A health sector close to people." },
  statedPartners: 27,
  statedSectors: ["care" as const],
  rulePack: "regional" as const,
};
const system = () => context({ actor: { kind: "system", name: "demo" } });

test("a stated one has its count and its source, no partner, and is found by a part of its name", async () => {
  const made = await importConsortium(system(), stated);
  if (!made.ok) throw new Error(made.refusal);
  const citations = [{ field: "statedPartners", title: "Cluster's page", url: "https://example.org", readOn: "2026-08-10" }];
  await citeSources(system(), { subject: { kind: "consortium", id: made.value.id }, citations });
  await consortium();
  const seen = await consortiumBySlug(visitor(), "osasunberri");
  expect(seen).toMatchObject({
    statedPartners: 27,
    status: "formed",
    partners: [],
    roles: [],
    closesAt: null,
    looking: false,
    rulePack: "regional",
  });
  expect(seen?.coverage.covered).toEqual(["care"]);
  expect(seen?.sources).toMatchObject([{ field: "statedPartners", readOn: "2026-08-10" }]);
  expect((await auditOf(made.value.id)).map((row) => row.action)).toEqual(["consortium.imported", "consortium.sources_cited"]);
  const found = await listConsortia(visitor(), { q: "osasun", sort: "closing", page: 1 });
  expect(found.rows.map((row) => row.title)).toEqual(["OSASUNBERRI"]);
});

test("partners that a source names are joined partners and the page of each lists the consortium", async () => {
  const named = await listed({ name: "Biolan Health" });
  const made = await importConsortium(system(), { ...stated, partners: [named.id] });
  if (!made.ok) throw new Error(made.refusal);
  const seen = await consortiumBySlug(visitor(), "osasunberri");
  expect(seen?.partners).toMatchObject([{ name: "Biolan Health", role: "partner" }]);
  expect(seen).toMatchObject({ statedPartners: 27, coordinator: undefined });
  expect(seen && isFromSources(seen)).toBe(true);
  expect((await consortiaOf(visitor(), named.id)).map(({ title }) => title)).toEqual(["OSASUNBERRI"]);
  expect((await auditOf(made.value.id))[0]).toMatchObject({ action: "consortium.imported" });
});

test("only the portal itself states one", async () => {
  for (const ctx of [visitor(), await staff("staffAdmin")]) expect(refusalOf(await importConsortium(ctx, stated))).toBe("forbidden");
});
