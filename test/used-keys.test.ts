import { expect, test } from "vitest";
import { sayingsOf } from "../scripts/words/sayings.ts";
import { allSaid, saidIn, unusedKeys } from "../scripts/words/used-keys.ts";

const keys = sayingsOf("en").map(({ key }) => key);

test("each sentence of the catalogues is read somewhere, and each form takes its words from a part that is there", () => {
  const sources = allSaid();
  expect(unusedKeys(keys, sources)).toEqual([]);
  const forms = new Set(sources.flatMap(([, said]) => [...said.forms]).filter((form) => !form.includes("*")));
  expect(forms.size).toBeGreaterThan(10);
  expect([...forms].filter((form) => !keys.some((key) => key.startsWith(`${form}.`)))).toEqual([]);
});

const planted = (source: string, ...others: string[]) =>
  [source, ...others].map((text, n) => [`${n}.tsx`, saidIn(text, `${n}.tsx`)] as const);
const READS = 'const t = await getTranslations("queue");';

test.each([
  ["its whole key", `${READS} t("title")`, "queue.title", true],
  ["a key of another part", `${READS} t("title")`, "review.title", false],
  ["a choice", `${READS} t(mine ? "mine" : "theirs")`, "queue.theirs", true],
  ["a member of an enumeration", `${READS} t(\`states.\${state}\`); const STATES = ["open"];`, "queue.states.open", true],
  ["no member of any enumeration", `${READS} t(\`states.\${state}\`); const STATES = ["open"];`, "queue.states.shut", false],
  ["a key that is a value", `${READS} t(state); const STATES = ["open"];`, "queue.open", true],
  ["a code of a folder", `${READS} t(\`refusals.\${code}\`); const CODES = ["vote.open"];`, "queue.refusals.vote.open", true],
  ["the name of an event", `${READS} t(\`history.\${action}\`); record("application.claimed")`, "queue.history.claimed", true],
  ["a label of a form", 'formAction({ words: "queue", input: z.strictObject({ name: line }) })', "queue.fields.name", true],
  [
    "an error of a form",
    'formAction({ words: "queue", input: z.strictObject({ name: line }) }); code("missing")',
    "queue.errors.name.missing",
    true,
  ],
  ["an error of no field", 'formAction({ words: "queue" }); code("missing")', "queue.errors.name.missing", false],
  ["a catalogue of its own", 'import words from "../messages/en/failed.json"; words.retry', "failed.retry", true],
])("%s", (_, source, key, read) => {
  expect(unusedKeys([key], planted(source)).length === 0).toBe(read);
});
