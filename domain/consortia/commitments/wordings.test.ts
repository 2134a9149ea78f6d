import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonical } from "#domain/kernel/audit/audit-chain";
import { LOCALES } from "#domain/kernel/state";
import { sha256 } from "#lib/hash";
import { LETTER_WORDINGS } from "./state.ts";
import { WORDING_HASHES } from "./wordings.ts";

test.each(LETTER_WORDINGS.flatMap((wording) => LOCALES.map((locale) => [wording, locale] as const)))(
  "letters with wording %s say in %s what they said when they were signed",
  (wording, locale) => {
    const { letter } = JSON.parse(readFileSync(`messages/${locale}/commitments.json`, "utf8"));
    const hash = sha256(canonical(letter[`v${wording}`]));
    expect(WORDING_HASHES[wording][locale], "A sentence of a letter has changed: add a wording instead.").toBe(hash);
  },
);
