import { expect, test } from "vitest";
import { budgetOf } from "./budget.ts";
import { actionFromCall, actionOfCall, type CallMoney, callDepartures } from "./call-departures.ts";
import type { FundedAction } from "./state.ts";

/** The call of the walk: a RIA that pays everything, EUR 7 to 10 million for one project. */
const RIA: CallMoney = { action: "HORIZON Research and Innovation Actions", fundingRate: 100, grantFrom: 7_000_000, grantTo: 10_000_000 };
const totals = (euros: number, action: FundedAction | null) => {
  const costs = { personnel: 0, subcontracting: euros * 100, other: 0 };
  return budgetOf([{ id: "a", country: "ES", costs, personMonths: 0, requested: null, nonProfit: false }], action).totals;
};
const departures = (call: CallMoney, action: FundedAction | null, euros: number) => callDepartures(call, action, totals(euros, action));

test("an innovation action of 5.4 million leaves the type, the rate and the limit of a RIA of 7 to 10 million", () => {
  expect(departures(RIA, "ia", 5_400_000)).toEqual([
    { what: "type", action: "ria" },
    { what: "rate", rate: 100, chosen: 70 },
    { what: "below", requested: 378_000_000, limit: 700_000_000 },
  ]);
});

test.each([
  ["at the least", 7_000_000, []],
  ["at the most", 10_000_000, []],
  ["above", 10_000_001, ["above"]],
  ["nothing stated", 0, []],
] as const)("a RIA %s", (_, euros, what) => {
  expect(departures(RIA, "ria", euros).map((one) => one.what)).toEqual(what);
});

test("a regional call that pays half says so, and what a call does not say is not left", () => {
  const regional = { action: null, fundingRate: 50, grantFrom: null, grantTo: null };
  expect(departures(regional, "ria", 1_000)).toEqual([{ what: "rate", rate: 50, chosen: 100 }]);
  expect(departures({ ...regional, fundingRate: null }, "csa", 1_000)).toEqual([]);
  expect(departures(RIA, null, 1_000)).toEqual([]);
});

test.each([
  ["HORIZON Research and Innovation Actions", "ria"],
  ["HORIZON-IA", "ia"],
  ["HORIZON Innovation Actions", "ia"],
  ["HORIZON Coordination and Support Actions", "csa"],
  ["ERC Proof of Concept Grants", undefined],
  [null, undefined],
])("%s is %s", (action, type) => {
  expect(actionOfCall({ action })).toBe(type);
});

test("a budget begins with the type that its call names, or with the rate of a call that names none", () => {
  expect(actionFromCall(RIA)).toBe("ria");
  expect(actionFromCall({ ...RIA, action: "Pilot", fundingRate: 50 })).toBe("call");
  expect(actionFromCall({ ...RIA, action: null, fundingRate: null })).toBeNull();
  expect(actionFromCall(undefined)).toBeNull();
});

test("at the rate of the call half of the costs is paid, and the call's type and limits are not left", () => {
  const regional = { action: "Pilot", fundingRate: 50, grantFrom: null, grantTo: 180_000 };
  const costs = { personnel: 0, subcontracting: 36_000_000, other: 0 };
  const partner = { id: "a", country: "ES", costs, personMonths: 0, requested: null, nonProfit: false };
  const { lines, totals } = budgetOf([partner], "call", 50);
  expect([lines[0]?.rate, totals.most]).toEqual([50, 18_000_000]);
  expect(callDepartures(regional, "call", totals)).toEqual([]);
});
