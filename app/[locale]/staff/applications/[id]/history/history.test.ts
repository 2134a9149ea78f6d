import { expect, test } from "vitest";
import type { Doer } from "#domain/review/application/history-doer";
import { recordCallCount, recordCalls, recordedActs } from "#test/recorded-acts";
import { catalogues } from "../../../../../../messages/catalogues.ts";
import { ACTS, askedFor, inShort, narrowed } from "./history.ts";

const entry = (seq: number, doer: Doer, action: string) => ({
  ...{ seq, doer, action: `application.${action}`, at: new Date(seq), facts: {}, by: null, names: {}, personal: {}, changes: [] },
});
const history = [
  entry(1, "applicant", "sent"),
  entry(2, "collaborator", "saved"),
  entry(3, "applicant", "submitted"),
  entry(4, "staff", "claimed"),
  entry(5, "member", "member_reference_answered"),
  entry(6, "staff", "noted"),
  entry(7, "portal", "reminded"),
  entry(8, "staff", "scored"),
  entry(9, "visitor", "link_requested"),
];
const seqs = (query: Record<string, string>) => narrowed(history, askedFor(query)).map(({ seq }) => seq);

test("the history is narrowed by whose acts and which, the newest first; what is no choice narrows nothing", () => {
  expect(seqs({})).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(seqs({ who: "applicant" })).toEqual([3, 1]);
  expect(seqs({ who: "collaborator" })).toEqual([2]);
  expect(seqs({ who: "member", what: "others" })).toEqual([5]);
  expect(seqs({ who: "staff", what: "steps" })).toEqual([4]);
  expect(seqs({ who: "portal" })).toEqual([7]);
  expect(seqs({ what: "answers" })).toEqual([2]);
  expect(seqs({ what: "committee" })).toEqual([8]);
  expect(seqs({ what: "access" })).toEqual([9]);
  expect(seqs({ what: "notes", who: "applicant" })).toEqual([]);
  expect(seqs({ who: "nobody", what: "' or 1=1" })).toHaveLength(9);
});

test("beside the application the history leaves saved pages and uploads to its own page", () => {
  expect(inShort(history).map(({ seq }) => seq)).toEqual([9, 8, 7, 6, 5, 4, 3, 1]);
});

const recorded = recordedActs.filter((act) => act.startsWith("application.")).map((act) => act.replace("application.", ""));

test("each verb that records an act of an application writes its name in the call, so that none escapes the lists below", () => {
  expect(recordCalls).toHaveLength(recordCallCount);
  const unnamed = recordCalls.filter(({ action, text }) => !action.includes('"') && text.includes('kind: "application"'));
  expect(unnamed.map(({ file }) => file)).toEqual([]);
  expect(recorded.length).toBeGreaterThan(45);
});

test("every act that a verb records of an application is in one list of the filter and has words of its own in three languages", () => {
  const listed = Object.values(ACTS).flat();
  expect([...listed].sort()).toEqual(recorded);
  for (const [locale, { review }] of Object.entries(catalogues)) {
    const words = recorded.map((act) => (review.history as Record<string, string | undefined>)[act]);
    expect(words, locale).not.toContain(undefined);
    expect(new Set(words).size, locale).toBe(recorded.length);
  }
});
