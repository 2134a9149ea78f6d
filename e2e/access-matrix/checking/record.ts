import { tally } from "../../support/tally.ts";

type Asked = { cells: number; wrong: number };

/** What was counted of each row, by its place among all: in the test's own process, over HTTP, and of the build what no row covers. */
export const records = (folder = "test-results/access-matrix") => ({
  process: tally<Asked>(`${folder}/process`),
  http: tally<Asked>(`${folder}/http`),
  build: tally<{ unmapped: number }>(`${folder}/build`),
});
