import { existsSync } from "node:fs";
import autocannon from "autocannon";
import { sessionRow } from "#test/session-row";
import { type Case, median, type Options, say } from "./report.ts";
import { database, type Running, run } from "./server.ts";

type Target = { name: string; url: string; cookie?: string };
const SEED = "scripts/seed.ts";

async function firstOrganisation(url: string): Promise<string> {
  const page = await (await fetch(`${url}/en/directory`)).text();
  const path = page.match(/href="(\/en\/organisations\/[^"?#]+)"/)?.[1];
  if (!path) throw new Error("the directory lists no organisation");
  return url + path;
}

async function reviewer(url: string, file: string): Promise<string> {
  const accounts = (await (await fetch(`${url}/dev/accounts.json`)).json()) as { email: string; role: string }[];
  const found = accounts.find(({ role }) => /staffAdmin|reviewer/.test(role));
  if (!found) throw new Error("the demonstration has no reviewer");
  return `auzolan-session=${sessionRow(file, found.email)}`;
}

async function targets(small: Running, file: string, large: Running | undefined): Promise<Target[]> {
  const { url } = small;
  return [
    { name: "hello", url: `${url}/dev/hello` },
    { name: "home", url: `${url}/en` },
    { name: "directory", url: `${url}/en/directory` },
    { name: "organisation", url: await firstOrganisation(url) },
    { name: "apply", url: `${url}/en/apply` },
    { name: "queue", url: `${url}/en/staff/applications`, cookie: await reviewer(url, file) },
    ...(large ? [{ name: "directory10k", url: `${large.url}/en/directory` }] : []),
  ];
}

async function rate({ name, url, cookie }: Target, seconds: number): Promise<number> {
  const seen = await autocannon({ url, connections: 8, duration: seconds, headers: cookie ? { cookie } : {} });
  if (seen.non2xx > 0 || seen.errors > 0)
    throw new Error(`${name}: ${seen.non2xx} answers that are not 2xx, ${seen.errors} errors (${url})`);
  return seen["2xx"] / seen.duration;
}

/** Requests per second, in rounds that take every page in turn: what the machine does elsewhere falls on all of them. */
async function measure(pages: Target[], rounds: number, seconds: number): Promise<Record<string, number[]>> {
  const rates: Record<string, number[]> = Object.fromEntries(pages.map(({ name }) => [name, []]));
  for (const page of pages) await rate(page, 1);
  for (let round = 1; round <= rounds; round++)
    for (const page of pages) {
      const found = await rate(page, seconds);
      rates[page.name]?.push(found);
      say(`round ${round} of ${rounds}: ${page.name} ${found.toFixed(0)} requests/s`);
    }
  return rates;
}

/** What the server does per second for each page, and against `/dev/hello` of the same round; the large directory against the small one. */
export async function pages({ rounds = 5, seconds = 3 }: Options): Promise<Case[]> {
  const file = database("demo", "scripts/seed-demo.ts");
  const small = await run(file, { PORTAL_DEMO: "1" });
  const many = existsSync(SEED) ? database("10k", SEED, "--organisations", "10000", "--file", "data/bench/10k.sqlite") : undefined;
  const large = many ? await run(many) : undefined;
  try {
    const rates = await measure(await targets(small, file, large), rounds, seconds);
    const against = (name: string) => rates[name === "directory10k" ? "directory" : "hello"] ?? [];
    return Object.entries(rates).map(([name, found]) => ({
      case: name,
      value: Math.round(median(found)),
      unit: "requests/s",
      ratio: median(found.map((value, round) => value / (against(name)[round] ?? Number.NaN))),
    }));
  } finally {
    await small.kill("SIGTERM");
    await large?.kill("SIGTERM");
  }
}
