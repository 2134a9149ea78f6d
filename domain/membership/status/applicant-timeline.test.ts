import { expect, test } from "vitest";
import type { HistoryEntry } from "#domain/kernel/audit/history";
import { applicantTimeline } from "./applicant-timeline.ts";

const history = (...actions: (string | [string, Record<string, unknown>])[]): HistoryEntry[] =>
  actions.map((given, n) => {
    const [action, facts] = typeof given === "string" ? [given, {}] : given;
    const actor = { actorKind: "person", actorId: "amaia", actorName: "Amaia Esnal" };
    return { seq: n + 1, at: new Date(n * 1000), action: `application.${action}`, facts, ...actor };
  });
const steps = (entries: HistoryEntry[], held: string[] = []) => applicantTimeline(entries, held).map(({ step }) => step);

test("each step of the applicant and the office, in order", () => {
  const all = history("sent", "confirmed", "submitted", "claimed", "changes_asked", "resent", "approved");
  expect(steps(all)).toEqual(["sent", "confirmed", "submitted", "assigned", "changesAsked", "resent", "approved"]);
});

test("what staff do among themselves does not show, and no name does", () => {
  const shown = applicantTimeline(
    history("sent", "confirmed", "submitted", "noted", "claimed", "released", "assigned", "claimed", "opened", "link_requested"),
  );
  expect(shown.map(({ step }) => step)).toEqual(["sent", "confirmed", "submitted", "assigned"]);
  expect(JSON.stringify(shown)).not.toContain("Amaia");
});

test("an undone decision is gone; one taken again afterwards shows once", () => {
  const undone: [string, Record<string, unknown>] = ["undone", { undone: "application.approved" }];
  expect(steps(history("sent", "confirmed", "submitted", "claimed", "approved", undone))).toEqual([
    "sent",
    "confirmed",
    "submitted",
    "assigned",
  ]);
  expect(steps(history("sent", "confirmed", "submitted", "claimed", "approved", undone, "approved"))).toEqual([
    "sent",
    "confirmed",
    "submitted",
    "assigned",
    "approved",
  ]);
});

test("undoing the second request for changes leaves the first", () => {
  const undone: [string, Record<string, unknown>] = ["undone", { undone: "application.changes_asked" }];
  const entries = history("sent", "confirmed", "submitted", "claimed", "changes_asked", "resent", "changes_asked", undone);
  expect(steps(entries)).toEqual(["sent", "confirmed", "submitted", "assigned", "changesAsked", "resent"]);
});

test("a decision that still waits does not show", () => {
  expect(steps(history("sent", "confirmed", "submitted", "claimed", "refused"), ["application.refused"])).toEqual([
    "sent",
    "confirmed",
    "submitted",
    "assigned",
  ]);
});

test("given to somebody by the portal at the moment it arrives, nobody has begun to read it", () => {
  expect(steps(history("sent", "confirmed", "submitted", "assigned"))).toEqual(["sent", "confirmed", "submitted", "assigned"]);
});
