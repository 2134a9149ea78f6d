import { availableParallelism, loadavg } from "node:os";
import autocannon from "autocannon";
import Database from "better-sqlite3";
import { closeConnections } from "#database/connections";
import { type Case, median, type Options, say } from "../report.ts";
import { runWithWorker } from "../server.ts";
import { jobsFile } from "./jobs-data.ts";
import { LOADS, type Load, type Place, untilIdle } from "./loads.ts";

/** /livez waits for as many pages as are asked for at once. */
const CONNECTIONS = 4;
const LIVEZ_EVERY_MS = 20;
const MAX_LIVEZ_MS = 150;
/** Of the directory's rate without the load; on one core the worker takes half of it. */
const MIN_RATIO = availableParallelism() > 1 ? 0.85 : 0.5;
type Window = { rate: number; livez: number; times: number };

async function worstLivez(url: string, ended: () => boolean): Promise<number> {
  let worst = 0;
  while (!ended()) {
    const began = performance.now();
    await (await fetch(`${url}/livez`)).arrayBuffer();
    worst = Math.max(worst, performance.now() - began);
    await new Promise((passed) => setTimeout(passed, LIVEZ_EVERY_MS));
  }
  return worst;
}

/** The directory's rate and the longest answer of /livez for some seconds, beside a load or without. */
async function measure(place: Place, seconds: number, load?: Load): Promise<Window> {
  let isOver = false;
  const ended = () => isOver;
  const times = load?.run(place, ended) ?? Promise.resolve(0);
  const livez = worstLivez(place.url, ended);
  // In a thread of its own: what it does between two answers is not waited for by /livez.
  const seen = await autocannon({ url: `${place.url}/en/directory`, connections: CONNECTIONS, duration: seconds, workers: 1 });
  isOver = true;
  if (seen.non2xx > 0 || seen.errors > 0) throw new Error(`${seen.non2xx} answers that are not 2xx, ${seen.errors} errors`);
  return { rate: seen["2xx"] / seen.duration, livez: await livez, times: await times };
}

/** Each load between two windows without one; the ratio is to the mean of these two. */
async function compare(server: Omit<Place, "network">, load: Load, { seconds, window }: { seconds: number; window: number }) {
  const place = { ...server, network: `192.0.2.${window}` };
  await load.prepare?.(place);
  await untilIdle(place);
  const before = await measure(place, seconds);
  const beside = await measure(place, seconds, load);
  await untilIdle(place);
  const after = await measure(place, seconds);
  const ratio = beside.rate / ((before.rate + after.rate) / 2);
  const alone = Math.max(before.livez, after.livez);
  say(
    `${load.name}, done ${beside.times} times: ${beside.rate.toFixed(0)} pages/s, ${ratio.toFixed(2)} of ${before.rate.toFixed(0)} and ${after.rate.toFixed(0)} without; /livez at most ${beside.livez.toFixed(0)} ms, ${alone.toFixed(0)} without`,
  );
  return { ratio, livez: beside.livez, rate: beside.rate };
}

/**
 * The directory of 10,000 organisations while each heavy work goes on again and again, with the worker in a process of its own and the limits as `npm start` has them: the medians of some
 * rounds.
 */
export async function jobs({ rounds = 3, seconds = 8, only }: Options): Promise<Case[]> {
  const loads = LOADS.filter(({ name }) => !only || only.includes(name));
  const file = await jobsFile();
  process.env.PORTAL_DATABASE = file;
  const server = await runWithWorker(file, { PORTAL_LIMITS: "1", PORTAL_TRUSTED_PROXIES: "1" });
  const db = new Database(file, { timeout: 10_000 });
  const place = { url: server.url, db };
  let window = 0;
  try {
    await untilIdle(place);
    await measure({ ...place, network: "192.0.2.0" }, seconds);
    const cases: Case[] = [];
    for (const load of loads) {
      const found = [];
      for (let round = 0; round < rounds; round++) found.push(await compare(place, load, { seconds, window: ++window }));
      const ratio = median(found.map(({ ratio }) => ratio));
      const livez = median(found.map(({ livez }) => livez));
      const missed = [ratio < MIN_RATIO && `below ${MIN_RATIO}`, livez > MAX_LIVEZ_MS && `/livez over ${MAX_LIVEZ_MS} ms`].filter(Boolean);
      if (missed.length > 0) say(`${load.name}: ${missed.join(", ")}`);
      cases.push({ case: load.name, value: Math.round(median(found.map(({ rate }) => rate))), unit: "pages/s", ratio });
      cases.push({ case: `${load.name}, worst /livez`, value: Math.round(livez), unit: "ms" });
    }
    return [...cases, { case: "load of the machine", value: Number((loadavg()[0] ?? 0).toFixed(1)), unit: "" }];
  } finally {
    db.close();
    await closeConnections();
    await server.kill("SIGTERM");
  }
}
