import fc from "fast-check";
import { expect, test } from "vitest";
import { type AssignmentCandidate, delegateFor, nextReviewer, reachableCount, recipientsFor } from "./assignment.ts";

const candidate = fc.record({
  personId: fc.stringMatching(/^[a-z]{3}$/),
  load: fc.integer({ min: 0, max: 9 }),
  away: fc.boolean(),
  recused: fc.boolean(),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ personId }) => personId, maxLength: 8 });

test("whoever gets it is here and may decide, and nobody like that has less in hand; nobody gets it only when there is none", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const next = nextReviewer(all);
      const free = all.filter(({ away, recused }) => !away && !recused);
      const chosen = free.find(({ personId }) => personId === next);
      if (next === undefined) expect(free).toEqual([]);
      else expect(chosen?.load).toBe(Math.min(...free.map(({ load }) => load)));
    }),
  );
});

test("the order in which reviewers are listed does not matter", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      expect(nextReviewer(all.toReversed())).toBe(nextReviewer(all));
    }),
  );
});

test("given one after the other, the loads of those who are here drift apart by one at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }), (people, applications) => {
      const team: AssignmentCandidate[] = Array.from({ length: people }, (_, n) => ({
        personId: `p${n}`,
        load: 0,
        away: false,
        recused: false,
      }));
      for (let n = 0; n < applications; n++) {
        const next = nextReviewer(team);
        for (const person of team) if (person.personId === next) person.load += 1;
      }
      const loads = team.map(({ load }) => load);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});

const here = (personId: string) => ({ personId, away: null });
const gone = (personId: string, delegateId: string | null) => ({ personId, away: { delegateId } });

test("the delegate is told in somebody's place, theirs in theirs; without one they are told themselves", () => {
  const team = [here("ane"), gone("jon", "ane"), gone("miren", "jon"), gone("iker", null), gone("leire", "elsewhere")];
  expect(team.map(({ personId }) => delegateFor(team, personId)?.personId)).toEqual(["ane", "ane", "ane", "iker", "leire"]);
  expect(delegateFor(team, "nobody")).toBeUndefined();
});

test("two who stand in for one another end with one of them, and each is told once", () => {
  const team = [gone("ane", "jon"), gone("jon", "ane"), here("miren")];
  expect(["ane", "jon"]).toContain(delegateFor(team, "ane")?.personId);
  const told = recipientsFor([here("ane"), gone("jon", "ane")], [here("ane"), gone("jon", "ane")]);
  expect(told.map(({ personId }) => personId)).toEqual(["ane"]);
});

test("nobody would be told when all reviewers are away and nobody is their delegate", () => {
  expect(reachableCount([gone("ane", null)], [gone("ane", null)])).toBe(0);
  expect(reachableCount([gone("ane", "jon"), here("jon")], [gone("ane", "jon")])).toBe(1);
  expect(reachableCount([], [])).toBe(0);
});
