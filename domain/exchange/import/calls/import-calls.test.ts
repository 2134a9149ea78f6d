import { asc, eq, isNotNull, type SQL } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { callDeadlines, calls } from "#db/schema/calls";
import { editCall } from "#domain/calls/edit-call";
import { publishCalls } from "#domain/calls/publish-calls";
import { listCalls } from "#domain/calls/reads";
import { mapImport } from "#domain/exchange/import/map-import";
import type { CallField } from "#domain/exchange/state";
import { context } from "#domain/kernel/context";
import { auditOf, staff } from "#test/builders";
import { SAMPLED } from "#test/cases/sampled";
import { expectDone } from "#test/expect-done";
import { callText } from "#test/fixtures/calls";
import { refusalOf } from "#test/fixtures/consortia";
import { checked, imported, rowsOf, staged, undone } from "#test/fixtures/imports";
import { sample } from "#test/samples/sample";
import { dataFile } from "../../../../bench/ror-records.ts";

const line = (given: Record<string, unknown> = {}) =>
  JSON.stringify({
    ...{ topicId: "HORIZON-HLTH-2027-01", title: "Portable diagnostics", programme: "Horizon Europe", callTitle: "Health" },
    ...{ typesOfAction: "HORIZON Innovation Actions", deadlineModel: "single-stage", deadline: "2027-04-13", callStatus: "open" },
    ...{ budgetMin: 5_000_000, budgetMax: 7_000_000, expectedGrants: 6, portalUrl: "https://ec.europa.eu/a", description: "To the bed." },
    ...given,
  });
const LINES = [line(), line({ topicId: "HORIZON-HLTH-2027-02", title: "Virtual twins", budgetMin: null, typesOfAction: "" })].join("\n");
const stored = () => context().db.select().from(calls).orderBy(asc(calls.sourceId));
const outcomes = async (importId: string) => (await rowsOf(importId)).map(({ outcome }) => outcome);
const clerk = () => staff();

test("new topics are drafts with their deadline, money and rules; the same file again changes nothing", async () => {
  const ctx = await clerk();
  await imported(ctx, LINES, "keep", "calls");
  const [first, second] = await stored();
  expect(first).toMatchObject({
    ...{ status: "draft", source: "euPortal", sourceId: "HORIZON-HLTH-2027-01", slug: "horizon-hlth-2027-01", kind: "euTopic" },
    ...{ model: "singleStage", grantFrom: 5_000_000, grantTo: 7_000_000, grants: 6, rulePack: "horizon2021RiaIa", partOf: "Health" },
  });
  expect(second).toMatchObject({ grantFrom: null, action: null, rulePack: null });
  expect(await context().db.select({ at: callDeadlines.at, timeAssumed: callDeadlines.timeAssumed }).from(callDeadlines)).toEqual([
    { at: new Date("2027-04-13T15:00:00Z"), timeAssumed: true },
    { at: new Date("2027-04-13T15:00:00Z"), timeAssumed: true },
  ]);
  expect((await auditOf(first?.id ?? "")).map(({ action }) => action)).toEqual(["call.imported"]);
  for (const rule of ["keep", "replace"] as const)
    expect(await outcomes(await imported(ctx, LINES, rule, "calls"))).toEqual(["same", "same"]);
  expect(await stored()).toEqual([first, second]);
});

test("a moved deadline is taken over where the file wins, and left where it only fills what is empty", async () => {
  const ctx = await clerk();
  await imported(ctx, LINES, "keep", "calls");
  const moved = [
    line({ deadline: "2027-11-04" }),
    line({ topicId: "HORIZON-HLTH-2027-02", title: "Virtual twins", typesOfAction: "RIA" }),
  ].join("\n");
  expect(await outcomes(await imported(ctx, moved, "keep", "calls"))).toEqual(["same", "updated"]);
  expect((await stored()).map(({ action }) => action)).toEqual(["HORIZON Innovation Actions", "RIA"]);
  const importId = await imported(ctx, moved, "replace", "calls");
  expect(await outcomes(importId)).toEqual(["updated", "same"]);
  const at = async () =>
    (await context().db.select({ at: callDeadlines.at }).from(callDeadlines).orderBy(asc(callDeadlines.at))).map((row) =>
      row.at.toISOString(),
    );
  expect(await at()).toEqual(["2027-04-13T15:00:00.000Z", "2027-11-04T16:00:00.000Z"]);
  await undone(ctx, importId);
  expect(await at()).toEqual(["2027-04-13T15:00:00.000Z", "2027-04-13T15:00:00.000Z"]);
});

