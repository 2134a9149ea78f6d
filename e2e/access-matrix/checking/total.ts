import { sumOf } from "../../support/tally.ts";
import { ROWS } from "../rows.ts";
import { isAction } from "./cells.ts";
import { records } from "./record.ts";

/** Of what was noted: the line to print, and what a whole run should have noted and did not. */
export function total(noted = records()) {
  const [inProcess, http] = [noted.process.noted(), noted.http.noted()];
  const unmapped = noted.build.noted().get("all")?.unmapped;
  const rows = [...inProcess.values(), ...http.values()];
  const actions = ROWS.filter(isAction).length;
  const lacking = [
    ...(inProcess.size < actions ? [`actions asked in the process: ${inProcess.size} of ${actions}`] : []),
    ...(http.size < ROWS.length ? [`rows asked over HTTP: ${http.size} of ${ROWS.length}`] : []),
    ...(unmapped === undefined ? ["the build was not compared with the rows"] : []),
  ];
  const places = `in the process ${sumOf(inProcess.values(), "cells")}, over HTTP ${sumOf(http.values(), "cells")}`;
  const line = `authz cells=${sumOf(rows, "cells")} wrong=${sumOf(rows, "wrong")} unmapped=${unmapped ?? "?"} (${places})`;
  return { line, lacking, asked: http.size > 0 };
}
