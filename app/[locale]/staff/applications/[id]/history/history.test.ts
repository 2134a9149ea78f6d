import { expect, test } from "vitest";
import { askedFor, narrowed } from "./history.ts";

const entry = (seq: number, actorKind: string, action: string) => ({
  ...{ seq, actorKind, action: `application.${action}`, at: new Date(seq), facts: {}, actorName: null },
});
const history = [
  entry(1, "visitor", "sent"),
  entry(2, "applicant", "submitted"),
  entry(3, "person", "taken"),
  entry(4, "person", "noted"),
  entry(5, "system", "reminded"),
  entry(6, "person", "scored"),
];
const seqs = (query: Record<string, string>) => narrowed(history, askedFor(query)).map(({ seq }) => seq);

test("the history is narrowed by whose steps and which, the newest first; what is no choice narrows nothing", () => {
  expect(seqs({})).toEqual([6, 5, 4, 3, 2, 1]);
  expect(seqs({ who: "applicant" })).toEqual([2, 1]);
  expect(seqs({ who: "staff", what: "steps" })).toEqual([3]);
  expect(seqs({ who: "portal" })).toEqual([5]);
  expect(seqs({ what: "committee" })).toEqual([6]);
  expect(seqs({ what: "notes", who: "applicant" })).toEqual([]);
  expect(seqs({ who: "nobody", what: "' or 1=1" })).toHaveLength(6);
});
