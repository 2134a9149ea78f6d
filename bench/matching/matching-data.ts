import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { MatchedOrganisation, PastConsortium } from "#domain/consortia/matching/collaboration-index";
import type { KnownPartner, Seeking } from "#domain/consortia/matching/signals";
import { neededFile } from "../ror-records.ts";

/** Of each consortium the benchmark hides the partner whose hash with this word is the first. */
const SEED = "cluster-portal-v1";
const MIN_PARTNERS = 3;
const PARTICIPATIONS = "consortia/h2020_2020_participations.csv.gz";
const PARTS = "consortia/h2020_2020_programme_parts.csv.gz";

type Row = { rcn: string; role: string; pic: string; type: string; country: string; start_date: string };
export type Participations = { rows: Row[]; parts: Map<string, string[]> };
/** A real consortium of which one partner is hidden, to be found again. */
export type Query = { seeking: Seeking; hidden: string; kind: string; country: string };
/** What was known on the first day of a year, and the consortia that began in it. */
export type Split = {
  on: Date;
  organisations: MatchedOrganisation[];
  consortia: PastConsortium[];
  queries: Query[];
  /** Of how many consortia the hidden partner had never been seen before: they are not asked. */
  cold: number;
  participationsOf: Map<string, number>;
};

const csv = <T>(packed: Buffer) => parse(gunzipSync(packed), { columns: true }) as T[];

/** Who took part in which project of Horizon 2020. */
export function participations(): Participations {
  const [rows, parts] = [neededFile(PARTICIPATIONS), neededFile(PARTS)];
  const seen = new Set<string>();
  const once = csv<Row>(rows).filter(({ rcn, pic, start_date }) => {
    const key = `${rcn} ${pic}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return start_date !== "";
  });
  const byProject = Map.groupBy(csv<{ rcn: string; programme_part: string }>(parts), ({ rcn }) => rcn);
  return {
    rows: once,
    parts: new Map([...byProject].map(([rcn, list]) => [rcn, [...new Set(list.map((each) => each.programme_part))]])),
  };
}

const hashOf = (rcn: string, pic: string) => createHash("sha1").update(`${SEED}|${rcn}|${pic}`).digest("hex");
const organisationOf = ({ pic, type, country }: Row): KnownPartner => ({ id: pic, kind: type || null, country: country || null });

/** The history before a year, and what it is asked: consortia that began in that year, or in `last` at the latest. */
export function splitAt({ rows, parts }: Participations, year: number, last = year): Split {
  const first = `${year}-01-01`;
  const end = `${last + 1}-01-01`;
  const past = rows.filter(({ start_date }) => start_date < first);
  const organisations = new Map(past.map((row) => [row.pic, organisationOf(row)]));
  const consortia = [...Map.groupBy(past, ({ rcn }) => rcn)].map(
    ([rcn, list]): PastConsortium => ({
      id: rcn,
      members: list.map(({ pic }) => pic),
      coordinator: list.find(({ role }) => role === "coordinator")?.pic,
      fields: parts.get(rcn) ?? [],
      startedAt: new Date(`${list[0]?.start_date}T00:00:00Z`),
    }),
  );
  const participationsOf = new Map([...Map.groupBy(past, ({ pic }) => pic)].map(([pic, list]) => [pic, list.length]));
  const begun = Map.groupBy(
    rows.filter(({ start_date }) => start_date >= first && start_date < end),
    ({ rcn }) => rcn,
  );
  const queries: Query[] = [];
  let cold = 0;
  for (const [rcn, list] of begun) {
    const others = list.filter(({ role }) => role !== "coordinator");
    if (list.length < MIN_PARTNERS || others.length === 0) continue;
    const hidden = others.reduce((found, row) => (hashOf(rcn, row.pic) < hashOf(rcn, found.pic) ? row : found));
    if (!organisations.has(hidden.pic)) {
      cold++;
      continue;
    }
    queries.push({
      seeking: {
        partners: list.filter((row) => row !== hidden).map(organisationOf),
        coordinator: list.find(({ role }) => role === "coordinator")?.pic,
        fields: parts.get(rcn) ?? [],
      },
      hidden: hidden.pic,
      kind: hidden.type,
      country: hidden.country,
    });
  }
  return { on: new Date(`${first}T00:00:00Z`), organisations: [...organisations.values()], consortia, queries, cold, participationsOf };
}
