import { expect, test } from "vitest";
import { changesSinceReview } from "./changes-since-review.ts";
import type { ReviewedText } from "./state.ts";

const role = { id: "r1", title: "Platform", work: "Store the data.", sector: "ehealth" as const, seats: 2 };
const text: ReviewedText = {
  title: "Hemen Bizi",
  aim: { en: "Keep people at home." },
  status: "open",
  closesAt: "2026-12-13T16:00:00.000Z",
  call: null,
  roles: [role],
};

test("two texts that are alike have no changes", () => {
  expect(changesSinceReview(text, structuredClone(text))).toEqual([]);
});

test("each part that changed is named with what it was and what it is, in the order of the form", () => {
  const after: ReviewedText = {
    ...text,
    title: "Hemen",
    aim: { en: "Keep them at home.", eu: "Etxean bizi." },
    call: "HLTH-1",
    closesAt: null,
  };
  expect(changesSinceReview(text, { ...after, status: "formed" })).toEqual([
    { part: "title", before: "Hemen Bizi", after: "Hemen" },
    { part: "aim", lang: "en", before: "Keep people at home.", after: "Keep them at home." },
    { part: "aim", lang: "eu", before: "", after: "Etxean bizi." },
    { part: "call", before: "", after: "HLTH-1" },
    { part: "closing", before: "2026-12-13T16:00:00.000Z", after: "" },
    { part: "status", before: "open", after: "formed" },
  ]);
});

test("of roles, those that came, went or changed are named; their order is no change", () => {
  const other = { ...role, id: "r2", title: "Sites" };
  expect(changesSinceReview({ ...text, roles: [role, other] }, { ...text, roles: [other, role] })).toEqual([]);
  expect(changesSinceReview(text, { ...text, roles: [other] })).toEqual([
    { part: "role", id: "r2", before: undefined, after: other },
    { part: "role", id: "r1", before: role, after: undefined },
  ]);
  for (const change of [{ work: null }, { seats: 3 }, { title: "Cloud" }, { sector: "care" as const }])
    expect(changesSinceReview(text, { ...text, roles: [{ ...role, ...change }] })).toHaveLength(1);
});
