import { existsSync, globSync, readFileSync } from "node:fs";
import { isAction } from "./cells.ts";
import { type Asked, FOLDER, type Where } from "./record.ts";
import { ROWS } from "./rows.ts";

const read = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;

/** Of what was noted in `folder`: the line to print, and what a whole run should have noted and did not. */
export function total(folder = FOLDER) {
  const asked = (where: Where) => globSync(`${folder}/${where}/row-*.json`).map((file) => read<Asked>(file));
  const [inProcess, http] = [asked("process"), asked("http")];
  const sum = (rows: readonly Asked[], what: keyof Asked) => rows.reduce((all, row) => all + row[what], 0);
  const both = [...inProcess, ...http];
  const unmapped = existsSync(`${folder}/http/unmapped.json`) ? read<number>(`${folder}/http/unmapped.json`) : undefined;
  const lacking = [
    ...(inProcess.length < ROWS.filter(isAction).length ? [`rows of actions asked in the process: ${inProcess.length}`] : []),
    ...(http.length < ROWS.length ? [`rows asked over HTTP: ${http.length} of ${ROWS.length}`] : []),
    ...(unmapped === undefined ? ["the build was not compared with the rows"] : []),
  ];
  const line = `authz cells=${sum(both, "cells")} wrong=${sum(both, "wrong")} unmapped=${unmapped ?? "?"} (in the process ${sum(inProcess, "cells")}, over HTTP ${sum(http, "cells")})`;
  return { line, lacking, asked: http.length > 0 };
}
