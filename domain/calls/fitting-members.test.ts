import { expect, test } from "vitest";
import { consortiaAnswering } from "#domain/consortia/answering";
import { directoryIds } from "#domain/organisations/directory/directory";
import { visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { stated } from "#test/fixtures/capabilities";
import { consortium } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { fittingCounts } from "./fitting-counts.ts";
import { fittingMembers } from "./fitting-members.ts";

const WANTED = { sectors: ["devices", "ehealth"], capabilities: ["zebrafish"], places: [], placeSectors: [] } as const;
const fitting = (own?: string) => fittingMembers(visitor(), WANTED, { answering: [], own });

test("those fit that work in a wanted segment and state a wanted capability, the reader's own first, then by name", async () => {
  await listed({ name: "Bat", sectors: ["devices", "care"], capabilities: [stated()] });
  const own = await listed({ name: "Zazpi", sectors: ["ehealth"], capabilities: [stated()] });
  await listed({ name: "No capability", sectors: ["devices"] });
  await listed({ name: "No segment", sectors: ["care"], capabilities: [stated()] });
  const { rows, total, stating } = await fitting();
  expect([rows.map(({ name }) => name), total, stating]).toEqual([["Bat", "Zazpi"], 2, { zebrafish: 3 }]);
  expect(rows[0]?.fit).toEqual({ sectors: ["devices"], capabilities: ["zebrafish"] });
  expect((await fitting(own.id)).rows.map(({ name, isOwn }) => [name, isOwn])).toEqual([
    ["Zazpi", true],
    ["Bat", false],
  ]);
});

test("the fitting member with most of the capabilities is first", async () => {
  await listed({ name: "Aaa", sectors: ["devices"], capabilities: [stated()] });
  await listed({ name: "Zzz", sectors: ["devices"], capabilities: [stated(), stated({ term: "proteomics" })] });
  const wanted = { ...WANTED, sectors: ["devices"], capabilities: ["zebrafish", "proteomics"] } as const;
  const { rows } = await fittingMembers(visitor(), wanted, { answering: [], own: undefined });
  expect(rows.map(({ name }) => name)).toEqual(["Zzz", "Aaa"]);
});

test("whoever is in a consortium that answers is left out, and whoever may take a free role comes first with it", async () => {
  const inside = await listed({ name: "Inside", sectors: ["devices"], capabilities: [stated()] });
  await listed({ name: "Alde", sectors: ["devices"], capabilities: [stated()] });
  await listed({ name: "Zuri", sectors: ["ehealth"], capabilities: [stated()] });
  const call = await publishedCall({ sectors: [...WANTED.sectors], capabilities: [...WANTED.capabilities] });
  await consortium({
    organisationId: inside.id,
    title: "Etxean",
    callId: call.id,
    roles: [{ title: "Platform", sector: "ehealth", seats: 1 }],
  });
  const answering = await consortiaAnswering(visitor(), call.id);
  const { rows, total, inside: taken } = await fittingMembers(visitor(), WANTED, { answering, own: undefined });
  const all = await directoryIds(visitor(), {
    q: "",
    sort: "name",
    kinds: [],
    regions: [],
    sectors: [...WANTED.sectors],
    capabilities: [...WANTED.capabilities],
  });
  expect([total, taken, total + taken]).toEqual([2, 1, all.length]);
  expect([total, rows.map(({ name, fills }) => [name, fills.flatMap(({ roles }) => roles)])]).toEqual([
    2,
    [
      ["Zuri", ["Platform"]],
      ["Alde", []],
    ],
  ]);
});

test("what a call does not say fits nobody, and more members ask no more queries", async () => {
  expect(await fittingMembers(visitor(), { ...WANTED, sectors: [], capabilities: [] }, { answering: [], own: undefined })).toMatchObject({
    total: 0,
  });
  await listed({ sectors: ["devices"], capabilities: [stated()] });
  const before = await queryCount(() => fitting());
  for (let n = 0; n < 5; n++) await listed({ sectors: ["devices"], capabilities: [stated()] });
  expect((await fitting()).rows).toHaveLength(3);
  expect(await queryCount(() => fitting())).toBeLessThanOrEqual(before);
});

test("of a call for some regions only members there fit, in the segments of which it asks that", async () => {
  await listed({ name: "Bilbo", sectors: ["care"], capabilities: [stated()], region: "ES213" });
  await listed({ name: "Paris", sectors: ["care"], capabilities: [stated()], country: "FR" });
  await listed({ name: "Lyon", sectors: ["devices"], capabilities: [stated()], country: "FR" });
  await listed({ name: "Pau", sectors: ["care", "devices"], capabilities: [stated()], region: "FRI1" });
  const names = async (placeSectors: readonly "care"[]) => {
    const call = { sectors: ["care", "devices"], capabilities: ["zebrafish"], places: ["ES211", "ES213"], placeSectors } as const;
    const { rows, total } = await fittingMembers(visitor(), call, { answering: [], own: undefined });
    const counts = await fittingCounts(visitor(), [{ ...call, id: "call" }]);
    expect(counts.get("call")).toBe(total);
    return rows.map(({ name }) => name);
  };
  expect(await names([])).toEqual(["Bilbo"]);
  expect(await names(["care"])).toEqual(["Bilbo", "Lyon", "Pau"]);
});
