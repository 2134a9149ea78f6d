import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { closeConnections } from "#database/connections";
import { migrateDatabase } from "#database/migrate";
import { matches } from "#database/search";
import { organisations } from "#db/schema/organisations";
import { madeUpOrganisations } from "#demo/made-up/organisations";
import { context } from "#domain/kernel/context";
import { countFacets } from "#domain/organisations/directory/facets";
import { countGroups } from "#domain/organisations/directory/listed-counts";
import { suggestedNames, suggestedTowns } from "#domain/organisations/directory/suggestions";
import { newId } from "#lib/ids";
import { cpuOf } from "./cpu.ts";
import { fillWithOrganisations, newFile } from "./organisation-rows.ts";
import { tidy, withServer } from "./postgres.ts";
import { type Case, median, type Options, say } from "./report.ts";
import { FOLDER, type Running, run } from "./server.ts";

const SIZES = [124, 10_000, 100_000] as const;
const SIZES_ON_POSTGRES = [124, 10_000] as const;
const WARM = 10;
const SEED = 7;
/** Words that few, some and most of the made-up organisations have in their texts; with a filter of each facet. */
const TEXTS = ["zebrafish", "sensor", "hospital", "bio", "de"];
const FILTERS = "sector=devices&sector=biotech&kind=company&kind=research&region=ES213&region=ES212";

/** Fills the chosen database with made-up organisations. */
async function fill(size: number): Promise<Case> {
  const began = performance.now();
  await fillWithOrganisations(madeUpOrganisations(size, SEED).map(({ languages: _, ...one }) => ({ ...one, id: newId() })));
  await closeConnections();
  const seconds = Math.round((performance.now() - began) / 1000);
  say(`${size} organisations written and indexed in ${seconds} s`);
  return { case: `seed ${size}`, value: seconds, unit: "s" };
}

/** A file of SQLite, made once; the case says how long that took. */
async function file(size: number, cases: Case[]): Promise<string> {
  const name = `${FOLDER}/directory${size}.sqlite`;
  if (existsSync(name)) return name;
  process.env.PORTAL_DATABASE = await newFile(`directory${size}`);
  cases.push(await fill(size));
  return name;
}

