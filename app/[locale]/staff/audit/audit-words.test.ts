import { expect, test } from "vitest";
import { ALL_ACTS, AUDIT_GROUPS, actsIn, isAct, WITHHELD_ACTS } from "#domain/audit/state";
import { recordedActs, unknownTemplates } from "#test/recorded-acts";
import { catalogues } from "../../../../messages/catalogues.ts";

test("every act that a verb records is in one group of the audit trail, or among those that staff may not read", () => {
  expect(unknownTemplates).toEqual([]);
  expect(recordedActs.length).toBeGreaterThan(230);
  const placed = [...ALL_ACTS, ...WITHHELD_ACTS];
  expect(recordedActs.filter((act) => !placed.includes(act))).toEqual([]);
  expect(placed.filter((act) => !recordedActs.includes(act))).toEqual([]);
  expect(new Set(placed).size).toBe(placed.length);
  expect(AUDIT_GROUPS.flatMap(actsIn)).toEqual(ALL_ACTS);
});

type Words = { [key: string]: string | Words };
const at = (words: Words, path: string) =>
  path.split(".").reduce<string | Words | undefined>((found, key) => (typeof found === "object" ? found[key] : undefined), words);

test.each(Object.entries(catalogues))(
  "every act and every group has words in %s, each act words of its own",
  (_, { review, consortia, audit }) => {
    const said = ALL_ACTS.map((act) => {
      const [kind = "", name = ""] = act.split(".");
      if (kind === "application") return (review.history as Words)[name];
      const ofConsortium = kind === "consortium" ? (consortia.history as Words)[`consortium_${name}`] : undefined;
      return at(audit.acts, act) ?? ofConsortium;
    });
    expect(ALL_ACTS.filter((_act, n) => typeof said[n] !== "string")).toEqual([]);
    const groups = AUDIT_GROUPS.map((group) =>
      group.startsWith("application.") ? at(review.historyPage.whatIs, group.replace("application.", "")) : at(audit.groups, group),
    );
    expect(AUDIT_GROUPS.filter((_group, n) => typeof groups[n] !== "string")).toEqual([]);
    // An import, the choice of a consent and what sources say are told in the same words of each kind.
    const byKind = ALL_ACTS.map((act, n) => `${act.split(".")[0]} ${said[n]}`);
    expect(byKind.filter((one, n) => byKind.indexOf(one) !== n)).toEqual([]);
  },
);

test("what staff may not read has no place among the acts that the page names", () => {
  expect(WITHHELD_ACTS.filter(isAct)).toEqual([]);
});
