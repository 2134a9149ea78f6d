import { mkdirSync, rmSync } from "node:fs";
import { records } from "../access-matrix/checking/record.ts";
import { typedRecord } from "../hostile/total.ts";
import { demoTemplate, emptyTemplate, FOLDER, LOGS } from "./portals/databases.ts";

/** Both databases that a portal under test can start from, made once a run. */
export default async function template() {
  for (const folder of [FOLDER, LOGS]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  emptyTemplate();
  demoTemplate();
  for (const { forget } of [records().http, records().build, typedRecord.shown]) forget();
}
