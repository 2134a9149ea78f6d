import { readDeadline, startOfDay } from "#domain/calls/deadlines";
import type { CallContent } from "#domain/calls/keep-call";
import { rulePackOfAction } from "#domain/calls/rule-pack-of-action";
import { type CallModel, USUAL_ZONE } from "#domain/calls/state";
import type { CallField, ImportColumn, ImportProblem, ProblemCode, SkipCode } from "#domain/exchange/state";
import { line, paragraph, webAddress } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { REGIONS } from "#domain/organisations/state";
import { displacedCells, shapeOfCell } from "./cell-shape.ts";
import { withIsoDay } from "./written-day.ts";

type RowToRead = { cells: readonly string[]; fixes: Readonly<Record<string, string>> };
export type ReadCall = { id: string; content: CallContent | undefined; problems: ImportProblem[]; skip: SkipCode | undefined };
type Cell = { field: CallField; column: number; text: string };

const MODELS: Record<string, CallModel> = {
  "single-stage": "singleStage",
  "two-stage": "twoStage",
  "multiple cut-off": "cutOffs",
  singleStage: "singleStage",
  twoStage: "twoStage",
  cutOffs: "cutOffs",
};
const TITLE = line(300, 3);
const SHORT = line(120);
const CODE = line(80);
const LONG = paragraph(4000);
const MAX_EUROS = 2_000_000_000;
/** Programmes that a file need not name, by how their actions and codes begin. */
const HORIZON = /^HORIZON[- ]/;

