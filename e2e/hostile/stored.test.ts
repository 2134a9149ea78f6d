import { expect, test } from "vitest";
import { HOSTILE } from "#test/hostile";
import { callInProcess } from "../support/requests/call-in-process.ts";
import { COLLECTED, shareOf } from "./strings.ts";
import { TARGETS } from "./targets.ts";
import { typedRecord } from "./total.ts";
import { noFindings, typist } from "./type.ts";

const { stored } = typedRecord;
stored.forget();

for (const [n, target] of TARGETS.entries())
  test(`hostile strings are stored as they were, or refused at their field with the text kept: ${target.call}`, async () => {
    const found = noFindings();
    const type = typist(callInProcess, found);
    const strings = [...HOSTILE, ...shareOf(COLLECTED, n, TARGETS.length)];
    for (const text of strings) await type(target, text);
    stored.note(`form-${n}`, { strings: strings.length });
    expect({ wrong: found.wrong, broken: found.broken }).toEqual({ wrong: [], broken: [] });
  });
