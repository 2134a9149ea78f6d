import { expect, test } from "vitest";
import { calendarOf } from "./calendar-file.ts";

const event = {
  id: "sepsis-1@example.org",
  title: "Sepsis; in the first hour, or",
  at: new Date("2027-05-19T15:00:00Z"),
  text: "First stage\nBEGIN:VEVENT",
  url: "https://example.org/en/calls/sepsis",
  changedAt: new Date("2026-11-27T08:00:00.123Z"),
};
const lines = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

test("an event begins at its instant, keeps its id, and nothing that somebody writes begins a line of its own", () => {
  const file = lines(calendarOf("Calls", [event]));
  expect(file).toContain("DTSTART:20270519T150000Z");
  expect(file).toContain("DTSTAMP:20261127T080000Z");
  expect(file).toContain("UID:sepsis-1@example.org");
  expect(file).toContain("SUMMARY:Sepsis\\; in the first hour\\, or");
  expect(file).toContain("DESCRIPTION:First stage\\nBEGIN:VEVENT");
  expect(file.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect([file[0], file.at(-2), file.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
});

test("a long line is folded, and no events are a calendar too", () => {
  const file = calendarOf("Calls", [{ ...event, text: "ñandú ".repeat(60) }]);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines(calendarOf("Calls", []))).toContain("END:VCALENDAR");
});

test("a meeting has its place where calendars look for it, and nothing where none was given", () => {
  const placeOf = (place?: string) => lines(calendarOf("Calls", [{ ...event, place }])).filter((line) => line.startsWith("LOCATION"));
  expect([placeOf("Building 204, room 2"), placeOf()]).toEqual([["LOCATION:Building 204\\, room 2"], []]);
});

test("a deadline leaves whoever has it free, and a meeting takes the time until its end", () => {
  expect(lines(calendarOf("Calls", [event]))).toContain("TRANSP:TRANSPARENT");
  const meeting = lines(calendarOf("Calls", [{ ...event, until: new Date("2027-05-19T16:30:00Z") }]));
  expect(meeting).toEqual(expect.arrayContaining(["DTSTART:20270519T150000Z", "DTEND:20270519T163000Z", "TRANSP:OPAQUE"]));
});

test("a cancelled event leaves calendars: a later turn of the same event, named by its id and its organiser", () => {
  const until = new Date("2027-05-19T16:30:00Z");
  const sent = lines(calendarOf("Calls", [{ ...event, until, organiser: "portal@example.org" }]));
  expect(sent).toEqual(expect.arrayContaining(["METHOD:PUBLISH", "SEQUENCE:0", "ORGANIZER:mailto:portal@example.org"]));
  expect(sent.join()).not.toContain("STATUS:");
  const gone = lines(calendarOf("Calls", [{ ...event, until, organiser: "portal@example.org", isCancelled: true }]));
  expect(gone).toEqual(
    expect.arrayContaining([
      ...["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "ORGANIZER:mailto:portal@example.org"],
      ...["UID:sepsis-1@example.org", "DTSTART:20270519T150000Z"],
    ]),
  );
});
