import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { places } from "./support/all-places.ts";
import { demo } from "./support/places.ts";
import { repeatedReads } from "./support/plans/repeated-reads.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { freePort, withPortal } from "./support/portals/portal.ts";
import { multiply } from "./support/subjects/multiply.ts";

test.describe.configure(oneProcess("of their own"));

const COUNTER = pathToFileURL(resolve("e2e/support/portals/count-queries.mjs")).href;
const COPIES = 3;
type Counts = Record<string, number>;

const PLACES = places();

/** How many statements each page takes, asked a second time so that nothing is counted that happens once, and which of all read something again for each row. */
async function countEach(copies: number): Promise<{ counts: Counts; repeated: string[] }> {
  const port = await freePort();
  const counts: Counts = {};
  let repeated: string[] = [];
  const settings = { NODE_OPTIONS: `--import=${COUNTER}`, QUERY_COUNT_PORT: String(port), PORTAL_WORKER: "off" };
  const prepare = (database: string) => copies > 0 && multiply(database, copies);
  await withPortal(
    "demo",
    async (portal) => {
      const cluster = demo(portal);
      for (const place of PLACES) {
        const cookie = cluster.cookie(place.who);
        const url = portal.url + place.path(cluster);
        const headers = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {};
        for (let time = 0; time < 2; time++) {
          await fetch(`http://127.0.0.1:${port}`);
          const answer = await fetch(url, { headers, redirect: "manual" });
          await answer.text();
          expect(answer.status, place.name).toBeLessThan(500);
        }
        counts[`${place.name} as ${place.who}`] = Number(await (await fetch(`http://127.0.0.1:${port}`)).text());
      }
      const texts = (await (await fetch(`http://127.0.0.1:${port}/texts`)).json()) as string[];
      expect(texts.length).toBeGreaterThan(PLACES.length);
      repeated = repeatedReads(portal.database, texts);
    },
    settings,
    prepare,
  );
  return { counts, repeated };
}

test("the number of queries of a page does not depend on the number of rows, and none reads a whole table again for each of them", async ({}, info) => {
  const few = await countEach(0);
  const many = await countEach(COPIES);
  expect(Object.values(few.counts).some((count) => count > 0)).toBe(true);
  await info.attach("queries", { body: JSON.stringify(few.counts, null, 2), contentType: "application/json" });
  expect(many.counts).toEqual(few.counts);
  expect([...few.repeated, ...many.repeated], "what is read again for each row of something else").toEqual([]);
});
