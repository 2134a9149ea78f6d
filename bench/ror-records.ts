import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const DATA = process.env.PORTAL_TEST_DATA || "../shared/data";

type Raw = {
  id: string;
  names: { value: string; types: string[] }[];
  links: { type: string; value: string }[];
  locations: { geonames_details: { name: string; country_code: string } }[];
};
export type Named = {
  id: string;
  name: string;
  aliases: string[];
  acronyms: string[];
  city: string;
  country: string;
  website: string | undefined;
};

/** The file, or undefined with a plain word about it: a test is skipped without it. */
export function dataFile(path: string): Buffer | undefined {
  const file = join(DATA, path);
  if (existsSync(file)) return readFileSync(file);
  process.stderr.write(`${file} is not there: PORTAL_TEST_DATA names the folder of the data.\n`);
  return undefined;
}

/** The same for a benchmark, which measures nothing without it: the one line is its end. */
export const neededFile = (path: string): Buffer => dataFile(path) ?? process.exit(1);

/** Organisations of Europe as ROR records them. */
export const rorRecords = (): Named[] => gunzipSync(neededFile("orgs/ror_v2_europe.jsonl.gz")).toString().trim().split("\n").map(named);

function named(line: string): Named {
  const { id, names, links, locations } = JSON.parse(line) as Raw;
  const of = (is: (types: string[]) => boolean) => names.filter(({ types }) => is(types)).map(({ value }) => value);
  const place = locations[0]?.geonames_details;
  return {
    id,
    name: of((types) => types.includes("ror_display"))[0] ?? "",
    aliases: of((types) => !types.includes("ror_display") && !types.includes("acronym")),
    acronyms: of((types) => types.includes("acronym") && !types.includes("ror_display")),
    city: place?.name ?? "",
    country: place?.country_code ?? "",
    website: links.find(({ type }) => type === "website")?.value,
  };
}