test("a form that was opened before an import was undone gets a conflict, and overwrites nothing", async () => {
  const ctx = await clerk();
  await imported(ctx, line(), "keep", "calls");
  const importId = await imported(ctx, line({ title: "Renamed" }), "replace", "calls");
  const [opened] = await stored();
  await undone(ctx, importId);
  const [after] = await stored();
  expect(after?.title).toBe("Portable diagnostics");
  expectDone(await editCall(ctx, { callId: after?.id ?? "", version: after?.version ?? 0, ...callText({ title: "Edited by another" }) }));
  const stale = await editCall(ctx, { callId: after?.id ?? "", version: opened?.version ?? 0, ...callText({ title: "Stale" }) });
  expect(refusalOf(stale)).toBe("conflict");
  expect((await stored())[0]?.title).toBe("Edited by another");
});

test("undoing takes out the drafts and leaves what somebody has published or changed since", async () => {
  const ctx = await clerk();
  const importId = await imported(ctx, [LINES, line({ topicId: "HORIZON-HLTH-2027-03" })].join("\n"), "keep", "calls");
  const [first, second] = await stored();
  expectDone(await publishCalls(ctx, { callIds: [first?.id ?? ""] }));
  expectDone(await editCall(ctx, { callId: second?.id ?? "", version: 0, ...callText() }));
  expect(await undone(ctx, importId)).toMatchObject({ created: 1, left: 2 });
  expect((await stored()).map(({ sourceId }) => sourceId)).toEqual(["HORIZON-HLTH-2027-01", "HORIZON-HLTH-2027-02"]);
});

test("a topic that is in a file twice comes in once", async () => {
  const importId = await checked(await clerk(), [line(), line({ title: "Again" })].join("\n"), {}, "calls");
  expect((await rowsOf(importId)).map(({ row, action, reason }) => [row, action, reason])).toEqual([
    [1, "create", {}],
    [2, "skip", { skip: "repeats", repeats: 1 }],
  ]);
});

test("needs to know which column is the topic, its title and its deadline", async () => {
  const ctx = await clerk();
  const { importId } = await staged(ctx, LINES, "calls");
  const mapped = async (...columns: CallField[]) => refusalOf(await mapImport(ctx, { importId, columns }));
  expect(await mapped("callTitle", "callDeadline")).toBe("import.no_call_id");
  expect(await mapped("callId", "callDeadline")).toBe("import.no_title");
  expect(await mapped("callId", "callTitle")).toBe("import.no_deadline");
});

test("the text of a topic is kept with its language, found by its words, and names capabilities that nobody chose", async () => {
  const ctx = await clerk();
  const text = "Expected Outcome:Hospitals use artificial intelligence and biosensors.Scope:All of Europe.";
  await imported(ctx, line({ description: text }), "keep", "calls");
  const [call] = await stored();
  expectDone(await publishCalls(ctx, { callIds: [call?.id ?? ""] }));
  expect(call).toMatchObject({ quote: text, quoteLang: "en", quoteUrl: null });
  const all = { list: "all", kinds: [], sectors: [], page: 1 } as const;
  const [found] = (await listCalls(ctx, { ...all, q: "hospitals" })).rows;
  expect(found).toMatchObject({ capabilities: ["artificialIntelligence", "biosensors"], areFound: true });
  expect(found?.quotation).toMatchObject({
    part: "outcome",
    text: "Hospitals use artificial intelligence and biosensors.",
    url: "https://ec.europa.eu/a",
  });
  await imported(ctx, line({ description: "Objective:Grow stem cells." }), "replace", "calls");
  expect((await listCalls(ctx, all)).rows[0]?.capabilities).toEqual(["stemCells"]);
  const [now] = await stored();
  const edited = callText({ ...now, deadlines: [], sectors: [], capabilities: ["zebrafish"] });
  expectDone(await editCall(ctx, { ...edited, callId: now?.id ?? "", version: now?.version ?? 0 }));
  expect((await listCalls(ctx, all)).rows[0]).toMatchObject({ capabilities: ["zebrafish"], areFound: false });
});

test("a table of another funder names the language of its texts, the regions and the rate; what it does not name is told", async () => {
  const ctx = await clerk();
  const head = "Topic or call id;Title;Programme;Deadline;Text of the call;Language of the text;Only in these regions;Funding rate";
  const rows = [
    "E-1;Etxeko pilotuak;Etxean;2027-04-13;Etxean zahartzeko.;eu;ES211, ES213;50",
    "E-2;Pilotos;Etxean;2027-04-13;Texto.;;;",
    "E-3;Elsewhere;Etxean;2027-04-13;;;Atlantis;",
  ];
  const importId = await imported(ctx, [head, ...rows].join("\n"), "keep", "calls");
  const [first, second, third] = await stored();
  expect(first).toMatchObject({ quote: "Etxean zahartzeko.", quoteLang: "eu", places: ["ES211", "ES213"], fundingRate: 50 });
  expect([second?.quote, third?.places]).toEqual([null, []]);
  expect((await rowsOf(importId)).map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], ["callLanguage"], ["callPlaces"]]);
});

