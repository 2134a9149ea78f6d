import { expect, test } from "vitest";
import { chipsOf } from "./chips.ts";
import { type DirectoryParams, directoryHref } from "./directory.params.ts";
import type { Loaded } from "./load.ts";
import { wayOut } from "./ways-out.ts";

const state = (given: Partial<DirectoryParams> = {}): DirectoryParams => ({
  q: "",
  sector: [],
  kind: [],
  region: [],
  country: [],
  states: [],
  capability: [],
  trl: [],
  sort: null,
  done: null,
  view: "cards",
  page: 1,
  ...given,
});
const loaded = (given: Partial<DirectoryParams>, without: Partial<Loaded["found"]["without"]>, total = 0) =>
  ({
    state: state(given),
    sort: "name",
    found: { total, without: { q: 0, sectors: 0, kinds: 0, regions: 0, countries: 0, stated: 0, capabilities: 0, trls: 0, ...without } },
  }) as unknown as Loaded;
const same = (key: string) => key;
const words = { sector: same, kind: same, region: same, country: same, states: same, capability: same, trl: same };

test("the way out drops the filter that would show more", () => {
  const way = wayOut(loaded({ kind: ["company"], region: ["ES211"] }, { kinds: 14, regions: 0 }), words);
  expect(way).toEqual({ what: "company", n: 14, change: { kind: [] } });
});

test("several of one kind are dropped together, and named together", () => {
  expect(wayOut(loaded({ sector: ["ivd", "care"] }, { sectors: 3 }), words)?.what).toBe("ivd, care");
});

test("what profiles say is dropped like any other filter", () => {
  expect(wayOut(loaded({ states: ["needs"] }, { stated: 3 }), words)).toEqual({ what: "needs", n: 3, change: { states: [] } });
});

test("a country, and that nothing is said of it, are dropped like any other filter", () => {
  expect(wayOut(loaded({ country: ["PT", "none"] }, { countries: 5 }), words)).toEqual({ what: "PT, none", n: 5, change: { country: [] } });
});

test("where only the words stand in the way, they are dropped, with their order", () => {
  expect(wayOut(loaded({ q: "zzz" }, { q: 124 }), words)).toEqual({ what: "zzz", n: 124, change: { q: "", sort: null } });
});

test("no way out where nothing would show more", () => {
  expect(wayOut(loaded({ kind: ["company"] }, { kinds: 5 }, 5), words)).toBeUndefined();
  expect(wayOut(loaded({}, { kinds: 5 }), words)).toBeUndefined();
});

test("an address leaves out what is as usual, and starts at the first page", () => {
  expect(directoryHref("/en/directory", state())).toBe("/en/directory");
  expect(directoryHref("/en/directory", state({ page: 3, q: "bio" }), { sort: "name" })).toBe("/en/directory?q=bio&sort=name");
  expect(directoryHref("/en/directory", state({ sector: ["ivd", "care"] }), { page: 2 })).toBe(
    "/en/directory?sector=ivd&sector=care&page=2",
  );
});

test("each chip leads to the list without its filter, and says so", () => {
  const chips = chipsOf(
    "/en/directory",
    state({ sector: ["ivd"], kind: ["company", "research"] }),
    (_, key) => key,
    (filter) => `Remove ${filter}`,
  );
  expect(chips.map(({ label, href }) => [label, href])).toEqual([
    ["Remove ivd", "/en/directory?kind=company&kind=research"],
    ["Remove company", "/en/directory?sector=ivd&kind=research"],
    ["Remove research", "/en/directory?sector=ivd&kind=company"],
  ]);
});
