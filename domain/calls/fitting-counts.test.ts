import { expect, test } from "vitest";
import { consortiaAnswering } from "#domain/consortia/answering";
import { visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { stated } from "#test/fixtures/capabilities";
import { asker, consortium } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { fittingCounts } from "./fitting-counts.ts";
import { fittingMembers } from "./fitting-members.ts";
import { listCalls } from "./reads.ts";

const page = async () => (await listCalls(visitor(), { list: "all", kinds: [], sectors: [], page: 1 })).rows;

test("each call of a page has the number that its own page counts, without those in its consortia", async () => {
  const inside = await listed({ name: "Inside", sectors: ["devices"], capabilities: [stated()] });
  const other = await listed({ name: "Other", sectors: ["ehealth", "care"], capabilities: [stated()] });
  await listed({ name: "No capability", sectors: ["devices"] });
  await listed({ name: "No segment", sectors: ["pharma"], capabilities: [stated()] });
  const both = await publishedCall({ title: "Both", sectors: ["devices", "ehealth"], capabilities: ["zebrafish"] });
  await publishedCall({ title: "Segment", sectors: ["devices"] });
  await publishedCall({ title: "Capability", capabilities: ["zebrafish"] });
  await publishedCall({ title: "Nobody", sectors: ["ivd"] });
  await publishedCall({ title: "Says nothing" });
  for (const title of ["One", "Two"]) {
    const made = await consortium({ organisationId: inside.id, title, callId: both.id });
    await asker(made, 0, other.id);
  }
  const calls = await page();
  const counts = await fittingCounts(visitor(), calls);
  expect(Object.fromEntries(calls.map(({ title, id }) => [title, counts.get(id)]))).toEqual({
    ...{ Both: 1, Segment: 2, Capability: 3, Nobody: 0 },
    "Says nothing": undefined,
  });
  for (const call of calls) {
    const answering = await consortiaAnswering(visitor(), call.id);
    expect((await fittingMembers(visitor(), call, { answering, own: undefined })).total).toBe(counts.get(call.id) ?? 0);
  }
});

test("more calls on a page ask no more queries", async () => {
  await listed({ sectors: ["devices"] });
  await publishedCall({ sectors: ["devices"] });
  const counted = async () => {
    const calls = await page();
    return queryCount(() => fittingCounts(visitor(), calls));
  };
  await counted();
  const before = await counted();
  for (let n = 0; n < 5; n++) await publishedCall({ title: `Call ${n}`, sectors: ["devices"] });
  await counted();
  expect([await counted(), before]).toEqual([1, 1]);
});
