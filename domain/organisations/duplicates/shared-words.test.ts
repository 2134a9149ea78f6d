import { expect, test } from "vitest";
import { nameWords } from "./name-words.ts";
import { sharedWords } from "./shared-words.ts";

const shared = (a: string, b: string) => sharedWords(nameWords(a), nameWords(b));

test("words that mean the same are the same, and ordinary ones weigh less than those that tell a name", () => {
  expect(shared("Universidad de Mondragón", "Mondragon Unibertsitatea")).toMatchObject({ common: 1.2, telling: 1, restA: [], restB: [] });
  expect(shared("Institute of Oiz", "Institute of Anboto")).toMatchObject({ common: 0.2, telling: 0, restA: ["oiz"], restB: ["anboto"] });
});

test("a slip in a long word still counts, by how much is alike; in a short one it does not", () => {
  const { common, telling } = shared("Tecnalia", "Tecnalja");
  expect(common).toBeCloseTo(1 - 1 / 8, 10);
  expect(telling).toBe(common);
  expect(shared("Oiz", "Oix")).toMatchObject({ common: 0, restA: ["oiz"], restB: ["oix"] });
});

test("each word is used once, by its closest match", () => {
  const { common, restA, restB } = shared("Tecnalia Tecnalja", "Tecnalia");
  expect({ common, restA, restB }).toEqual({ common: 1, restA: ["tecnalja"], restB: [] });
});

test("initials stand for the words that they are made of, from either side", () => {
  const long = "Istituto Nazionale di Fisica Nucleare Catania";
  expect(shared("INFN Catania", long)).toMatchObject({ abbreviated: 4, restA: [], restB: [] });
  expect(shared(long, "INFN Catania")).toMatchObject({ abbreviated: 4, restA: [], restB: [] });
  expect(shared("INFX Catania", long)).toMatchObject({ abbreviated: 0, restA: ["infx"] });
});

test("names without a word in common share nothing", () => {
  expect(shared("Viralgen", "Histocell")).toEqual({ common: 0, telling: 0, abbreviated: 0, restA: ["viralgen"], restB: ["histocell"] });
});
