import { expect, test } from "vitest";
import { CAPABILITY_TERMS } from "./capability-terms.ts";
import { correctedSubject, nearSubjects, subjectsNamed, termsNamed, withSynonyms } from "./named-subjects.ts";
import { SUBJECTS } from "./subjects.ts";

test.each([
  ["zebrafsh", "zebrafish"],
  ["sensoer", "sensor"],
  ["stem cels", "stem cell"],
  ["bioimarkers", "biomarkers"],
  ["celulas madrre", "celulas madre"],
  ["biosentsorrea", "biosentsorea"],
])("%s is taken for %s", (typed, meant) => {
  expect(correctedSubject(typed)).toBe(meant);
});

test.each(["sensor", "zebra", "stem cells", "ai", "tecnalia", ""])("%s is not corrected", (typed) => {
  expect(correctedSubject(typed)).toBeUndefined();
});

test.each([
  ["We offer 3D printing for hospitals", ["additiveManufacturing"]],
  ["Bioprinting of skin", ["tissueEngineering"]],
  ["Bioerreaktoreak eta hartzidura", ["bioprocessing"]],
  ["Usamos IA", ["artificialIntelligence"]],
  ["Txosten honetan aipatua", []],
  ["Zelula amekin lan egiten dugu", []],
] as const)("%s names %j", (text, terms) => {
  expect(termsNamed(text)).toEqual(terms);
});

test("what names a subject in one language is found by its words in the others", () => {
  const words = withSynonyms("Análisis de la marcha");
  expect(words).toContain("gait");
  expect(words).toContain("ibilera");
  expect(withSynonyms("Nothing of the kind")).toBe("Nothing of the kind");
});

test("what is nearly a subject leads to subjects in the reader's language", () => {
  expect(nearSubjects("printer cels", "es", 5)).toEqual(["Fabricación aditiva", "Bioprocesos", "Tecnologías celulares", "Células madre"]);
  expect(nearSubjects("qqqqqq", "en", 5)).toEqual([]);
});

test("each term and each subject is named by every one of its own words", () => {
  expect(SUBJECTS.filter(({ term }) => term).map(({ term }) => term)).toEqual(Object.keys(CAPABILITY_TERMS));
  for (const subject of SUBJECTS)
    for (const word of [...subject.en, ...subject.es, ...subject.eu]) expect(subjectsNamed(word), word).toContain(subject);
});