/** What an import of open calls brings: its rows, calls whose own call is told only by its code, calls with rules, those of coordination, with two stages, with cut-offs, with a text. */
type Brought = { rows: number; partOf: number; packs: number; csa: number; twoStage: number; cutOffs: number; quotes: number };

async function bringsOpenCalls(file: Buffer, brought: Brought) {
  const ctx = await clerk();
  const importId = await imported(ctx, file, "keep", "calls");
  const rows = await rowsOf(importId);
  expect([rows.length, rows.filter(({ outcome }) => outcome === "created").length]).toEqual([brought.rows, brought.rows]);
  const told = rows.flatMap(({ problems }) => problems);
  expect(told.map(({ code, effect }) => `${code} ${effect}`)).toEqual(Array(brought.partOf).fill("callPartOf without"));
  const due = await context()
    .db.select({ id: calls.sourceId, at: callDeadlines.at })
    .from(calls)
    .innerJoin(callDeadlines, eq(callDeadlines.callId, calls.id));
  const brussels = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Brussels", dateStyle: "short", timeStyle: "short" });
  const said = new Map(rows.map(({ cells }) => [cells[0], `${cells[7]} 17:00`]));
  expect(new Map(due.map(({ id, at }) => [id ?? "", brussels.format(at)]))).toEqual(said);
  const count = (condition: SQL) => context().db.$count(calls, condition);
  expect({
    packs: await count(isNotNull(calls.rulePack)),
    csa: await count(eq(calls.rulePack, "horizon2021Csa")),
    twoStage: await count(eq(calls.model, "twoStage")),
    cutOffs: await count(eq(calls.model, "cutOffs")),
    quotes: await count(isNotNull(calls.quote)),
  }).toEqual({
    packs: brought.packs,
    csa: brought.csa,
    twoStage: brought.twoStage,
    cutOffs: brought.cutOffs,
    quotes: brought.quotes,
  });
  expect(await count(eq(calls.quoteLang, "en"))).toBe(brought.quotes);
  expect(new Set(await outcomes(await imported(ctx, file, "replace", "calls")))).toEqual(new Set(["same"]));
}

test("open calls in the layout of the portal come in, each at 17:00 in Brussels on its day, and again they change nothing", () =>
  bringsOpenCalls(sample("open-calls.jsonl"), { rows: 6, partOf: 0, packs: 3, csa: 1, twoStage: 1, cutOffs: 1, quotes: 5 }));

/** What becomes of each row of a file of topics, and the problems that are told of some. */
async function checkedTopics(file: Buffer) {
  const rows = await rowsOf(await checked(await clerk(), file, {}, "calls"));
  const actions = Object.fromEntries(
    Map.groupBy(rows, ({ action }) => action)
      .entries()
      .map(([action, { length }]) => [action, length]),
  );
  const told = (code: string) => rows.flatMap(({ problems }) => problems.filter((one) => one.code === code).map(({ found }) => found));
  return { actions, titles: told("callTitle"), partsOf: told("callPartOf"), problems: rows.flatMap(({ problems }) => problems).length };
}

test("of topics that have a code in the place of their title or of their call's, each is told with its row", async () => {
  const code = "HORIZON-MADE-UP-2026-CARE-02";
  expect(await checkedTopics(sample("topics.csv"))).toEqual({
    actions: { create: 4, skip: 1 },
    titles: [code],
    partsOf: [code, code],
    problems: 3,
  });
});

const OPEN = dataFile("calls/eu_open_calls_2026-08-10.jsonl.gz");
const TOPICS = dataFile("calls/he_topics_2021_2024.csv");
describe.skipIf(!OPEN || !TOPICS || SAMPLED)("the published files", () => {
  test(
    "all 629 open calls come in, each at 17:00 in Brussels on the day of its source, and again they change nothing",
    () => bringsOpenCalls(OPEN as Buffer, { rows: 629, partOf: 37, packs: 385, csa: 54, twoStage: 28, cutOffs: 3, quotes: 605 }),
    120_000,
  );

  test("of 1,907 topics 1,905 come in; two have a code in the place of their title, and 164 one in the place of their call's, each told with its row", async () => {
    const { actions, titles, partsOf, problems } = await checkedTopics(TOPICS as Buffer);
    expect(actions).toEqual({ create: 1905, skip: 2 });
    expect(titles).toEqual(["HORIZON-KDT-JU-2021-1-IA", "HORIZON-KDT-JU-2021-2-RIA"]);
    expect(partsOf).toHaveLength(164);
    expect(partsOf.every((found) => /^HORIZON-\S+$/.test(found))).toBe(true);
    expect(problems).toBe(166);
  }, 120_000);
});
