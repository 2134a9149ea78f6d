import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { closeConnections } from "#database/connections";
import { matches } from "#database/search";
import { clusters } from "#db/schema/kernel";
import { madeUpOrganisations } from "#demo/made-up/organisations";
import { context } from "#domain/kernel/context";
import { listedGroups } from "#domain/organisations/directory/listed-counts";
import { newId } from "#lib/ids";
import { fillWithOrganisations, newFile } from "./organisation-rows.ts";
import { type Case, median, type Options, say } from "./report.ts";
import { FOLDER, type Running, run } from "./server.ts";

const SIZES = [124, 10_000, 100_000] as const;
const WARM = 10;
const SEED = 7;
/** Words that few, some and most of the made-up organisations have in their texts; with a filter of each facet. */
const TEXTS = ["zebrafish", "sensor", "hospital", "bio", "de"];
const FILTERS = "sector=devices&sector=biotech&kind=company&kind=research&region=ES213&region=ES212";

/** A cluster of made-up organisations in a file of its own, made once. */
async function cluster(size: number): Promise<string> {
  const file = `${FOLDER}/directory${size}.sqlite`;
  if (existsSync(file)) return file;
  const began = performance.now();
  process.env.PORTAL_DATABASE = await newFile(`directory${size}`);
  await fillWithOrganisations(madeUpOrganisations(size, SEED).map(({ languages: _, ...one }) => ({ ...one, id: newId() })));
  await closeConnections();
  say(`${size} organisations written and indexed in ${Math.round((performance.now() - began) / 1000)} s`);
  return file;
}

async function answerTime({ url }: Running, query: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${url}/en/directory?${query}`);
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('role="status"')) throw new Error(`the directory answered ${answer.status}`);
  return performance.now() - start;
}

/** Median time of a page from each server, one of each in turn. The number makes every address another, so that no answer is one that was kept. */
async function medians(servers: Running[], query: (n: number) => string, rounds: number): Promise<number[]> {
  const times: number[][] = servers.map(() => []);
  for (let n = 0; n < rounds + WARM; n++)
    for (const [at, server] of servers.entries()) {
      const time = await answerTime(server, query(n));
      if (n >= WARM) times[at]?.push(time);
    }
  return times.map(median);
}

/** All counts of the facets in this process, as a page asks for them: none is kept. */
async function countTime(file: string, q: string, rounds: number): Promise<number> {
  process.env.PORTAL_DATABASE = file;
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    // Counts are kept until something is written: a connection of its own has kept nothing.
    await closeConnections();
    const ctx = context();
    await ctx.db.select({ id: clusters.id }).from(clusters);
    const began = performance.now();
    await listedGroups(ctx, q, await matches(ctx.db, "organisation", q));
    times.push(performance.now() - began);
  }
  await closeConnections();
  return median(times);
}

const tenths = (ms: number) => Math.round(ms * 10) / 10;
async function megabytes({ pid }: Running) {
  const kilobytes = (await readFile(`/proc/${pid}/status`, "utf8")).match(/VmRSS:\s+(\d+)/)?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** The directory of 124, 10,000 and 100,000 organisations: what a page costs as the cluster grows. */
export async function directory({ rounds = 40 }: Options): Promise<Case[]> {
  const files: string[] = [];
  for (const size of SIZES) files.push(await cluster(size));
  const servers: Running[] = [];
  for (const file of files) servers.push(await run(file));
  try {
    const compared = async (name: string, query: (n: number) => string): Promise<Case> => {
      const [few = 0, some = 0, many = 0] = await medians(servers, query, rounds);
      say(`${name}: ${tenths(few)} ms of 124, ${tenths(some)} ms of 10,000, ${tenths(many)} ms of 100,000`);
      return { case: name, value: tenths(many), unit: "ms", ratio: many / few };
    };
    const cases = [await compared("list100k", () => ""), await compared("pages100k", (n) => `page=${n + 2}&sort=newest`)];
    const filtered: Case[] = [];
    for (const q of TEXTS) filtered.push(await compared(`${q} and three facets`, () => `q=${q}&${FILTERS}`));
    const worst = filtered.toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0] as Case;
    cases.push({ ...worst, case: "facet100k" });
    for (const q of ["", ...TEXTS]) {
      const time = await countTime(files[2] as string, q, rounds);
      say(`all counts of the facets for “${q}” among 100,000: ${tenths(time)} ms`);
      cases.push({ case: q ? `facets ms, ${q}` : "facets ms", value: tenths(time), unit: "ms" });
    }
    cases.push({ case: "memory", value: await megabytes(servers[2] as Running), unit: "MB" });
    return cases;
  } finally {
    for (const server of servers) await server.kill("SIGTERM");
  }
}
