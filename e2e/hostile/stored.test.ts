import { expect, test } from "vitest";
import { isPostgres } from "#lib/env";
import { HOSTILE } from "#test/hostile";
import { callInProcess } from "../support/requests/call-in-process.ts";
import { newScene } from "../support/subjects/actors.ts";
import { COLLECTED, shareOf, storedBy } from "./strings.ts";
import { TARGETS } from "./targets.ts";
import { typedRecord } from "./total.ts";
import { noFindings, typist } from "./type.ts";

const { stored } = typedRecord;
/** What a form does with a text is the same on both databases; that each text can be stored, and comes back, is asked of both. */
const stringsOf = (n: number) =>
  isPostgres() ? shareOf([...HOSTILE, ...COLLECTED], n, TARGETS.length) : [...storedBy(n), ...shareOf(COLLECTED, n, TARGETS.length)];
// Both databases are tested at the same time: one of them counts.
if (!isPostgres()) stored.forget();

for (const [n, target] of TARGETS.entries())
  test(`hostile strings are stored as they were, or refused at their field with the text kept: ${target.call}`, async () => {
    const found = noFindings();
    const type = typist(callInProcess, found, ({ apart }) => !apart);
    const strings = stringsOf(n);
    for (const text of strings) await type(target, text);
    if (!isPostgres()) stored.note(`form-${n}`, { strings: strings.length });
    expect({ wrong: found.wrong, broken: found.broken }).toEqual({ wrong: [], broken: [] });
  });

// PostgreSQL takes no such character in any text.
test.each(TARGETS)("a null character in a field that nobody types is answered and breaks nothing: $call", async (target) => {
  const scene = newScene(async () => undefined);
  const valid = await target.fields(scene);
  const broken: string[] = [];
  for (const name of Object.keys(valid).filter((field) => !target.typed.includes(field))) {
    const fields = { ...valid, [name]: `${valid[name]}\0` };
    const answer = await callInProcess({
      call: target.call,
      path: await target.at(scene),
      fields,
      cookie: await scene.cookie(target.as),
    });
    if (answer.status === "failed") broken.push(name);
  }
  expect(broken).toEqual([]);
});
