import { toldInBranches } from "./branches.ts";
import { buttons, type Label } from "./buttons.ts";
import { endsWithoutStop, gluedEnding } from "./endings.ts";
import { type Exception, RIGHT_BUTTONS, RIGHT_WORDS } from "./exceptions.ts";
import { glossary, LANGUAGES, type Language } from "./glossary.ts";
import { tooManyWords } from "./lengths.ts";
import { countsOne, readable, type Saying, sayingsOf } from "./sayings.ts";
import { unquotedReason, wrongOfOne } from "./singular.ts";
import { beginsWithVerb } from "./verbs.ts";

export type Kind = "forbidden" | "buttons" | "basque_one" | "singular" | "unquoted" | "endings" | "lengths" | "branches";
/** What is wrong with one sentence; `file` is the catalogue, as in `en/access`. */
export type Offence = { kind: Kind; file: string; key: string; what: string };
export type Report = { strings: number; offences: Offence[]; unused: Exception[] };

/** A key in which `*` is any text, as an expression. */
export const keyPattern = (key: string) => new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("*", ".+")}$`);

const IN_EMAILS = keyPattern("mail.templates.*.button");

const offence = (kind: Kind, { language, key }: Saying, what: string): Offence => ({
  kind,
  file: `${language}/${key.split(".")[0]}`,
  key,
  what,
});

/** The keys among those of the catalogues that a label may be. */
function keysOf({ key, literals }: Label, keys: string[]): string[] {
  if (!key.includes("*")) return [key];
  const pattern = new RegExp(keyPattern(key).source.replaceAll(".+", "([^.]+)"));
  const all = keys.filter((one) => pattern.test(one));
  const written = all.filter((one) => (pattern.exec(one) ?? []).slice(1).every((part) => literals.has(part)));
  return written.length > 0 ? written : all;
}

/** The sentences of a language that are written on buttons, those of the emails among them. */
function onButtons(sayings: Saying[], labels: Label[]): Saying[] {
  const keys = sayings.map(({ key }) => key);
  const found = new Set(labels.flatMap((label) => keysOf(label, keys)));
  return sayings.filter(({ key }) => found.has(key) || IN_EMAILS.test(key));
}

function offencesIn(language: Language, sayings: Saying[], labels: Label[]): Offence[] {
  const words = glossary()[language];
  const read = new Map(sayings.map((saying) => [saying, readable(saying.text)]));
  const said = (saying: Saying) => read.get(saying) ?? "";
  return [
    ...sayings.flatMap((one) =>
      words.filter(({ pattern }) => pattern.test(said(one))).map(({ written }) => offence("forbidden", one, written)),
    ),
    ...onButtons(sayings, labels)
      .filter((one) => !beginsWithVerb(language, said(one).replace(/^\/? ?/, "")))
      .map((one) => offence("buttons", one, said(one))),
    ...sayings.flatMap((one) => {
      const wrong = wrongOfOne(language, one.text);
      return wrong === undefined ? [] : [offence("singular", one, wrong)];
    }),
    ...sayings.filter(({ text }) => unquotedReason(language, text)).map((one) => offence("unquoted", one, one.text)),
    ...sayings.flatMap((one) => {
      const glued = gluedEnding(language, one.text);
      return glued ? [offence("endings", one, glued)] : [];
    }),
    ...sayings.filter(({ key, text }) => endsWithoutStop(key, text)).map((one) => offence("endings", one, one.text)),
    ...sayings.flatMap((one) => {
      const words = tooManyWords(language, one.key, one.text);
      return words === undefined ? [] : [offence("lengths", one, `${words} words`)];
    }),
    ...sayings.flatMap((one) => {
      const argument = toldInBranches(one.key, one.text);
      return argument === undefined ? [] : [offence("branches", one, argument)];
    }),
    ...(language === "eu" ? sayings.filter(({ text }) => countsOne(text)).map((one) => offence("basque_one", one, one.text)) : []),
  ];
}

const excuses = ({ key, word }: Exception, found: Offence) =>
  (word === undefined || word === found.what) &&
  [found.key, `${found.file.slice(0, 2)} ${found.key}`].some((at) => keyPattern(key).test(at));

/** Every sentence of the catalogues against docs/glossary.md, the verbs of buttons, the ends of errors and of Basque values, lengths, branches of prose in emails, what is said of one thing, and the reasons that people write. */
export function checkWords(): Report {
  const sayings = LANGUAGES.map((language) => [language, sayingsOf(language)] as const);
  const labels = buttons();
  const found = sayings.flatMap(([language, list]) => offencesIn(language, list, labels));
  const none: Exception[] = [];
  const right = {
    forbidden: RIGHT_WORDS,
    buttons: RIGHT_BUTTONS,
    basque_one: none,
    singular: none,
    unquoted: none,
    endings: none,
    lengths: none,
    branches: none,
  };
  const excused = (one: Offence) => right[one.kind].some((exception) => excuses(exception, one));
  const unused = [...RIGHT_WORDS.map((one) => ["forbidden", one] as const), ...RIGHT_BUTTONS.map((one) => ["buttons", one] as const)]
    .filter(([kind, exception]) => !found.some((one) => one.kind === kind && excuses(exception, one)))
    .map(([, exception]) => exception);
  return { strings: sayings.reduce((sum, [, list]) => sum + list.length, 0), offences: found.filter((one) => !excused(one)), unused };
}
