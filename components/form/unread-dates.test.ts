import { expect, test } from "vitest";
import type { FormState } from "#lib/forms/form-state";
import { readingDates } from "./unread-dates.ts";

const words = "{label}: correct it, or clear it.";
const control = (type: string, badInput: boolean, { label = "Closing date", legend = "" } = {}) => ({
  ...{ name: `a-${type}`, type, validity: { badInput } },
  labels: [{ firstChild: { textContent: label } }],
  closest: () => (legend ? { querySelector: () => ({ textContent: legend }) } : null),
});
const formOf = (...elements: object[]) => ({ elements }) as unknown as HTMLFormElement;
const done = async (): Promise<FormState> => ({ status: "done", text: "Saved." });
const typed = new FormData();
typed.set("title", "A call");

test("a date without its time is told, keeps what else was typed, and asks the portal nothing", async () => {
  const form = formOf(control("datetime-local", true), control("date", false), {});
  expect(await readingDates(done, words, () => form)({ status: "idle" }, typed)).toEqual({
    status: "invalid",
    problems: [{ name: "a-datetime-local", text: "Closing date: correct it, or clear it." }],
    values: { title: "A call" },
  });
});

test("a date in one of several groups is told with the legend of its own", async () => {
  const row = (legend: string, badInput: boolean) => control("datetime-local", badInput, { label: "Day and time", legend });
  const form = formOf(row("Deadline 1", false), row("Deadline 2", true));
  expect(await readingDates(done, words, () => form)({ status: "idle" }, typed)).toMatchObject({
    problems: [{ text: "Deadline 2: Day and time: correct it, or clear it." }],
  });
});

test("whole dates, empty ones and other fields are sent", async () => {
  for (const form of [formOf(control("datetime-local", false), control("number", true)), null])
    expect(await readingDates(done, words, () => form)({ status: "idle" }, typed)).toMatchObject({ status: "done" });
});
