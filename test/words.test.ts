import { expect, test } from "vitest";
import { buttonsIn } from "../scripts/words/buttons.ts";
import { checkWords } from "../scripts/words/check.ts";
import { forbiddenIn, glossary, LANGUAGES, patternOf } from "../scripts/words/glossary.ts";
import { countsOne, readable } from "../scripts/words/sayings.ts";
import { unquotedReason, wrongOfOne } from "../scripts/words/singular.ts";
import { beginsWithVerb } from "../scripts/words/verbs.ts";

test("no catalogue says what the glossary forbids, each button begins with a verb, one thing is said as one, and reasons are in quotation marks", () => {
  const { strings, offences, unused } = checkWords();
  expect(strings).toBeGreaterThan(7000);
  expect(offences.map(({ file, key, what }) => `${file} ${key}: ${what}`)).toEqual([]);
  expect(unused).toEqual([]);
});

test("the glossary forbids something in each language", () => {
  for (const language of LANGUAGES) expect(glossary()[language].length, language).toBeGreaterThan(40);
});

test("forbidden words are read from the columns of their language, in backticks", () => {
  const table =
    "| code | never in English | never in Basque |\n| --- | --- | --- |\n| x `no` | `mend*`, `a b` (said) | `jada` |\n\n| `no` |\n";
  const { en, es, eu } = forbiddenIn(table);
  expect([en, es, eu].map((words) => words.map(({ written }) => written))).toEqual([["mend*", "a b"], [], ["jada"]]);
});

test.each([
  ["mend*", "We mended it", true],
  ["mend*", "Amend it", false],
  ["take the * back", "Take the merge back", true],
  ["hazte", "¡Hazte miembro!", true],
  ["ontzian", "Sarrera-ontzian dago", false],
  ["gatazka", "Kendu gatazka.", true],
  ["Álava", "Araba/Álava", false],
  ["“", "“x”", true],
  ["antes del ¤", readable("Responda antes del {date}."), true],
])("%s in “%s”: %s", (word, text, found) => {
  expect(patternOf(word).test(text)).toBe(found);
});

test("what is read of a message has its branches and no names of arguments", () => {
  expect(readable("<b>{mail}</b> {n, plural, one {# day} other {# days}}")).toBe("¤ ¤ day / ¤ days");
});

test.each([
  ["{n, plural, one {Pertsona #} other {# pertsona}}", true],
  ["<b>{n, plural, one {Pertsona bat} other {# pertsona}}</b>", false],
  ["{x, select, a {{n, plural, one {<b>#</b>} other {#}}} other {}}", true],
])("%s writes the number of one: %s", (text, found) => {
  expect(countsOne(text)).toBe(found);
});

test.each([
  ["es", "mediana de las últimas {n, plural, one {# decisión} other {# decisiones}}", "últimas #"],
  ["es", "pasados {n, plural, one {# mes} other {# meses}}", "pasados #"],
  ["es", "{n, plural, one {pasado # mes} other {pasados # meses}}", undefined],
  ["es", "Quedan {n, plural, one {# día} other {# días}}", "Quedan #"],
  ["es", "{n, plural, one {# solicitudes} other {# solicitudes}}", "# solicitudes"],
  ["es", "{n, plural, one {# solicitud} other {# solicitudes}} asignadas", "# solicitud asignadas"],
  ["en", "{n, plural, one {# application} other {# applications}} are selected", "# application are"],
  ["en", "{n, plural, one {# application is} other {# applications are}} selected", undefined],
  ["eu", "{n, plural, one {egun bat} other {# egun}} falta dira", "bat falta dira"],
  ["eu", "{n, plural, one {egun bat falta da} other {# egun falta dira}}", undefined],
  ["es", "{reason} de las solicitudes", undefined],
] as const)("in %s “%s” says wrongly of one thing: %s", (language, text, wrong) => {
  expect(wrongOfOne(language, text)).toBe(wrong);
});

test.each([
  ["en", "Hidden. Reason: {reason} Correct it.", true],
  ["en", "Hidden. Reason: “{reason}” Correct it.", false],
  ["eu", "Arrazoia: “{reason}”", true],
  ["es", "Sin motivo.", false],
] as const)("in %s “%s” leaves a reason without quotation marks: %s", (language, text, unquoted) => {
  expect(unquotedReason(language, text)).toBe(unquoted);
});

test.each([
  ["en", "Save the profile", true],
  ["en", "Yes, delete it", true],
  ["en", "Do not merge", true],
  ["en", "Full page", false],
  ["es", "Ir a mi solicitud", true],
  ["es", "No fusionar", true],
  ["es", "Página completa", false],
  ["eu", "Ireki berriro", true],
  ["eu", "Aldaketak eskatu", false],
] as const)("%s “%s” begins with a verb: %s", (language, text, expected) => {
  expect(beginsWithVerb(language, text)).toBe(expected);
});

test("what is written on a button is found through the translators of its function", () => {
  const page = `
    async function Page() {
      const [t, c] = await Promise.all([getTranslations("a"), getTranslations("b")]);
      const STEPS = ["up", "down"] as const;
      return <><p>{t("text")}</p><SubmitButton>{t(one ? "x" : "y")}<VisuallyHidden>{t("hidden")}</VisuallyHidden></SubmitButton>
        {STEPS.map((step) => <button>{c(\`\${step}.do\`)}</button>)}<Mailed button={c("z")} /><Dialog words={{ send: t("s"), title: t("not") }} /></>;
    }
    function Other() { const t = useTranslations("c.d"); return <LinkButton href="/">{t.rich("go", {})}</LinkButton>; }`;
  const found = buttonsIn(page, "page.tsx");
  expect(found.map(({ key }) => key).sort()).toEqual(["a.s", "a.x", "a.y", "b.*.do", "b.z", "c.d.go"]);
  expect(found.find(({ key }) => key === "b.*.do")?.literals.has("up")).toBe(true);
});
