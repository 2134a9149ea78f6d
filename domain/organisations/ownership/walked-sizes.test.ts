import { expect, test } from "vitest";
import { AddStake } from "./input.ts";
import { sizeOf } from "./size.ts";
import type { HolderKind } from "./state.ts";

const years = (people: number, turnover: number, balance: number) => [0, 1].map(() => ({ people, turnover, balance }));
const OWN = { id: "own", years: years(12, 1_140_000, 912_000), isNew: false };
const OWNER = { id: "owner", years: years(240, 40_000_000, 30_000_000), isNew: false };
const sized = (share: number, holder: HolderKind = "enterprise") =>
  sizeOf("own", {
    enterprises: [OWN, OWNER],
    stakes: share === 0 ? [] : [{ owner: "owner", owned: "own", share: share * 100, controls: false, holder }],
    isOwnersStated: true,
  });

/** The outcomes 1 to 6 of the walk of December 2026, by Recommendation 2003/361/EC, Annex, Articles 2, 3 and 6. */
test.each([
  ["1: alone", 0, "enterprise", "small", [12, 1_140_000, 912_000]],
  ["2: an owner of 30% counts with 30%: 12 + 72, 1.14 + 12, 0.912 + 9", 30, "enterprise", "medium", [84, 13_140_000, 9_912_000]],
  ["3: an owner of 60% counts in full: 252 people", 60, "enterprise", "large", [252, 41_140_000, 30_912_000]],
  ["4: an owner of exactly 50% is a partner: 12 + 120", 50, "enterprise", "medium", [132, 21_140_000, 15_912_000]],
  ["5: venture capital of 35% leaves it autonomous (Article 3(2))", 35, "ventureCapital", "small", [12, 1_140_000, 912_000]],
  ["6: a public body of 25% makes it no SME (Article 3(4))", 25, "publicBody", "large", [12, 1_140_000, 912_000]],
] as const)("%s", (_, share, holder, size, [people, turnover, balance]) => {
  const found = sized(share, holder);
  expect(found).toMatchObject({ size, isPublic: holder === "publicBody" });
  const [last] = found.totals;
  expect([last?.people.known, last?.turnover.known, last?.balance.known]).toEqual([people, turnover, balance]);
});

test("7: a share of 120 is refused", () => {
  const given = { organisationId: "o".repeat(26), side: "holder", name: "Andia", country: "ES", kind: "enterprise" };
  const paths = AddStake.safeParse({ ...given, share: "120" }).error?.issues.map(({ path }) => path.join("."));
  expect(paths).toContain("share");
});
