import { expect, test } from "vitest";
import { consentVersion, PRIVACY_VERSION } from "./consent-texts.ts";

const on = (day: string) => new Date(`${day}T00:00:00Z`);

test("a consent is to the text in force on its day, never to a later one", () => {
  const days = ["2024-01-01", "2026-11-25", PRIVACY_VERSION, "2030-01-01"];
  for (const day of days) expect(consentVersion("privacy", on(day)) <= day).toBe(true);
  expect(days.map((day) => consentVersion("listing", on(day)))).toEqual(["2024-01-01", "2024-01-01", "2026-12-02", "2026-12-02"]);
});

test("before the first text nobody can agree to anything", () => {
  expect(() => consentVersion("newsletter", on("2023-12-31"))).toThrow("No text for newsletter");
});
