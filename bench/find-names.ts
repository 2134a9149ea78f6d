import { closeConnections } from "#database/connections";
import { migrateDatabase } from "#database/migrate";
import { type Random, random } from "#demo/random";
import { context } from "#domain/kernel/context";
import { directory } from "#domain/organisations/directory/directory";
import { newId } from "#lib/ids";
import { fillWithOrganisations, newFile } from "./organisation-rows.ts";
import { tidy, withServer } from "./postgres.ts";
import { at95, type Case, type Options, say } from "./report.ts";
import { type Named, rorRecords } from "./ror-records.ts";

const ASKED = 1_500;
const SEED = 7;
const wordsOf = (name: string) => name.match(/[\p{L}\p{N}_]+/gu) ?? [];
const withoutMarks = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "");

/** One letter of the longest word is left out, neither its first nor its last. */
function misspelt(name: string, { below }: Random): string {
  const longest = wordsOf(name).reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  const at = 1 + below(Math.max(1, longest.length - 2));
  return name.replace(longest, longest.slice(0, at) + longest.slice(at + 1));
}

type Asked = { q: string; id: string };
type Found = { first: number; fifth: number; times: number[]; processor: number[]; missed: string[] };

/** Which share of the queries has its organisation first, and among the first five of the directory's own answer. */
async function ask(queries: Asked[]): Promise<Found> {
  const found: Found = { first: 0, fifth: 0, times: [], processor: [], missed: [] };
  for (const { q, id } of queries) {
    const began = performance.now();
    const before = process.cpuUsage();
    const { rows } = await directory(context(), { q, sectors: [], kinds: [], regions: [], sort: "relevance", page: 1 });
    found.times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    found.processor.push((user + system) / 1000);
    const at = rows.findIndex(({ slug }) => slug === id);
    if (at === 0) found.first += 1 / queries.length;
    if (at >= 0 && at < 5) found.fifth += 1 / queries.length;
    else found.missed.push(`${q} (${at})`);
  }
  return found;
}

const thousandths = (share: number) => Math.round(share * 1000) / 1000;

async function measure(records: Named[], dialect: string): Promise<Case[]> {
  const ids = records.map(() => newId());
  say(`${dialect}: lists ${records.length} organisations`);
  await fillWithOrganisations(
    records.map(({ name, aliases, acronyms, city }, n) => ({ id: ids[n] as string, name, aliases: [...aliases, ...acronyms], town: city })),
  );
  if (dialect === "postgres") await tidy(process.env.PORTAL_DATABASE ?? "");
  const by = random(SEED);
  const sample = Array.from({ length: ASKED }, () => by.below(records.length));
  const asked = (make: (record: Named) => string[]) =>
    sample.flatMap((n) => make(records[n] as Named).map((q): Asked => ({ q, id: ids[n] as string })));
  const runs = {
    "accents R@1": [asked(({ name }) => [withoutMarks(name)]), "first"],
    "typo R@1": [asked(({ name }) => [misspelt(name, by)]), "first"],
    "words R@5": [asked(({ name }) => [wordsOf(name).slice(0, 2).join(" ")]), "fifth"],
    "other R@5": [asked(({ aliases, acronyms }) => [...aliases, ...acronyms]), "fifth"],
  } as const;
  const cases: Case[] = [];
  const times: number[] = [];
  const processor: number[] = [];
  for (const [name, [queries, counts]] of Object.entries(runs)) {
    const found = await ask(queries);
    say(
      `${dialect}: ${name}: ${queries.length} queries, R@1 ${thousandths(found.first)}, R@5 ${thousandths(found.fifth)}, p95 ${at95(found.times)} ms, ${at95(found.processor)} ms of this process; not among five: ${found.missed.slice(0, 5).join("; ")}`,
    );
    cases.push({ case: name, value: thousandths(found[counts]), unit: "" });
    times.push(...found.times);
    processor.push(...found.processor);
  }
  // Other work on the machine makes an answer later, and the processor time of this process hardly greater; a server of PostgreSQL has its own.
  return [...cases, { case: "p95 ms", value: at95(times), unit: "ms" }, { case: "processor p95 ms", value: at95(processor), unit: "ms" }];
}

/**
 * Task N of the benchmark: organisations of ROR looked for by their own name without its marks, with a letter missing in its longest word, by its first
 * two words, and by each of their names in other languages and acronyms.
 */
export async function findNames({ dialect }: Options): Promise<Case[]> {
  const records = rorRecords();
  if (dialect === "postgres")
    return withServer(async (empty) => {
      process.env.PORTAL_DATABASE = await empty("names");
      await migrateDatabase();
      try {
        return await measure(records, "postgres");
      } finally {
        await closeConnections();
      }
    });
  process.env.PORTAL_DATABASE = await newFile("names");
  const cases = await measure(records, "sqlite");
  await closeConnections();
  return cases;
}
