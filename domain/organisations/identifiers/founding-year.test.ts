import { expect, test } from "vitest";
import { problemOf } from "#domain/kernel/problems";
import { checkAnswer } from "#domain/membership/application/answers";
import { SaveProfile } from "#domain/organisations/input";
import { foundingYear } from "./founding-year.ts";

const clock = () => new Date("2026-11-26T10:00:00Z");
const now = new Date().getUTCFullYear();
const inProfile = (founded: number) => {
  const parsed = SaveProfile.safeParse(
    { organisationId: "0".repeat(26), version: "1", name: "Tartalo", founded: String(founded) },
    { reportInput: true },
  );
  const issue = parsed.error?.issues.find(({ path }) => path[0] === "founded");
  return issue ? problemOf(issue) : "taken";
};
const inApplication = (founded: number) => {
  const checked = checkAnswer({ key: "founded", type: "number" }, String(founded), "ES");
  return checked.ok ? "taken" : checked.problem;
};

test("an organisation was founded in this year at the latest", () => {
  const taken = (year: number) => foundingYear(clock).safeParse(year).success;
  expect([1000, 1998, 2026].map(taken)).toEqual([true, true, true]);
  expect([999, 2027, 2100, 2999, 1998.5].map(taken)).toEqual([false, false, false, false, false]);
});

test.each([now + 1, 2999])("the profile and the application refuse %s with the same words", (year) => {
  const problem = { code: "tooHigh", details: { max: now } };
  expect([inProfile(year), inApplication(year)]).toEqual([problem, problem]);
});

test("both take the present year, and both refuse the year 12", () => {
  expect([inProfile(now), inApplication(now)]).toEqual(["taken", "taken"]);
  expect([inProfile(12), inApplication(12)]).toEqual([
    { code: "tooLow", details: { min: 1000 } },
    { code: "tooLow", details: { min: 1000 } },
  ]);
});
