import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rulePackOfAction } from "#domain/calls/rule-pack-of-action";
import { callSourceOf, fieldsOfCallHeadings } from "./call-headings.ts";
import { fitsCallField, shapeOfCell } from "./cell-shape.ts";
import { readCall } from "./read-call.ts";

/** The layouts of the two published files, and a row as each writes them. */
const HEADINGS =
  "ccm2Id,callYear,clusterCode,clusterName,destination,destCode,pubDate,openDate,closeDate,s2Date,status,process,actionType,callId,callTitle,topicId,topicTitle".split(
    ",",
  );
const ROW = [
  ...["44111571", "2021", "HORIZON-CL2", "2. Culture", "Democracy and Governance", "DEMOCRACY-01", "2022-05-11"],
  ...["2021-06-22", "2021-10-07", "2022-03-01", "Closed", "two-stage", "HORIZON-RIA", "HORIZON-CL2-2021-DEMOCRACY-01"],
  ...["Protecting and nurturing democracies", "0", "The future of liberal democracy in Europe"],
];
const columnsOf = (headings: readonly string[]) => fieldsOfCallHeadings(headings).map(({ field = null, why }) => ({ field, why }));
const COLUMNS = columnsOf(HEADINGS);
const read = (cells: readonly string[], fixes = {}) => readCall({ cells, fixes }, COLUMNS);
const at = (heading: string) => HEADINGS.indexOf(heading);
const but = (heading: string, text: string) => ROW.with(at(heading), text);
const told = ({ problems, skip }: ReturnType<typeof readCall>) => [
  skip,
  ...problems.map(({ code, effect, column }) => `${code} ${effect} ${column}`),
];

test("a row of the published topics is a call of two stages, due at 17:00 in Brussels in summer and in winter", () => {
  const { id, content, problems } = read(ROW);
  expect([id, problems]).toEqual(["44111571", []]);
  expect(content).toMatchObject({
    ...{ kind: "euTopic", programme: "Horizon Europe", title: "The future of liberal democracy in Europe", rulePack: "horizon2021RiaIa" },
    ...{
      code: "HORIZON-CL2-2021-DEMOCRACY-01",
      partOf: "Protecting and nurturing democracies",
      model: "twoStage",
      zone: "Europe/Brussels",
    },
    opensAt: new Date("2021-06-21T22:00:00Z"),
    deadlines: [
      { at: new Date("2021-10-07T15:00:00Z"), stage: "first", timeAssumed: true },
      { at: new Date("2022-03-01T16:00:00Z"), stage: "second", timeAssumed: true },
    ],
  });
  expect([callSourceOf(HEADINGS), callSourceOf(["topicId", "title"])]).toEqual(["horizonTopics", "euPortal"]);
});

describe("what is wrong is told with its row and column", () => {
  test.each([
    ["an id that is missing", but("ccm2Id", ""), ["callId", "callId skip 0"]],
    [
      "a code in the place of the title",
      but("topicTitle", "HORIZON-KDT-JU-2021-2-RIA"),
      ["callTitle", `callTitle skip ${at("topicTitle")}`],
    ],
    [
      "a code in the place of the call's title",
      but("callTitle", "HORIZON-JU-SNS-2022"),
      [undefined, `callPartOf without ${at("callTitle")}`],
    ],
    [
      "a day that there is not",
      but("closeDate", "2021-02-30"),
      ["callDeadline", `callDeadline skip ${at("closeDate")}`, `callDate without ${at("s2Date")}`],
    ],
    ["a second stage before the first", but("s2Date", "2021-09-01"), [undefined, `callDate without ${at("s2Date")}`]],
    ["an opening after the deadline", but("openDate", "2021-12-01"), [undefined, `callDate without ${at("openDate")}`]],
    ["rounds in other words", but("process", "three stages"), [undefined, `callModel without ${at("process")}`]],
  ])("%s", (_, cells, expected) => {
    expect(told(read(cells))).toEqual(expected);
  });
  test("a correction takes the place of its cell", () => {
    expect(read(but("closeDate", "soon"), { [at("closeDate")]: "2021-10-07 12:00" }).content?.deadlines[0]).toEqual({
      ...{ at: new Date("2021-10-07T10:00:00Z"), stage: "first", timeAssumed: false },
    });
  });
});

