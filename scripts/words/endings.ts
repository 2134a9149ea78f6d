import type { Language } from "./glossary.ts";

const OF_ERRORS = /^\w+\.(?:\w+\.)*errors\.|^errors\.refusals\./;
const ENDS = /[.?!…:}»”]\s*$/;

/** Whether an error or refusal ends without a full stop (docs/style.md, rule 4 of the words). `key` begins with its file. */
export const endsWithoutStop = (key: string, text: string) => OF_ERRORS.test(key) && !ENDS.test(text);

/** The first value or number of a Basque text that has a case ending glued to it, as in “#k”: it depends on how the number is read. */
export const gluedEnding = (language: Language, text: string) => (language === "eu" ? /[#}]\p{Ll}+/u.exec(text)?.[0] : undefined);
