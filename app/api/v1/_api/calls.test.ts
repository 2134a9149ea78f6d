import { beforeEach, expect, test, vi } from "vitest";
import { createCall } from "#domain/calls/create-call";
import { listCalls } from "#domain/calls/reads";
import { overrideRule } from "#domain/calls/rules/override-rule";
import { withdrawCall } from "#domain/calls/withdraw-call";
import { actorId } from "#domain/kernel/actor";
import { DAY } from "#lib/clock";
import { staff, visitor } from "#test/builders";
import { callText, publishedCall } from "#test/fixtures/calls";
import { readOpenData as read } from "#test/read-open-data";
import { callsQuery, readParams } from "../../../[locale]/(public)/calls/calls.params.ts";

const ORIGIN = "https://portal.example.org";
beforeEach(() => void vi.stubEnv("PORTAL_URL", ORIGIN));

type Row = { slug: string };
type Listing = { data: Row[]; next: string | null };
const listed = async (path: string) => (await read(path)).body as Listing;
const slugsIn = async (path: string) => (await listed(path)).data.map(({ slug }) => slug).toSorted();

const FIRST = new Date("2031-03-31T15:00:00Z");
const SECOND = new Date("2031-10-31T16:00:00Z");

test("a call is told with all its dates, its money, what it wants and its pages, and nothing that changes by itself", async () => {
  const { slug } = await publishedCall({
    ...{
      kind: "euTopic",
      title: "Sepsis in the first hour",
      summary: { en: "Faster.", eu: "Azkarrago." },
      programme: "HORIZON",
      action: "RIA",
    },
    ...{ code: "HLTH-1", model: "twoStage", opensAt: new Date("2031-01-10T00:00:00Z"), zone: "Europe/Brussels" },
    deadlines: [
      { at: FIRST, stage: "first", timeAssumed: true },
      { at: SECOND, stage: "second", timeAssumed: false },
    ],
    ...{ budget: 30_000_000, grantFrom: 4_000_000, grantTo: 6_000_000, grants: 6, fundingRate: 100, conditions: { en: "Two patients." } },
    ...{ url: "https://call.example.org/a b", sectors: ["ivd"], capabilities: ["biosensors"] },
  });
  const { body } = await read(`/calls/${slug}`);
  expect(body).toEqual({
    ...{ slug, kind: "euTopic", title: "Sepsis in the first hour", summary: { en: "Faster.", eu: "Azkarrago." }, programme: "HORIZON" },
    pages: { en: `${ORIGIN}/en/calls/${slug}`, es: `${ORIGIN}/es/calls/${slug}`, eu: `${ORIGIN}/eu/calls/${slug}` },
    ...{ action: "RIA", code: "HLTH-1", partOf: null, model: "twoStage", opensAt: "2031-01-10T00:00:00.000Z", zone: "Europe/Brussels" },
    deadlines: [
      { at: FIRST.toISOString(), stage: "first", timeAssumed: true },
      { at: SECOND.toISOString(), stage: "second", timeAssumed: false },
    ],
    ...{ budget: 30_000_000, grantFrom: 4_000_000, grantTo: 6_000_000, grants: 6, fundingRate: 100, conditions: { en: "Two patients." } },
    ...{ url: "https://call.example.org/a%20b", sectors: ["ivd"], capabilities: ["biosensors"], madeUp: false },
    ...{ createdAt: expect.any(String), updatedAt: expect.any(String) },
  });
  expect((await listed("/calls")).data).toEqual([body]);
});

test("drafts and withdrawn calls are in no answer, nor what only staff read of a published one", async () => {
  const ctx = await staff();
  const draft = await createCall(ctx, callText({ title: "Draft of a call" }));
  const gone = await publishedCall({ title: "Withdrawn call" });
  const { id, slug } = await publishedCall({ title: "Call with rules", rulePack: "horizon2021RiaIa" }, ctx);
  if (!draft.ok) throw new Error(draft.refusal);
  expect(await withdrawCall(ctx, { callId: gone.id })).toMatchObject({ ok: true });
  const said = { sentence: { en: "Two are enough." }, sourceTitle: "Text of the call", sourceUrl: "https://call.example.org" };
  expect(await overrideRule(ctx, { callId: id, version: 1, rule: "threeCountries", number: 2, ...said })).toMatchObject({ ok: true });
  for (const query of ["", "?list=current", "?q=call"]) expect(await slugsIn(`/calls${query}`)).toEqual([slug]);
  for (const other of [draft.value.slug, gone.slug]) expect((await read(`/calls/${other}`)).status).toBe(404);
  const { text } = await read(`/calls/${slug}`);
  for (const kept of ["status", "version", "clusterId", "sourceId", id, actorId(ctx.actor)]) expect(text).not.toContain(`"${kept}"`);
});

const inDays = (n: number) => [{ at: new Date(Date.now() + n * DAY), stage: "proposal" as const, timeAssumed: false }];

test("the filters find what the page of calls finds by the same address", async () => {
  await publishedCall({ kind: "euTopic", programme: "HORIZON", action: "RIA", sectors: ["ivd"] });
  await publishedCall({ programme: "Hazitek", sectors: ["care", "ivd"], deadlines: inDays(80) });
  await publishedCall({ kind: "consultation", title: "Sepsis, asked of the market", deadlines: [] });
  await publishedCall({ programme: "Hazitek", title: "Sepsis last year", deadlines: inDays(-1) });
  await publishedCall({ opensAt: new Date(Date.now() + 5 * DAY) });
  const found = async (query: string) => {
    const search = new URLSearchParams(query);
    const state = await readParams(Promise.resolve(Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]))));
    return (await listCalls(visitor(), callsQuery(state))).rows.map(({ slug }) => slug).toSorted();
  };
  for (const [query, n] of [
    ["list=all", 5],
    ["list=current", 4],
    ["list=open", 3],
    ["list=planned", 1],
    ["list=closed", 1],
    ["list=all&kind=euTopic&kind=consultation", 2],
    ["list=all&programme=HORIZON&action=RIA", 1],
    ["list=all&sector=ivd", 2],
    ["list=all&q=%20sepsis%20", 2],
    ["list=current&q=sepsis&kind=consultation", 1],
    ["list=current&within=30", 2],
    ["list=open&within=90&sector=ivd", 2],
  ] as const) {
    const answered = await slugsIn(`/calls?${query}`);
    expect([query, answered.length, answered]).toEqual([query, n, await found(query)]);
  }
  expect(await slugsIn("/calls")).toEqual(await found("list=all"));
});

test("whoever reads on to the end gets each call once", async () => {
  const made: string[] = [];
  // As many as fill three pages: no empty one follows.
  for (let n = 0; n < 6; n++) made.push((await publishedCall({ title: `Call ${n}` })).slug);
  const seen: string[] = [];
  let next: string | null = `${ORIGIN}/api/v1/calls?limit=2&kind=regional`;
  for (let n = 0; next && n < 3; n++) {
    const answer: Listing = await listed(next.slice(`${ORIGIN}/api/v1`.length));
    seen.push(...answer.data.map(({ slug }) => slug));
    next = answer.next;
    expect(next === null || next.includes("kind=regional")).toBe(true);
  }
  expect(next).toBeNull();
  expect(seen.toSorted()).toEqual(made.toSorted());
});
