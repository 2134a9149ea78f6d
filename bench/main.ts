import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { findBrowser } from "../scripts/checks/browser.mjs";
import { stop } from "../scripts/prepare.mjs";
import { application } from "./application.ts";
import { copy } from "./copy.ts";
import { decisions } from "./decisions.ts";
import { directory } from "./directory.ts";
import { duplicates } from "./duplicates.ts";
import { eligibility } from "./eligibility.ts";
import { findNames as names } from "./find-names.ts";
import { flood } from "./flood.ts";
import { jobs } from "./jobs/jobs.ts";
import { killOnSqlite } from "./kill.ts";
import { killOnPostgres } from "./kill-postgres.ts";
import { matching } from "./matching/matching.ts";
import { pages as pagesOnSqlite } from "./pages.ts";
import { pagesOnBoth } from "./pages-on-both.ts";
import { queue } from "./queue.ts";
import { type Options, print } from "./report.ts";
import { deleteOlderDatabases } from "./server.ts";

const kill = (options: Options) => (options.dialect === "postgres" ? killOnPostgres(options) : killOnSqlite(options));
const pages = (options: Options) => (options.dialect === "postgres" ? pagesOnBoth(options) : pagesOnSqlite(options));
const BENCHMARKS = {
  pages,
  kill,
  duplicates,
  queue,
  decisions,
  application,
  flood,
  copy,
  names,
  directory,
  eligibility,
  matching,
  jobs,
};
const NEEDS_NO_BUILD = ["duplicates", "copy", "names", "matching"];
const NEEDS_BROWSER = ["decisions", "application"];
const known = Object.keys(BENCHMARKS).join(", ");

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        rounds: { type: "string" },
        seconds: { type: "string" },
        only: { type: "string" },
        dialect: { type: "string" },
      },
    });
  } catch (error) {
    return stop((error as Error).message);
  }
}

const { values, positionals } = asked();
const name = positionals[0] ?? "";
if (!(name in BENCHMARKS))
  stop(`npm run bench -- NAME [--json] [--rounds N] [--seconds N] [--only CASE,CASE] [--dialect postgres], where NAME is one of ${known}`);
if (!NEEDS_NO_BUILD.includes(name) && !existsSync(".next/BUILD_ID")) stop("There is no build yet: run `npm run build` first.");
if (NEEDS_BROWSER.includes(name) && !findBrowser()) stop("There is no Chromium: run `npm test`, which brings one, or set CHROMIUM_PATH.");
deleteOlderDatabases();
const number = (value: string | undefined) => (value ? Number(value) : undefined);
const options = { rounds: number(values.rounds), seconds: number(values.seconds), only: values.only?.split(","), dialect: values.dialect };
const cases = await BENCHMARKS[name as keyof typeof BENCHMARKS](options);
print(name, cases, values.json ?? false);
