import { existsSync } from "node:fs";
import autocannon from "autocannon";
import { sessionRow } from "#test/session-row";
import { cpuOf } from "./cpu.ts";
import { daysLater } from "./days-later.ts";
import { type Case, median, type Options, say } from "./report.ts";
import { database, type Running, run, runWithWorker } from "./server.ts";

export type Target = { name: string; url: string; server: Running; cookie?: string };
export type Found = { rate: number; cpu: number };
const SEED = "scripts/demonstration/seed.ts";
const DAYS = 60;
/** The cases of 10,000 organisations: on the day of their data, and as many days later. */
const LARGE = ["directory10k", `directory10k, ${DAYS} days later`];

async function firstOrganisation(url: string): Promise<string> {
  const page = await (await fetch(`${url}/en/directory`)).text();
  const path = page.match(/href="(\/en\/organisations\/[^"?#]+)"/)?.[1];
  if (!path) throw new Error("the directory lists no organisation");
  return url + path;
}

/** The cookie of a reviewer, who is signed in by a row of the file. */
export async function reviewer(url: string, file: string): Promise<string> {
  const accounts = (await (await fetch(`${url}/dev/accounts.json`)).json()) as { email: string; role: string }[];
  const found = accounts.find(({ role }) => /staffAdmin|reviewer/.test(role));
  if (!found) throw new Error("the demonstration has no reviewer");
  return `auzolan-session=${sessionRow(file, found.email)}`;
}

/** The pages of a portal that are measured. */
export async function targets(small: Running, cookie: string, large: readonly Running[] = []): Promise<Target[]> {
  const { url } = small;
  const server = small;
  return [
    { server, name: "hello", url: `${url}/dev/hello` },
    { server, name: "home", url: `${url}/en` },
    { server, name: "directory", url: `${url}/en/directory` },
    { server, name: "organisation", url: await firstOrganisation(url) },
    { server, name: "apply", url: `${url}/en/apply` },
    { server, name: "queue", url: `${url}/en/staff/applications`, cookie },
    ...large.map((server, n) => ({ server, name: LARGE[n] ?? "", url: `${server.url}/en/directory` })),
  ];
}

async function rate({ name, url, server, cookie }: Target, seconds: number): Promise<Found> {
  const before = cpuOf(server.pid);
  const seen = await autocannon({ url, connections: 8, duration: seconds, headers: cookie ? { cookie } : {} });
  if (seen.non2xx > 0 || seen.errors > 0)
    throw new Error(`${name}: ${seen.non2xx} answers that are not 2xx, ${seen.errors} errors (${url})`);
  return { rate: seen["2xx"] / seen.duration, cpu: (cpuOf(server.pid) - before) / seen["2xx"] };
}

/** How much longer a page is asked for beforehand where its server has fewer of them: code that has run less is slower, whatever it does. */
function warming(pages: Target[], { server }: Target): number {
  const asked = (of: Running) => pages.filter((page) => page.server === of).length;
  return Math.max(...pages.map((page) => asked(page.server))) / asked(server);
}

/** Requests per second, in rounds that take every page in turn: what the machine does elsewhere falls on all of them. */
export async function measure(pages: Target[], rounds: number, seconds: number): Promise<Record<string, Found[]>> {
  const rates: Record<string, Found[]> = Object.fromEntries(pages.map(({ name }) => [name, []]));
  for (const page of pages) await rate(page, seconds * warming(pages, page));
  for (let round = 1; round <= rounds; round++)
    for (const page of pages) {
      const found = await rate(page, seconds);
      rates[page.name]?.push(found);
      say(
        `round ${round} of ${rounds}: ${page.name} ${found.rate.toFixed(0)} requests/s, ${found.cpu.toFixed(1)} ms of processor time each`,
      );
    }
  return rates;
}

/** Two portals with 10,000 organisations, the second one as it is 60 days after its data were made, each with its worker. */
async function runLarge(): Promise<Running[]> {
  const today = database("10k", SEED, "--organisations", "10000", "--file", "data/bench/10k.sqlite");
  return [await runWithWorker(today), await runWithWorker(await daysLater(today, DAYS))];
}

/** What the server does per second for each page, and against `/dev/hello` of the same round; the large directories, with the worker beside them, against the small one. */
export async function pages({ rounds = 5, seconds = 3, only }: Options): Promise<Case[]> {
  const file = database("demo", "scripts/demonstration/seed-demo.ts");
  const small = await run(file, { PORTAL_DEMO: "1" });
  const isLarge = (!only || only.includes("directory10k")) && existsSync(SEED);
  const large = isLarge ? await runLarge() : [];
  const isCompared = (name: string) => isLarge && (name === "directory" || LARGE.includes(name));
  const isMeant = ({ name }: Target) => !only || only.includes(name) || name === "hello" || isCompared(name);
  try {
    const rates = await measure((await targets(small, await reviewer(small.url, file), large)).filter(isMeant), rounds, seconds);
    const against = (name: string) => rates[LARGE.includes(name) ? "directory" : "hello"] ?? [];
    const ratio = (name: string, of: (found: Found, base: Found) => number) =>
      median((rates[name] ?? []).map((found, round) => of(found, against(name)[round] ?? { rate: Number.NaN, cpu: Number.NaN })));
    for (const name of Object.keys(rates))
      say(`${name}: by processor time, the base takes ${ratio(name, (found, base) => base.cpu / found.cpu).toFixed(2)} of it`);
    return Object.entries(rates).map(([name, found]) => ({
      case: name,
      value: Math.round(median(found.map(({ rate }) => rate))),
      unit: "requests/s",
      ratio: ratio(name, (found, base) => found.rate / base.rate),
    }));
  } finally {
    await small.kill("SIGTERM");
    for (const server of large) await server.kill("SIGTERM");
  }
}