describe("a day is read as files of Spain and of the Basque Country write it", () => {
  const days = (opens: string, closes: string) => ROW.with(at("openDate"), opens).with(at("closeDate"), closes).with(at("s2Date"), "");
  test.each([
    ["22/06/2021", "07/10/2021", "2021-10-07T15:00:00Z"],
    ["22-6-2021", "7.10.2021", "2021-10-07T15:00:00Z"],
    ["2021/06/22", "2021/10/07", "2021-10-07T15:00:00Z"],
    ["22/06/2021", "07/10/2021 9:30", "2021-10-07T07:30:00Z"],
  ])("%s and %s", (opens, closes, due) => {
    const { content, problems } = read(days(opens, closes));
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ opensAt: new Date("2021-06-21T22:00:00Z"), deadlines: [{ at: new Date(due) }] });
  });
  test("a day that there is not, or that is told in words, is that alone: no cell has moved", () => {
    const [opens, closes] = [at("openDate"), at("closeDate")];
    const unreadable = ["callDeadline", `callDeadline skip ${closes}`, `callDate without ${opens}`];
    expect(told(read(days("06/22/2021", "10/27/2021")))).toEqual(unreadable);
    expect(told(read(days("end of June", "in October")))).toEqual(unreadable);
  });
});

test("a row whose cells have moved by one or more columns is never taken for a call, wherever the move begins before its dates", () => {
  const moved = fc.record({ from: fc.nat(at("openDate")), by: fc.integer({ min: 1, max: 4 }), left: fc.boolean() });
  fc.assert(
    fc.property(moved, ({ from, by, left }) => {
      const blanks = Array.from({ length: by }, () => "");
      const cells = left
        ? [...ROW.slice(0, from), ...ROW.slice(from + by), ...blanks]
        : [...ROW.slice(0, from), ...blanks, ...ROW.slice(from)];
      const { content, problems } = read(cells);
      expect(content).toBeUndefined();
      expect(problems.some(({ effect }) => effect === "skip")).toBe(true);
    }),
  );
  expect(told(read([...ROW.slice(0, 8), "x", ...ROW.slice(8)]))[0]).toBe("callDisplaced");
});

test("a cell is known by its shape", () => {
  expect(
    ["", "2026-09-15", "2026-09-15 17:00", "https://example.org/a", "150000", "HORIZON-CL5-2026-10", "EuropeAid/186246/DD/ACT/NG"].map(
      shapeOfCell,
    ),
  ).toEqual(["empty", "date", "date", "address", "number", "code", "code"]);
  expect(["BIODIVERSITY", "ESF+", "Low-Carbon", "India-EU"].map(shapeOfCell)).toEqual(["words", "words", "words", "words"]);
  expect([
    fitsCallField("callDeadline", ""),
    fitsCallField("callDeadline", "single-stage"),
    fitsCallField("callTitle", "2026-09-15"),
  ]).toEqual([true, false, false]);
});

test("a type of action names rules only where it alone makes them certain", () => {
  const certain = ["HORIZON  Research and Innovation Actions", "HORIZON Innovation Actions", "HORIZON-IA"];
  expect(certain.map(rulePackOfAction)).toEqual(certain.map(() => "horizon2021RiaIa"));
  expect(["HORIZON Coordination and Support Actions", "HORIZON-CSA"].map(rulePackOfAction)).toEqual(["horizon2021Csa", "horizon2021Csa"]);
  const others = [
    "HORIZON JU Innovation Actions",
    "HORIZON-JU-RIA",
    "EURATOM Innovation Actions",
    "LIFE Project Grants",
    "HORIZON-PCP",
    "",
    null,
  ];
  expect(others.map(rulePackOfAction)).toEqual(others.map(() => null));
});

test.each([
  ["1.500.000 €", 1_500_000],
  ["250 000 EUR", 250_000],
  ["7,500,000", 7_500_000],
  ["12,5", 13],
])("a budget of %s is read", (text, budget) => {
  const columns = columnsOf(["Código", "Título", "Programa", "Fecha cierre", "Presupuesto"]);
  const { content, problems } = readCall({ cells: ["HAZI-1", "Hazitek 2097", "Hazitek", "2097-09-15", text], fixes: {} }, columns);
  expect([content?.budget, problems]).toEqual([budget, []]);
});