/** What a row says of a call, and what is wrong with it. Pure: the same row and columns give the same answer. */
export function readCall(row: RowToRead, columns: readonly ImportColumn[]): ReadCall {
  const cells = columns.flatMap(({ field }, column): Cell[] =>
    field ? [{ field: field as CallField, column, text: (row.fixes[column] ?? row.cells[column] ?? "").trim() }] : [],
  );
  const problems: ImportProblem[] = [];
  const cellOf = (field: CallField) => cells.find((cell) => cell.field === field);
  const columnOf = (field: CallField) => columns.findIndex((each) => each.field === field);
  const report = (field: CallField, code: ProblemCode, effect: "skip" | "without") => {
    const found = cellOf(field)?.text ?? "";
    problems.push({ code, effect, field, column: columnOf(field), found });
  };
  const said = (field: CallField) => cellOf(field)?.text ?? "";
  const text = (field: CallField, shape: typeof TITLE, code: ProblemCode, effect: "skip" | "without" = "without") => {
    if (!said(field) && effect === "without") return null;
    // A file may break a line within a title.
    const written = said(field);
    const read = shape.safeParse(shape === LONG ? written : written.replace(/\s+/g, " "));
    if (read.success) return read.data;
    report(field, code, effect);
    return null;
  };

  const moved = displacedCells(cells);
  for (const { field } of moved) report(field, "callDisplaced", "skip");
  const id = said("callId");
  if (moved.length > 0) return { id, content: undefined, problems, skip: "callDisplaced" };

  if (!CODE.safeParse(id).success) report("callId", "callId", "skip");
  // A code in the place of a title tells nobody what the call is about.
  const title = shapeOfCell(said("callTitle")) === "code" ? null : text("callTitle", TITLE, "callTitle", "skip");
  if (title === null && !problems.some(({ field }) => field === "callTitle")) report("callTitle", "callTitle", "skip");
  const partOf = shapeOfCell(said("callPartOf")) === "code" ? null : text("callPartOf", line(300), "text");
  if (partOf === null && said("callPartOf") && !problems.some(({ field }) => field === "callPartOf"))
    report("callPartOf", "callPartOf", "without");
  const action = text("callAction", SHORT, "text");
  const code = text("callCode", CODE, "text");
  const isHorizon = HORIZON.test(action ?? "") || HORIZON.test(code ?? "");
  const programme = said("callProgramme") || !isHorizon ? text("callProgramme", line(120, 2), "callProgramme", "skip") : "Horizon Europe";
  const url = said("callUrl") ? (webAddress.safeParse(said("callUrl")).data ?? null) : null;
  if (said("callUrl") && url === null) report("callUrl", "website", "without");
  const summary = text("callSummary", LONG, "text");
  const quote = text("callQuote", LONG, "text");
  const isUnion = isHorizon || url?.includes("ec.europa.eu") === true;
  // The Commission publishes its topics in English.
  const language = said("callQuoteLang").toLowerCase() || (isUnion ? "en" : "");
  const quoteLang = quote === null ? null : (LOCALES.find((locale) => locale === language) ?? null);
  if (quote !== null && quoteLang === null)
    report(columnOf("callQuoteLang") < 0 ? "callQuote" : "callQuoteLang", "callLanguage", "without");
  const named = said("callPlaces")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const places = REGIONS.filter((region) => named.some((code) => region.startsWith(code.toUpperCase()) && code.length > 2));
  if (named.some((code) => !places.some((region) => region.startsWith(code.toUpperCase())))) report("callPlaces", "callPlaces", "without");

  const day = (field: CallField) => withIsoDay(said(field));
  const first = readDeadline(day("callDeadline"));
  if (!first) report("callDeadline", "callDeadline", "skip");
  const second = said("callSecondDeadline") ? readDeadline(day("callSecondDeadline")) : undefined;
  if (said("callSecondDeadline") && (!second || !first || second.at <= first.at)) report("callSecondDeadline", "callDate", "without");
  const opensAt = said("callOpens") ? (startOfDay(day("callOpens").slice(0, 10)) ?? null) : null;
  if (said("callOpens") && (!opensAt || (first && opensAt > first.at))) report("callOpens", "callDate", "without");
  const model = said("callModel") ? (MODELS[said("callModel")] ?? null) : null;
  if (said("callModel") && model === null) report("callModel", "callModel", "without");

  const whole = (field: CallField, most: number) => {
    const written = said(field);
    if (!written) return null;
    const n = Number(
      written
        .replace(/\s?(?:€|EUR)$/i, "")
        .replace(/(?<=\d)[.,\s](?=\d{3}(?:\D|$))/g, "")
        .replace(",", "."),
    );
    if (Number.isFinite(n) && n >= 0 && n <= most) return Math.round(n);
    report(field, "callAmount", "without");
    return null;
  };
  const budget = whole("callBudget", MAX_EUROS);
  const [grantFrom, grantTo] = [whole("callGrantFrom", MAX_EUROS), whole("callGrantTo", MAX_EUROS)];
  const grants = whole("callGrants", 100_000) || null;
  const fundingRate = whole("callRate", 100);
  const skip = problems.find(({ effect }) => effect === "skip")?.code as SkipCode | undefined;
  if (skip || !title || !programme || !first) return { id, content: undefined, problems, skip: skip ?? "callTitle" };

  const wrong = (field: CallField) => problems.some((problem) => problem.field === field);
  const staged = second && !wrong("callSecondDeadline");
  const content: CallContent = {
    ...{
      kind: isUnion ? "euTopic" : "regional",
      title,
      programme,
      action,
      code: code ?? id,
      partOf,
      model,
    },
    opensAt: wrong("callOpens") ? null : opensAt,
    zone: USUAL_ZONE,
    deadlines: [{ ...first, stage: staged ? "first" : "proposal" }, ...(staged ? [{ ...second, stage: "second" as const }] : [])],
    ...{ budget, grantFrom, grantTo, grants, fundingRate, url },
    rulePack: rulePackOfAction(action),
    summary: summary ? { en: summary } : {},
    ...{ quote: quoteLang && quote, quoteLang, quoteUrl: null },
    ...{ conditions: {}, places: wrong("callPlaces") ? [] : places, placeSectors: [], sectors: [], capabilities: [] },
  };
  return { id, content, problems, skip: undefined };
}