async function answerTime({ url }: Running, query: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${url}/en/directory?${query}`);
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('role="status"')) throw new Error(`the directory answered ${answer.status}`);
  return performance.now() - start;
}

type Cost = { time: number; processor: number };

/**
 * What a page costs each server, one of each in turn: the median time of an answer, and the processor time of the server for each, which other work on
 * the machine changes less. The number makes every address another, so that no answer is one that was kept.
 */
async function costs(servers: Running[], query: (n: number) => string, rounds: number): Promise<Cost[]> {
  const times: number[][] = servers.map(() => []);
  const processor = () => servers.map(({ pid }) => cpuOf(pid));
  let before = processor();
  for (let n = 0; n < rounds + WARM; n++) {
    if (n === WARM) before = processor();
    for (const [at, server] of servers.entries()) {
      const time = await answerTime(server, query(n));
      if (n >= WARM) times[at]?.push(time);
    }
  }
  const after = processor();
  return times.map((each, at) => ({ time: median(each), processor: ((after[at] ?? 0) - (before[at] ?? 0)) / rounds }));
}

const tenths = (ms: number) => Math.round(ms * 10) / 10;

/** In this process, all counts of the facets as a page asks for them after something was written: what a text finds, how many are in each group, and the counts. */
async function countTime(q: string, rounds: number): Promise<Case> {
  const ctx = context();
  const times: number[] = [];
  let before = process.cpuUsage();
  for (let n = 0; n < rounds + WARM; n++) {
    if (n === WARM) before = process.cpuUsage();
    const began = performance.now();
    countFacets(await countGroups(ctx, await matches(ctx.db, "organisation", q)), { sectors: [], kinds: [], regions: [] });
    if (n >= WARM) times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  say(`all counts of the facets for “${q}”: ${tenths(median(times))} ms, ${tenths((user + system) / 1000 / rounds)} ms of processor time`);
  return { case: q ? `facets ms, ${q}` : "facets ms", value: tenths(median(times)), unit: "ms" };
}

const ASKED = 100;
const LONGEST = 8;
/** In this process, what is suggested while somebody types the names of some organisations, letter by letter. */
async function suggestTime(): Promise<Case> {
  const ctx = context();
  const names = await ctx.db.select({ name: organisations.name }).from(organisations).orderBy(organisations.id).limit(ASKED);
  const times: number[] = [];
  for (const { name } of names)
    for (let length = 1; length <= Math.min(LONGEST, name.length); length++) {
      const began = performance.now();
      await suggestedNames(ctx, name.slice(0, length));
      await suggestedTowns(ctx, name.slice(0, length));
      times.push(performance.now() - began);
    }
  times.sort((a, b) => a - b);
  return { case: "suggest p95 ms", value: tenths(times[Math.floor(times.length * 0.95)] ?? 0), unit: "ms" };
}

async function megabytes({ pid }: Running) {
  const kilobytes = (await readFile(`/proc/${pid}/status`, "utf8")).match(/VmRSS:\s+(\d+)/)?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** What pages and counts cost with the last of some databases, and how many times what they cost with the first. */
async function measure(databases: string[], sizes: readonly number[], rounds: number): Promise<Case[]> {
  const servers: Running[] = [];
  for (const database of databases) servers.push(await run(database));
  const most = `${(sizes.at(-1) ?? 0) / 1000}k`;
  try {
    const compared = async (name: string, query: (n: number) => string): Promise<Case & { ratio: number }> => {
      const each = await costs(servers, query, rounds);
      const said = each.map(({ time, processor }, at) => `${tenths(time)} ms (processor ${tenths(processor)}) of ${sizes[at]}`);
      const [first, last] = [each[0], each.at(-1)] as [Cost, Cost];
      const processor = first.processor > 0 ? `; ${tenths(last.processor / first.processor)} times the processor time` : "";
      say(`${name}: ${said.join(", ")}${processor}`);
      return { case: name, value: tenths(last.time), unit: "ms", ratio: last.time / first.time };
    };
    const cases: Case[] = [await compared(`list${most}`, () => ""), await compared(`pages${most}`, (n) => `page=${n + 2}&sort=newest`)];
    const filtered = [];
    for (const q of TEXTS) filtered.push(await compared(`${q} and three facets`, () => `q=${q}&${FILTERS}`));
    const worst = filtered.toSorted((a, b) => b.ratio - a.ratio)[0] as Case;
    cases.push({ ...worst, case: `facet${most}` }, { case: "memory", value: await megabytes(servers.at(-1) as Running), unit: "MB" });
    process.env.PORTAL_DATABASE = databases.at(-1);
    for (const q of ["", ...TEXTS]) cases.push(await countTime(q, rounds));
    return [...cases, await suggestTime()];
  } finally {
    await closeConnections();
    for (const server of servers) await server.kill("SIGTERM");
  }
}

/** The directory of 124, 10,000 and, on SQLite, 100,000 organisations: what a page costs as the cluster grows. */
export async function directory({ rounds = 40, dialect }: Options): Promise<Case[]> {
  const cases: Case[] = [];
  if (dialect !== "postgres") {
    const files: string[] = [];
    for (const size of SIZES) files.push(await file(size, cases));
    return [...cases, ...(await measure(files, SIZES, rounds))];
  }
  return withServer(async (empty) => {
    const databases: string[] = [];
    for (const size of SIZES_ON_POSTGRES) {
      process.env.PORTAL_DATABASE = await empty(`directory${size}`);
      databases.push(process.env.PORTAL_DATABASE);
      await migrateDatabase();
      cases.push(await fill(size));
      await tidy(process.env.PORTAL_DATABASE);
    }
    return [...cases, ...(await measure(databases, SIZES_ON_POSTGRES, rounds))];
  });
}
